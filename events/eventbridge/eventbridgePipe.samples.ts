import { batchParameters } from "../composition/batchParameters.ts";
import { buildBatch, truncateJson } from "../composition/buildBatch.ts";
import { encodeBase64 } from "../encoding/base64.ts";
import { buildSqsRecord, withBody } from "../messaging/sqsRecord.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { readInteger, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { buildDynamodbRecord, firstSequenceNumber } from "../streams/dynamodbRecord.ts";
import { buildKinesisRecord, chooseShard } from "../streams/kinesisRecord.ts";

const order = jsonParameter(
  "body",
  "Each message, as JSON; it arrives as text.",
  '{"orderId":"A-1042","amount":59.9}',
);

/** Samples of a pipe's batch; the first has a queue as its source. */
export const eventbridgePipeSamples: readonly [Sample, ...Sample[]] = [
  {
    id: "sqs-source",
    title: "Messages of a queue",
    parameters: [
      textParameter("queueName", "Name of the queue.", "orders"),
      order,
      ...batchParameters("messages", 2),
    ],
    build: buildMessages,
  },
  {
    id: "dynamodb-source",
    title: "Changes of a table",
    parameters: [
      textParameter("tableName", "Name of the table.", "orders"),
      textParameter("id", "Key of the item.", "A-1042"),
    ],
    build: buildChanges,
  },
  {
    id: "kinesis-source",
    title: "Records of a stream",
    parameters: [
      textParameter("streamName", "Name of the stream.", "readings"),
      jsonParameter(
        "data",
        "Each record, as JSON; it arrives as base64.",
        '{"sensor":"boiler-3","celsius":71.4}',
      ),
      ...batchParameters("records", 2),
    ],
    build: buildReadings,
  },
  {
    id: "enrichment",
    title: "Enrichment of one message",
    parameters: [textParameter("queueName", "Name of the queue.", "orders"), order],
    build: (context, values) => buildMessages(context, { ...values, count: "1", poisoned: "0" }),
  },
];

function buildMessages(context: SampleContext, values: ParameterValues): Json {
  return buildBatch(
    readInteger(values, "count"),
    (index) =>
      buildSqsRecord(context, {
        queueName: readText(values, "queueName"),
        body: readText(values, "body"),
        ageMs: 12 + index,
      }),
    {
      at: readInteger(values, "poisoned"),
      spoil: (record) => withBody(record, truncateJson(record.body)),
    },
  );
}

function buildChanges(context: SampleContext, values: ParameterValues): Json {
  const keys = { id: { S: readText(values, "id") } };
  const first = firstSequenceNumber(context);
  const placed = { ...keys, status: { S: "placed" }, amount: { N: "59.9" } };
  const change = {
    tableName: readText(values, "tableName"),
    viewType: "NEW_AND_OLD_IMAGES",
    keys,
  } as const;
  const paid = { ...placed, status: { S: "paid" } };
  return [
    buildDynamodbRecord(context, { ...change, eventName: "INSERT", newImage: placed }, first),
    buildDynamodbRecord(
      context,
      { ...change, eventName: "MODIFY", oldImage: placed, newImage: paid, index: 1 },
      first,
    ),
  ];
}

function buildReadings(context: SampleContext, values: ParameterValues): Json {
  const shard = chooseShard(context, readText(values, "streamName"), null);
  const texts = buildBatch(readInteger(values, "count"), () => readText(values, "data"), {
    at: readInteger(values, "poisoned"),
    spoil: truncateJson,
  });
  return texts.map((text, index) =>
    flatten(
      buildKinesisRecord(context, shard, {
        partitionKey: "boiler-3",
        data: encodeBase64(text),
        index,
      }),
    ),
  );
}

function flatten({ kinesis, ...about }: JsonObject): JsonObject {
  return { ...(kinesis as JsonObject), ...about };
}
