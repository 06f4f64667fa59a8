import { buildBatch } from "../composition/buildBatch.ts";
import type { JsonObject } from "../model/json.ts";
import { readInteger, readText } from "../model/readParameters.ts";
import type { ParameterValues } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { buildDynamodbRecord, firstSequenceNumber, type ItemChange } from "./dynamodbRecord.ts";

/** Name of the table, which every sample has. */
export const dynamodbTableName = textParameter("tableName", "Name of the table.", "orders");

/**
 * `count` new orders, of which record `poisoned` lacks all but its key.
 * @param values has `tableName` and `count`, and may have `poisoned`
 */
export function buildNewOrders(
  context: SampleContext,
  values: ParameterValues,
): readonly JsonObject[] {
  const first = firstSequenceNumber(context);
  const images = buildBatch(
    readInteger(values, "count"),
    (index) => buildOrder(context, keyOf(index), "accepted"),
    { at: readInteger(values, "poisoned"), spoil: ({ id }): JsonObject => ({ id: id ?? null }) },
  );
  return images.map((newImage, index) => {
    const change: ItemChange = {
      tableName: readText(values, "tableName"),
      eventName: "INSERT",
      viewType: "NEW_AND_OLD_IMAGES",
      keys: { id: { S: keyOf(index) } },
      newImage,
      index,
    };
    return buildDynamodbRecord(context, change, first);
  });
}

function buildOrder(context: SampleContext, key: string, status: string): JsonObject {
  const amount = (context.integer(20_000) + 100) / 100;
  return { id: { S: key }, status: { S: status }, amount: { N: String(amount) } };
}

function keyOf(index: number): string {
  return `A-${1042 + index}`;
}
