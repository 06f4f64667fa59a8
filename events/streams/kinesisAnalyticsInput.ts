import { encodeBase64, encodeBytesAsBase64 } from "../encoding/base64.ts";
import { gzipOfText } from "../encoding/gzip.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import {
  checkRecordTransform,
  recordTransformResponse,
  type RecordTransform,
} from "../responses/recordTransform.ts";
import { firehoseArn } from "./firehoseBatch.ts";
import { kinesisAnalyticsInputSchema } from "./kinesisAnalytics.schema.ts";
import {
  applicationName,
  buildAnalyticsEvent,
  isAnalyticsBatch,
  measurement,
} from "./kinesisAnalyticsEvent.ts";
import { kinesisStreamName } from "./kinesisBatch.ts";
import { chooseShard } from "./kinesisRecord.ts";
import { aggregateRecords } from "./kplAggregate.ts";
import { FromItem } from "../model/answer.ts";
import { recordAnswers } from "../responses/recordAnswers.ts";

const transform: RecordTransform = {
  results: ["Ok", "Dropped", "ProcessingFailed"],
  content: "data",
  page: "https://docs.aws.amazon.com/kinesisanalytics/latest/dev/lambda-preprocessing-data-model.html",
};

const streamName = { ...kinesisStreamName, default: "pumps" };
const firehoseName = textParameter("deliveryStream", "Name of the Firehose stream.", "pumps");

const samples: readonly [Sample, ...Sample[]] = [
  fromStream("stream-source", "Kinesis data stream as the source", encodeBase64),
  {
    id: "firehose-source",
    title: "Firehose as the source",
    parameters: [applicationName, firehoseName, measurement],
    build: (context, values) =>
      buildAnalyticsEvent(context, values, {
        streamArn: firehoseArn(context, readText(values, firehoseName.name)),
        records: [
          {
            recordId: `4964${context.digits(52)}`,
            kinesisFirehoseRecordMetadata: { approximateArrivalTimestamp: context.now.getTime() },
            data: encodeBase64(contentOf(values)),
          },
        ],
      }),
  },
  fromStream("kpl-aggregated", "Aggregated by the Producer Library", (text) =>
    encodeBytesAsBase64(
      aggregateRecords([
        { partitionKey: "pump-4", text },
        { partitionKey: "pump-5", text },
      ]),
    ),
  ),
  fromStream("compressed", "Compressed with gzip", (text) => encodeBytesAsBase64(gzipOfText(text))),
];

function fromStream(id: string, title: string, encode: (text: string) => string): Sample {
  return {
    id,
    title,
    parameters: [applicationName, streamName, measurement],
    build: (context, values) => buildFromStream(context, values, encode(contentOf(values))),
  };
}

function buildFromStream(context: SampleContext, values: ParameterValues, data: string): Json {
  const shard = chooseShard(context, readText(values, streamName.name), null);
  const sequenceNumber = String(shard.firstSequenceNumber);
  const record: JsonObject = {
    recordId: sequenceNumber,
    kinesisStreamRecordMetadata: {
      sequenceNumber,
      partitionKey: "pump-4",
      shardId: shard.shardId,
      approximateArrivalTimestamp: context.now.getTime(),
    },
    data,
  };
  return buildAnalyticsEvent(context, values, { streamArn: shard.sourceArn, records: [record] });
}

function contentOf(values: ParameterValues): string {
  return JSON.stringify(readJson(values, measurement.name));
}

/** Kinesis Data Analytics for SQL Developer Guide, "Preprocessing data using a Lambda function". */
export const kinesisAnalyticsInput: EventType = {
  id: "kinesis-analytics-input",
  service: "Amazon Kinesis Data Analytics (SQL)",
  title: "Input preprocessing (stream or Firehose source)",
  shortTitle: "Analytics input",
  description:
    "Records reached a SQL application that has the function prepare them first. AWS ended SQL applications in January 2026.",
  category: "Streams",
  tier: 3,
  aliases: ["kda", "sql application", "preprocessing", "kinesis data analytics", "legacy"],
  documentation:
    "https://docs.aws.amazon.com/kinesisanalytics/latest/dev/lambda-preprocessing.html",
  schema: kinesisAnalyticsInputSchema,
  answers: recordAnswers({ data: new FromItem("data") }),
  responseSchema: recordTransformResponse(transform),
  checkResult: (event, result) => checkRecordTransform(transform, event, result),
  delivery: {
    kind: "sync",
    deliveredBy:
      "The SQL application invokes the function with a batch of records that it read from its source, and waits.",
    resultUse:
      "The application parses the returned bytes of records that are Ok, leaves out those that are Dropped, and writes those that are ProcessingFailed to its error stream.",
    whenAccepted: "The application goes on with the records as they were returned",
    whenRejected: "The application writes the records to its error stream",
    whenFailed: "The application invokes again, and then writes the records to its error stream",
  },
  recognition: {
    kind: "fixed",
    matches: (event) => isAnalyticsBatch(event) && Object.hasOwn(event, "streamArn"),
  },
  names: {
    ...noEcosystemNames,
    javaClass: "KinesisAnalyticsStreamsInputPreprocessingEvent",
    dotnet: {
      package: "Amazon.Lambda.KinesisAnalyticsEvents",
      type: "KinesisAnalyticsStreamsInputPreprocessingEvent",
    },
  },
  samples,
};
