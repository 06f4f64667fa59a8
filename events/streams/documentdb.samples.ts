import { batchParameters } from "../composition/batchParameters.ts";
import { buildBatch } from "../composition/buildBatch.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { readInteger, readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";

const cluster = textParameter("cluster", "Name of the DocumentDB cluster.", "shop-documents");
const database = textParameter("database", "Name of the database.", "shop");
const collection = textParameter("collection", "Name of the collection.", "orders");
const documentParameter = jsonParameter(
  "document",
  "The document without its _id, as extended JSON.",
  '{"orderId":"A-1042","status":"accepted","amount":59.9}',
);
const updatedFields = jsonParameter(
  "updatedFields",
  "New values by dotted path, as JSON.",
  '{"status":"shipped"}',
);
const newName = textParameter("newName", "New name of the collection.", "orders_2026");

/** Samples of a change stream; the first is a new document. */
export const documentdbSamples: readonly [Sample, ...Sample[]] = [
  single("insert", "New document", [collection, documentParameter], withDocument("insert")),
  single("update", "Changed document", [collection, updatedFields], (context, values) => ({
    documentKey: documentId(context),
    ns: namespace(values),
    operationType: "update",
    updateDescription: {
      updatedFields: readJson(values, "updatedFields"),
      removedFields: [],
      truncatedArrays: [],
    },
  })),
  single("replace", "Replaced document", [collection, documentParameter], withDocument("replace")),
  single("delete", "Deleted document", [collection], (context, values) => ({
    documentKey: documentId(context),
    ns: namespace(values),
    operationType: "delete",
  })),
  single("drop", "Dropped collection", [collection], (_context, values) => ({
    ns: namespace(values),
    operationType: "drop",
  })),
  single("rename", "Renamed collection", [collection, newName], (_context, values) => ({
    ns: namespace(values),
    to: { db: readText(values, "database"), coll: readText(values, "newName") },
    operationType: "rename",
  })),
  single("drop-database", "Dropped database", [], (_context, values) => ({
    ns: { db: readText(values, "database") },
    operationType: "dropDatabase",
  })),
  {
    ...single("invalidate", "Change stream ended", [], () => ({ operationType: "invalidate" })),
    parameters: [cluster],
  },
  {
    id: "batch",
    title: "Batch of new documents",
    parameters: [
      cluster,
      database,
      collection,
      ...batchParameters("documents", 3, "lacks all but its _id"),
    ],
    build: buildInserts,
  },
];

function single(
  id: string,
  title: string,
  parameters: readonly SampleParameter[],
  describe: (context: SampleContext, values: ParameterValues) => JsonObject,
): Sample {
  return {
    id,
    title,
    parameters: [cluster, database, ...parameters],
    build: (context, values) =>
      buildEvent(context, values, [stamp(context, 0, describe(context, values))]),
  };
}

function buildInserts(context: SampleContext, values: ParameterValues): Json {
  const documents = buildBatch(
    readInteger(values, "count"),
    (index): JsonObject => ({ orderId: `A-${1042 + index}`, status: "accepted" }),
    { at: readInteger(values, "poisoned"), spoil: () => ({}) },
  );
  const changes = documents.map((content, index) => {
    const documentKey = documentId(context);
    const fullDocument = { ...documentKey, ...content };
    const ns = namespace(values);
    return stamp(context, index, { documentKey, fullDocument, ns, operationType: "insert" });
  });
  return buildEvent(context, values, changes);
}

function buildEvent(
  context: SampleContext,
  values: ParameterValues,
  changes: readonly JsonObject[],
): Json {
  const clusters = `arn:${context.partition}:rds:${context.region}:${context.accountId}:cluster`;
  return {
    eventSourceArn: `${clusters}:${readText(values, "cluster")}`,
    events: changes.map((event) => ({ event })),
    eventSource: "aws:docdb",
  };
}

/** A change that has the whole document with it. */
function withDocument(operationType: "insert" | "replace") {
  return (context: SampleContext, values: ParameterValues): JsonObject => {
    const documentKey = documentId(context);
    const content = readJson(values, "document") as JsonObject;
    return {
      documentKey,
      fullDocument: { ...documentKey, ...content },
      ns: namespace(values),
      operationType,
    };
  };
}

/** Adds resume token and time, which name the same operation. */
function stamp(context: SampleContext, index: number, change: JsonObject): JsonObject {
  const t = seconds(context);
  const i = index + 1;
  const counter = i.toString(16).padStart(8, "0");
  return {
    _id: { _data: `01${t.toString(16)}${counter}01${counter}0000${context.hex(4)}` },
    clusterTime: { $timestamp: { t, i } },
    ...change,
  };
}

/** An ObjectId begins with the time at which it was made: BSON Types, "ObjectId". */
function documentId(context: SampleContext): JsonObject {
  return { _id: { $oid: `${seconds(context).toString(16)}${context.hex(16)}` } };
}

function namespace(values: ParameterValues): JsonObject {
  return { db: readText(values, "database"), coll: readText(values, "collection") };
}

function seconds(context: SampleContext): number {
  return Math.floor(context.now.getTime() / 1000);
}
