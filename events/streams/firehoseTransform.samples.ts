import { batchParameters } from "../composition/batchParameters.ts";
import { buildBatch, truncateJson } from "../composition/buildBatch.ts";
import { encodeBase64 } from "../encoding/base64.ts";
import { formatClfTime } from "../http/clfTime.ts";
import type { Json } from "../model/json.ts";
import { readInteger, readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import {
  buildLogsDocument,
  logGroupParameter,
  logMessageParameter,
  packLogsDocument,
} from "../monitoring/logsDocument.ts";
import { buildFirehoseEvent, buildFirehoseRecords, firehoseStreamName } from "./firehoseBatch.ts";
import { chooseShard } from "./kinesisRecord.ts";

const data = jsonParameter(
  "data",
  "The record's content, as JSON; it arrives as base64.",
  '{"page":"/home","ms":137}',
);
const batchSize = batchParameters("records", 3);

/** Samples of a transformation; the first is one record of JSON that a producer put into Firehose. */
export const firehoseTransformSamples: readonly [Sample, ...Sample[]] = [
  sample("direct-put", "One JSON record", [data], (_context, values) => [
    JSON.stringify(readJson(values, "data")),
  ]),
  sample("batch", "Batch of records", batchSize, (context, values) =>
    jsonLines(values, (index) => ({
      page: index % 2 === 0 ? "/home" : "/cart",
      ms: context.integer(900),
    })),
  ),
  {
    id: "kinesis-source",
    title: "Kinesis data stream as the source",
    parameters: [
      firehoseStreamName,
      textParameter("sourceStream", "Name of the Kinesis data stream.", "clicks"),
      textParameter("partitionKey", "Key that chose the shard.", "user-17"),
      data,
    ],
    build: buildFromKinesis,
  },
  {
    id: "cloudwatch-logs",
    title: "CloudWatch Logs, gzip inside",
    parameters: [firehoseStreamName, logGroupParameter, logMessageParameter],
    build: (context, values) => {
      const document = buildLogsDocument(context, {
        logGroup: readText(values, "logGroup"),
        filterName: "logs-to-firehose",
        lines: [{ message: readText(values, "message") }],
      });
      return fromBase64(context, values, [packLogsDocument(document)]);
    },
  },
  sample("apache-log", "Lines of an Apache access log", [pathParameter()], (context, values) => [
    accessLine(context, readText(values, "path"), 200),
    accessLine(context, "/favicon.ico", 404),
  ]),
  sample("syslog", "Lines of syslog", [messageParameter()], (context, values) => [
    syslogLine(context, readText(values, "message")),
    syslogLine(context, "Connection closed by 203.0.113.54 port 50212 [preauth]"),
  ]),
  sample("sqs-records", "Bodies of SQS messages, sent by a pipe", batchSize, (context, values) =>
    jsonLines(values, (index) => ({
      orderId: `A-${1042 + index}`,
      amount: (context.integer(20_000) + 100) / 100,
    })),
  ),
  sample("dynamic-partitioning", "Records of several customers", batchSize, (context, values) =>
    jsonLines(values, (index) => ({
      customerId: `C-${17 + (index % 3)}`,
      type: index % 2 === 0 ? "view" : "purchase",
      at: new Date(context.now.getTime() - 60_000 + index).toISOString(),
    })),
  ),
];

function sample(
  id: string,
  title: string,
  parameters: readonly SampleParameter[],
  buildTexts: (context: SampleContext, values: ParameterValues) => readonly string[],
): Sample {
  return {
    id,
    title,
    parameters: [firehoseStreamName, ...parameters],
    build: (context, values) =>
      fromBase64(context, values, buildTexts(context, values).map(encodeBase64)),
  };
}

function fromBase64(context: SampleContext, values: ParameterValues, contents: readonly string[]) {
  const records = buildFirehoseRecords(
    context,
    contents.map((content) => ({ data: content })),
  );
  return buildFirehoseEvent(context, readText(values, firehoseStreamName.name), { records });
}

function buildFromKinesis(context: SampleContext, values: ParameterValues): Json {
  const shard = chooseShard(context, readText(values, "sourceStream"), null);
  const content = {
    data: encodeBase64(JSON.stringify(readJson(values, "data"))),
    kinesisRecordMetadata: {
      shardId: shard.shardId,
      partitionKey: readText(values, "partitionKey"),
      approximateArrivalTimestamp: context.now.getTime() - 60_000,
      sequenceNumber: String(shard.firstSequenceNumber),
      subsequenceNumber: 0,
    },
  };
  return buildFirehoseEvent(context, readText(values, firehoseStreamName.name), {
    sourceKinesisStreamArn: shard.sourceArn,
    records: buildFirehoseRecords(context, [content]),
  });
}

/** `count` texts of JSON, of which record `poisoned` is broken. */
function jsonLines(values: ParameterValues, make: (index: number) => Json): readonly string[] {
  return buildBatch(readInteger(values, "count"), (index) => JSON.stringify(make(index)), {
    at: readInteger(values, "poisoned"),
    spoil: truncateJson,
  });
}

/** Apache HTTP Server, "Combined Log Format". */
function accessLine(context: SampleContext, path: string, status: number): string {
  const request = `"GET ${path} HTTP/1.1" ${status} ${context.integer(9000) + 200}`;
  return `203.0.113.17 - - [${formatClfTime(context.now)}] ${request} "-" "Mozilla/5.0 (X11; Linux x86_64)"\n`;
}

/** RFC 3164, without the priority, as syslog daemons write to files. */
function syslogLine(context: SampleContext, message: string): string {
  const [, day, month, , time] = context.now.toUTCString().split(" ");
  return `${month} ${day?.replace(/^0/, " ")} ${time} web-1 sshd[${context.digits(4)}]: ${message}\n`;
}

function pathParameter(): SampleParameter {
  return textParameter("path", "Path of the first line's request.", "/cart");
}

function messageParameter(): SampleParameter {
  return textParameter(
    "message",
    "Message of the first line.",
    "Accepted publickey for deploy from 203.0.113.17 port 50104 ssh2",
  );
}
