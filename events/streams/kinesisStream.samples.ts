import { batchParameters } from "../composition/batchParameters.ts";
import { encodeBase64, encodeBytesAsBase64 } from "../encoding/base64.ts";
import type { Json } from "../model/json.ts";
import { readInteger, readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { countParameter, jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { buildClicks, click, kinesisStreamName } from "./kinesisBatch.ts";
import { buildKinesisRecord, chooseShard, type KinesisPut } from "./kinesisRecord.ts";
import { aggregateRecords } from "./kplAggregate.ts";

const partitionKey = textParameter("partitionKey", "Key that chose the shard.", "user-17");
const data = jsonParameter(
  "data",
  "The record's content, as JSON; it arrives as base64.",
  '{"page":"/home","ms":137}',
);
const consumerName = textParameter(
  "consumerName",
  "Name of the registered consumer.",
  "click-counter",
);
const userRecords = countParameter("count", "Number of user records in the one record.", 3, {
  minimum: 1,
  maximum: 1000,
});

/** Samples of the Kinesis data stream; the first is one record of JSON. */
export const kinesisStreamSamples: readonly [Sample, ...Sample[]] = [
  {
    id: "json-record",
    title: "One JSON record",
    parameters: [kinesisStreamName, partitionKey, data],
    build: (context, values) => one(context, values, {}),
  },
  {
    id: "batch",
    title: "Batch of records",
    parameters: [kinesisStreamName, ...batchParameters("records", 5)],
    build: (context, values) => {
      const shard = chooseShard(context, readText(values, "streamName"), null);
      return { Records: buildClicks(context, values, shard) };
    },
  },
  {
    id: "kpl-aggregated",
    title: "Aggregated by the Producer Library",
    parameters: [kinesisStreamName, userRecords],
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
    parameters: [kinesisStreamName, consumerName, partitionKey, data],
    build: (context, values) => one(context, values, {}),
  },
  {
    id: "kms-encrypted",
    title: "Encrypted stream",
    parameters: [kinesisStreamName, partitionKey, data],
    build: (context, values) => one(context, values, { encrypted: true }),
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
