import { buildBatch } from "../composition/buildBatch.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { readInteger, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import {
  buildDynamodbRecord,
  firstSequenceNumber,
  tableStreamArn,
  type ItemChange,
} from "./dynamodbRecord.ts";

const tableName: SampleParameter = {
  name: "tableName",
  description: "Name of the table.",
  kind: "text",
  default: "orders",
};
const id: SampleParameter = {
  name: "id",
  description: "The item's partition key.",
  kind: "text",
  default: "A-1042",
};
const count: SampleParameter = {
  name: "count",
  description: "Number of records in the batch.",
  kind: "integer",
  default: "5",
  minimum: 1,
  maximum: 10_000,
};
const poisoned: SampleParameter = {
  name: "poisoned",
  description: "Which record lacks what the others have, counted from 1; 0 for none.",
  kind: "integer",
  default: "0",
  minimum: 0,
};

/** Samples of the DynamoDB stream; the first is a new item. */
export const dynamodbStreamSamples: readonly [Sample, ...Sample[]] = [
  single("insert", "New item", (context, key) => ({
    eventName: "INSERT",
    newImage: order(context, key, "accepted"),
  })),
  single("modify", "Changed item", (context, key) => {
    const newImage = order(context, key, "shipped");
    return {
      eventName: "MODIFY",
      newImage,
      oldImage: { ...newImage, status: { S: "accepted" } },
    };
  }),
  single("remove", "Deleted item", (context, key) => ({
    eventName: "REMOVE",
    oldImage: order(context, key, "cancelled"),
  })),
  single("ttl-remove", "Expired item", (context, key) => ({
    eventName: "REMOVE",
    expired: true,
    oldImage: {
      ...order(context, key, "draft"),
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
    parameters: [tableName, count, poisoned],
    build: (context, values) => ({ Records: batch(context, values) }),
  },
  {
    id: "tumbling-window",
    title: "Tumbling window",
    parameters: [tableName, { ...count, default: "2" }],
    build: (context, values) => ({
      Records: batch(context, values),
      window: {
        start: wholeMinute(context, 0),
        end: wholeMinute(context, 2),
      },
      state: {},
      shardId: `shardId-0000000${context.digits(13)}-${context.hex(8)}`,
      eventSourceARN: tableStreamArn(context, readText(values, "tableName")),
      isFinalInvokeForWindow: false,
      isWindowTerminatedEarly: false,
    }),
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
    parameters: [tableName, id],
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

function batch(context: SampleContext, values: ParameterValues): readonly JsonObject[] {
  const first = firstSequenceNumber(context);
  const at = readInteger(values, "poisoned");
  const keyOf = (index: number): string => `A-${1042 + index}`;
  return buildBatch(
    readInteger(values, "count"),
    (index) =>
      record(context, values, { index, newImage: order(context, keyOf(index), "accepted") }, first),
    {
      at,
      spoil: () => record(context, values, { index: at - 1, newImage: {} }, first),
    },
  );
}

/** A new order; its image may lack all but the key. */
function record(
  context: SampleContext,
  values: ParameterValues,
  { index, newImage }: { readonly index: number; readonly newImage: JsonObject },
  first: bigint,
): JsonObject {
  const keys = { id: { S: `A-${1042 + index}` } };
  const change: ItemChange = {
    tableName: readText(values, "tableName"),
    eventName: "INSERT",
    viewType: "NEW_AND_OLD_IMAGES",
    keys,
    newImage: { ...newImage, ...keys },
    index,
  };
  return buildDynamodbRecord(context, change, first);
}

function order(context: SampleContext, key: string, status: string): JsonObject {
  const amount = (context.integer(20_000) + 100) / 100;
  return { id: { S: key }, status: { S: status }, amount: { N: String(amount) } };
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

function wholeMinute(context: SampleContext, minutesLater: number): Json {
  const minutes = Math.floor(context.now.getTime() / 60_000) + minutesLater;
  return new Date(minutes * 60_000).toISOString().replace(".000Z", "Z");
}
