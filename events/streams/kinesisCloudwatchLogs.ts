import type { EventType } from "../model/eventType.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import {
  buildLogsControlMessage,
  buildLogsDocument,
  isLogsDocument,
  logGroupParameter,
  logMessageParameter,
  packLogsDocument,
} from "../monitoring/logsDocument.ts";
import { kinesisStreamName } from "./kinesisBatch.ts";
import { buildKinesisRecord, chooseShard } from "./kinesisRecord.ts";
import { kinesisStream } from "./kinesisStream.ts";

const streamName = { ...kinesisStreamName, default: "central-logs" };

const samples: readonly [Sample, ...Sample[]] = [
  {
    id: "data-message",
    title: "Log events",
    parameters: [streamName, logGroupParameter, logMessageParameter],
    build: (context, values) => {
      const document = buildLogsDocument(context, {
        logGroup: readText(values, "logGroup"),
        filterName: "logs-to-kinesis",
        lines: [{ message: readText(values, "message") }],
      });
      return one(context, values, document);
    },
  },
  {
    id: "control-message",
    title: "Check that the stream can be reached",
    parameters: [streamName],
    build: (context, values) =>
      one(context, values, buildLogsControlMessage(context, "Kinesis stream")),
  },
];

function one(context: SampleContext, values: ParameterValues, document: JsonObject): Json {
  const shard = chooseShard(context, readText(values, streamName.name), null);
  const put = { partitionKey: context.hex(32), data: packLogsDocument(document), index: 0 };
  return { Records: [buildKinesisRecord(context, shard, put)] };
}

/** CloudWatch Logs User Guide, "Subscription filters with Kinesis Data Streams". */
export const kinesisCloudwatchLogs: EventType = {
  ...kinesisStream,
  id: "kinesis-cloudwatch-logs",
  service: "Amazon Kinesis / CloudWatch Logs",
  title: "CloudWatch Logs subscription over Kinesis",
  shortTitle: "Logs via Kinesis",
  description:
    "Log events matched a subscription filter whose destination is a Kinesis data stream; each record is a document compressed with gzip.",
  tier: 3,
  aliases: ["log group", "subscription filter", "gzip", "stream", "central logging"],
  documentation:
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html",
  recognition: { kind: "nested", carrier: "kinesis-stream", carries: isLogsDocument },
  samples,
};
