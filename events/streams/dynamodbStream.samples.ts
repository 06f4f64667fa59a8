import { batchParameters } from "../composition/batchParameters.ts";
import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { buildNewOrders, buildOrder, dynamodbTableName } from "./dynamodbBatch.ts";
import { buildDynamodbRecord, type ItemChange } from "./dynamodbRecord.ts";

const id = textParameter("id", "The item's partition key.", "A-1042");

/** Samples of the DynamoDB stream; the first is a new item. */
export const dynamodbStreamSamples: readonly [Sample, ...Sample[]] = [
  single("insert", "New item", (context, key) => ({
    eventName: "INSERT",
    newImage: buildOrder(context, key, "accepted"),
  })),
  single("modify", "Changed item", (context, key) => {
    const newImage = buildOrder(context, key, "shipped");
    return {
      eventName: "MODIFY",
      newImage,
      oldImage: { ...newImage, status: { S: "accepted" } },
    };
  }),
  single("remove", "Deleted item", (context, key) => ({
    eventName: "REMOVE",
    oldImage: buildOrder(context, key, "cancelled"),
  })),
  single("ttl-remove", "Expired item", (context, key) => ({
    eventName: "REMOVE",
    expired: true,
    oldImage: {
      ...buildOrder(context, key, "draft"),
      expiresAt: { N: String(Math.floor(context.now.getTime() / 1000) - 600) },
    },
  })),
  single("keys-only", "Keys only", () => ({ eventName: "MODIFY", viewType: "KEYS_ONLY" })),
  single("all-types", "Every attribute type", (_context, key) => ({
    eventName: "INSERT",
    newImage: everyType(key),
  })),
  {
    id: "batch",
    title: "Batch of records",
    parameters: [dynamodbTableName, ...batchParameters("records", 5, "lacks what the others have")],
    build: (context, values) => ({ Records: buildNewOrders(context, values) }),
  },
];

type Described = Pick<ItemChange, "eventName"> & Partial<ItemChange>;

function single(
  sampleId: string,
  title: string,
  describe: (context: SampleContext, key: string) => Described,
): Sample {
  return {
    id: sampleId,
    title,
    parameters: [dynamodbTableName, id],
    build: (context, values) => {
      const key = readText(values, "id");
      const change = {
        tableName: readText(values, "tableName"),
        viewType: "NEW_AND_OLD_IMAGES" as const,
        keys: { id: { S: key } },
        ...describe(context, key),
      };
      return { Records: [buildDynamodbRecord(context, change)] };
    },
  };
}

function everyType(key: string): JsonObject {
  return {
    id: { S: key },
    amount: { N: "59.9" },
    express: { BOOL: true },
    coupon: { NULL: true },
    label: { B: "yv66vg==" },
    tags: { SS: ["book", "gift"] },
    quantities: { NS: ["1", "2.5"] },
    digests: { BS: ["yv4=", "ur4="] },
    lines: { L: [{ S: "book" }, { N: "2" }, { M: { sku: { S: "B-7" } } }] },
    address: { M: { city: { S: "Oslo" }, zip: { S: "0150" }, floors: { L: [{ N: "3" }] } } },
  };
}
