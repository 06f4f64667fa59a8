import { buildBatch, truncateJson } from "../composition/buildBatch.ts";
import { encodeBase64, encodeBytesAsBase64 } from "../encoding/base64.ts";
import type { Json } from "../model/json.ts";
import { readInteger, readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { buildKinesisRecord, chooseShard, type KinesisPut } from "./kinesisRecord.ts";
import { aggregateRecords } from "./kplAggregate.ts";

const streamName: SampleParameter = {
  name: "streamName",
  description: "Name of the stream.",
  kind: "text",
  default: "clicks",
};
const partitionKey: SampleParameter = {
  name: "partitionKey",
  description: "Key that chose the shard.",
  kind: "text",
  default: "user-17",
};
const data: SampleParameter = {
  name: "data",
  description: "The record's content, as JSON; it arrives as base64.",
  kind: "json",
  default: '{"page":"/home","ms":137}',
};
const consumerName: SampleParameter = {
  name: "consumerName",
  description: "Name of the registered consumer.",
  kind: "text",
  default: "click-counter",
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
  description: "Which record is broken JSON, counted from 1; 0 for none.",
  kind: "integer",
  default: "0",
  minimum: 0,
};

/** Samples of the Kinesis data stream; the first is one record of JSON. */
export const kinesisStreamSamples: readonly [Sample, ...Sample[]] = [
  {
    id: "json-record",
    title: "One JSON record",
    parameters: [streamName, partitionKey, data],
    build: (context, values) => one(context, values, {}),
  },
  {
    id: "batch",
    title: "Batch of records",
    parameters: [streamName, count, poisoned],
    build: (context, values) => ({ Records: batch(context, values) }),
  },
  {
    id: "kpl-aggregated",
    title: "Aggregated by the Producer Library",
    parameters: [streamName, { ...count, default: "3", maximum: 1000 }],
    build: (context, values) => {
      const records = Array.from({ length: readInteger(values, "count") }, (_, index) => ({
        partitionKey: `user-${17 + index}`,
        text: click(context, index),
      }));
      // The partition key of an aggregated record tells nothing: the library writes an "a".
      return one(context, values, {
        partitionKey: "a",
        data: encodeBytesAsBase64(aggregateRecords(records)),
      });
    },
  },
  {
    id: "enhanced-fan-out",
    title: "Enhanced fan-out",
    parameters: [streamName, consumerName, partitionKey, data],
    build: (context, values) => one(context, values, {}),
  },
  {
    id: "kms-encrypted",
    title: "Encrypted stream",
    parameters: [streamName, partitionKey, data],
    build: (context, values) => one(context, values, { encrypted: true }),
  },
  {
    id: "tumbling-window",
    title: "Tumbling window",
    parameters: [streamName, { ...count, default: "2" }],
    build: buildWindow,
  },
];

function one(context: SampleContext, values: ParameterValues, more: Partial<KinesisPut>): Json {
  const consumer = readText(values, "consumerName");
  const shard = chooseShard(
    context,
    readText(values, "streamName"),
    consumer === "" ? null : consumer,
  );
  const encoded = more.data ?? encodeBase64(JSON.stringify(readJson(values, "data")));
  const put = { partitionKey: readText(values, "partitionKey"), index: 0, ...more, data: encoded };
  return { Records: [buildKinesisRecord(context, shard, put)] };
}

function batch(context: SampleContext, values: ParameterValues): Json {
  const shard = chooseShard(context, readText(values, "streamName"), null);
  const puts = buildBatch(
    readInteger(values, "count"),
    (index) => ({ partitionKey: `user-${17 + index}`, data: click(context, index), index }),
    {
      at: readInteger(values, "poisoned"),
      spoil: (put) => ({ ...put, data: truncateJson(put.data) }),
    },
  );
  return puts.map(({ data: text, ...put }) =>
    buildKinesisRecord(context, shard, { ...put, data: encodeBase64(text) }),
  );
}

function buildWindow(context: SampleContext, values: ParameterValues): Json {
  const shard = chooseShard(context, readText(values, "streamName"), null);
  const start = Math.floor(context.now.getTime() / 60_000) * 60_000;
  return {
    Records: buildBatch(readInteger(values, "count"), (index) =>
      buildKinesisRecord(context, shard, {
        partitionKey: `user-${17 + index}`,
        data: encodeBase64(click(context, index)),
        index,
      }),
    ),
    window: { start: toSeconds(start), end: toSeconds(start + 120_000) },
    state: {},
    shardId: shard.shardId,
    eventSourceARN: shard.sourceArn,
    isFinalInvokeForWindow: false,
    isWindowTerminatedEarly: false,
  };
}

function click(context: SampleContext, index: number): string {
  return JSON.stringify({ page: index % 2 === 0 ? "/home" : "/cart", ms: context.integer(900) });
}

function toSeconds(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(".000Z", "Z");
}
