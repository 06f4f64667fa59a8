import { batchParameters } from "../composition/batchParameters.ts";
import { buildBatch, truncateJson } from "../composition/buildBatch.ts";
import { encodeBase64 } from "../encoding/base64.ts";
import { buildSqsRecord, withBody } from "../messaging/sqsRecord.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { readInteger, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { dynamodbTableName } from "../streams/dynamodbBatch.ts";
import { buildDynamodbRecord, firstSequenceNumber } from "../streams/dynamodbRecord.ts";
import {
  itemAttributes,
  itemId,
  oldItemAttributes,
  readItem,
  readItemKey,
} from "../streams/itemParameters.ts";
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
    parameters: [dynamodbTableName, itemId, itemAttributes("shipped"), oldItemAttributes],
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

/** An item is put, and then changed. */
function buildChanges(context: SampleContext, values: ParameterValues): Json {
  const first = firstSequenceNumber(context);
  const change = {
    tableName: readText(values, dynamodbTableName.name),
    viewType: "NEW_AND_OLD_IMAGES",
    keys: readItemKey(values),
  } as const;
  const oldImage = readItem(values, oldItemAttributes.name);
  const newImage = readItem(values);
  return [
    buildDynamodbRecord(context, { ...change, eventName: "INSERT", newImage: oldImage }, first),
    buildDynamodbRecord(
      context,
      { ...change, eventName: "MODIFY", oldImage, newImage, index: 1 },
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
