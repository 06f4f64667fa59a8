import type { Json, JsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { firstSequenceNumber, tableStreamArn } from "../streams/dynamodbRecord.ts";
import { chooseShard } from "../streams/kinesisRecord.ts";

const functionName = textParameter(
  "functionName",
  "Function whose invocation is told of.",
  "charge-card",
);
const requestPayload = jsonParameter(
  "requestPayload",
  "Event that the function got.",
  '{"orderId":"A-1042","amount":59.9}',
);
const errorMessage = textParameter("errorMessage", "Message of the error.", "Card declined");

/** How the last try ended. */
const failed: Json = { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" };

/** Samples of an invocation record; the first is one of a success. */
export const lambdaDestinationSamples: readonly [Sample, ...Sample[]] = [
  {
    id: "success",
    title: "Function succeeded",
    parameters: [
      functionName,
      requestPayload,
      jsonParameter("responsePayload", "What the function returned.", '{"charged":true}'),
    ],
    build: (context, values) =>
      buildRecord(context, values, "Success", 1, {
        requestPayload: readJson(values, "requestPayload"),
        responseContext: { statusCode: 200, executedVersion: "$LATEST" },
        responsePayload: readJson(values, "responsePayload"),
      }),
  },
  {
    id: "retries-exhausted",
    title: "Function failed, and so did its retries",
    parameters: [functionName, requestPayload, errorMessage],
    build: (context, values) =>
      buildRecord(context, values, "RetriesExhausted", 3, {
        requestPayload: readJson(values, "requestPayload"),
        responseContext: failed,
        responsePayload: {
          errorType: "Error",
          errorMessage: readText(values, "errorMessage"),
          trace: [
            `Error: ${readText(values, "errorMessage")}`,
            "    at handler (file:///var/task/index.mjs:12:11)",
          ],
        },
      }),
  },
  {
    id: "event-age-exceeded",
    title: "Event grew too old before the function could run",
    parameters: [functionName, requestPayload],
    build: (context, values) =>
      buildRecord(context, values, "EventAgeExceeded", 0, {
        requestPayload: readJson(values, "requestPayload"),
      }),
  },
  {
    id: "kinesis-batch",
    title: "Batch of a Kinesis stream given up",
    parameters: [functionName, textParameter("streamName", "Name of the stream.", "clicks")],
    build: (context, values) => {
      const shard = chooseShard(context, readText(values, "streamName"), null);
      return buildRecord(context, values, "RetryAttemptsExhausted", 4, {
        responseContext: failed,
        KinesisBatchInfo: batchInfo(context, {
          shardId: shard.shardId,
          first: shard.firstSequenceNumber,
          streamArn: shard.sourceArn,
        }),
      });
    },
  },
  {
    id: "dynamodb-batch",
    title: "Batch of a table's stream given up",
    parameters: [functionName, textParameter("tableName", "Name of the table.", "orders")],
    build: (context, values) =>
      buildRecord(context, values, "RetryAttemptsExhausted", 4, {
        responseContext: failed,
        DDBStreamBatchInfo: batchInfo(context, {
          shardId: `shardId-0000000${context.digits(13)}-${context.hex(8)}`,
          first: firstSequenceNumber(context),
          streamArn: tableStreamArn(context, readText(values, "tableName")),
        }),
      }),
  },
];

function buildRecord(
  context: SampleContext,
  values: ParameterValues,
  condition: string,
  approximateInvokeCount: number,
  more: JsonObject,
): JsonObject {
  const { partition, region, accountId } = context;
  const name = readText(values, "functionName");
  return {
    version: "1.0",
    timestamp: context.now.toISOString(),
    requestContext: {
      requestId: context.uuid(),
      functionArn: `arn:${partition}:lambda:${region}:${accountId}:function:${name}:$LATEST`,
      condition,
      approximateInvokeCount,
    },
    ...more,
  };
}

interface Batch {
  readonly shardId: string;
  readonly first: bigint;
  readonly streamArn: string;
}

function batchInfo(context: SampleContext, { shardId, first, streamArn }: Batch): JsonObject {
  const batchSize = 100;
  const arrival = (secondsAgo: number): string =>
    new Date(context.now.getTime() - secondsAgo * 1000).toISOString();
  return {
    shardId,
    startSequenceNumber: String(first),
    endSequenceNumber: String(first + BigInt(batchSize - 1)),
    approximateArrivalOfFirstRecord: arrival(35),
    approximateArrivalOfLastRecord: arrival(31),
    batchSize,
    streamArn,
  };
}
