import { batchParameters } from "../composition/batchParameters.ts";
import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { buildNewOrders, dynamodbTableName } from "./dynamodbBatch.ts";
import { buildDynamodbRecord, type ItemChange } from "./dynamodbRecord.ts";
import {
  itemAttributes,
  itemId,
  oldItemAttributes,
  readItem,
  readItemKey,
} from "./itemParameters.ts";

/** Samples of the DynamoDB stream; the first is a new item. */
export const dynamodbStreamSamples: readonly [Sample, ...Sample[]] = [
  single("insert", "New item", [itemAttributes("accepted")], (values) => ({
    eventName: "INSERT",
    newImage: readItem(values),
  })),
  single("modify", "Changed item", [itemAttributes("shipped"), oldItemAttributes], (values) => ({
    eventName: "MODIFY",
    newImage: readItem(values),
    oldImage: readItem(values, oldItemAttributes.name),
  })),
  single("remove", "Deleted item", [itemAttributes("cancelled")], (values) => ({
    eventName: "REMOVE",
    oldImage: readItem(values),
  })),
  single("ttl-remove", "Expired item", [itemAttributes("draft")], (values, context) => ({
    eventName: "REMOVE",
    expired: true,
    oldImage: {
      ...readItem(values),
      expiresAt: { N: String(Math.floor(context.now.getTime() / 1000) - 600) },
    },
  })),
  single("keys-only", "Keys only", [], () => ({ eventName: "MODIFY", viewType: "KEYS_ONLY" })),
  single("all-types", "Every attribute type", [], (values) => ({
    eventName: "INSERT",
    newImage: { ...readItemKey(values), ...everyType },
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
  content: readonly SampleParameter[],
  describe: (values: ParameterValues, context: SampleContext) => Described,
): Sample {
  return {
    id: sampleId,
    title,
    parameters: [dynamodbTableName, itemId, ...content],
    build: (context, values) => {
      const change = {
        tableName: readText(values, "tableName"),
        viewType: "NEW_AND_OLD_IMAGES" as const,
        keys: readItemKey(values),
        ...describe(values, context),
      };
      return { Records: [buildDynamodbRecord(context, change)] };
    },
  };
}

const everyType: JsonObject = {
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
