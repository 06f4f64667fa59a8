import * as z from "zod";
import { arnField, textField } from "../model/commonFields.ts";
import { field, hinted } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html";
const kinesisPage =
  "https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html";
const dynamodbPage = "https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html";

const requestContext = once(() =>
  z.looseObject({
    requestId: field(
      hinted(z.string(), "uuid"),
      "Request id of the invocation that is told of; look for it in the function's log.",
      "e4b46cbf-b738-4a3f-9a0d-2f1f1d8c7c11",
      page,
    ),
    functionArn: arnField(
      "The function that was invoked, with version or alias.",
      "arn:aws:lambda:us-east-1:123456789012:function:charge-card:$LATEST",
      page,
    ),
    condition: textField(
      "How it ended: Success; RetriesExhausted or EventAgeExceeded for an asynchronous invocation; RetryAttemptsExhausted or another reason for a batch of a stream.",
      "RetriesExhausted",
      page,
    ),
    approximateInvokeCount: field(
      z.number(),
      "How often the function was invoked for it; 0 where it never ran.",
      3,
      page,
    ),
  }),
);

const responseContext = once(() =>
  z.looseObject({
    statusCode: field(
      z.number(),
      "HTTP status of the Invoke API: 200 even where the function failed.",
      200,
      page,
    ),
    executedVersion: field(
      z.string().optional(),
      "Version of the function that ran.",
      "$LATEST",
      page,
    ),
    functionError: field(
      z.string().nullable().optional(),
      "Unhandled where the function failed; absent or null where it did not.",
      "Unhandled",
      page,
    ),
  }),
);

function batchInfo(stream: "Kinesis" | "DynamoDB", streamArn: string, documentation: string) {
  const text = (description: string, example: string) =>
    textField(description, example, documentation);
  const info = {
    shardId: "shardId-000000000001",
    startSequenceNumber: "49601189658422359378836298521827638475320189012309704722",
    endSequenceNumber: "49601189658422359378836298522902373528957594348623495186",
    approximateArrivalOfFirstRecord: "2026-01-01T00:00:00.000Z",
    approximateArrivalOfLastRecord: "2026-01-01T00:00:04.000Z",
    batchSize: 500,
    streamArn,
  };
  const schema = z.looseObject({
    shardId: text("Shard that the batch was read from.", info.shardId),
    startSequenceNumber: text("First record of the batch.", info.startSequenceNumber),
    endSequenceNumber: text("Last record of the batch.", info.endSequenceNumber),
    approximateArrivalOfFirstRecord: field(
      hinted(z.string(), "iso-date-time"),
      "When the first record reached the stream.",
      info.approximateArrivalOfFirstRecord,
      documentation,
    ),
    approximateArrivalOfLastRecord: field(
      hinted(z.string(), "iso-date-time"),
      "When the last record reached the stream.",
      info.approximateArrivalOfLastRecord,
      documentation,
    ),
    batchSize: field(z.number(), "Number of records in the batch.", info.batchSize, documentation),
    streamArn: arnField(
      "The stream, from which the records must be read again.",
      streamArn,
      documentation,
    ),
  });
  return field(
    schema.optional(),
    `Where in ${stream === "Kinesis" ? "a Kinesis stream" : "a table's stream"} the batch lies that was given up; the records themselves are not sent.`,
    info,
    documentation,
  );
}

/** Invocation record: Lambda Developer Guide, "Capturing records of Lambda asynchronous invocations". */
export const lambdaDestinationSchema = once(() =>
  z.looseObject({
    version: textField("Version of the record's format.", "1.0", page),
    timestamp: field(
      hinted(z.string(), "iso-date-time"),
      "When the invocation ended or was given up, in UTC with milliseconds.",
      "2026-01-01T00:00:00.000Z",
      page,
    ),
    requestContext: field(
      requestContext(),
      "The invocation that is told of.",
      {
        requestId: "e4b46cbf-b738-4a3f-9a0d-2f1f1d8c7c11",
        functionArn: "arn:aws:lambda:us-east-1:123456789012:function:charge-card:$LATEST",
        condition: "RetriesExhausted",
        approximateInvokeCount: 3,
      },
      page,
    ),
    requestPayload: field(
      z.unknown().optional(),
      "The event that the function got, as it was; absent for a batch of a stream.",
      { orderId: "A-1042" },
      page,
    ),
    responseContext: field(
      responseContext().optional(),
      "How the last try ended; absent where the function never ran.",
      { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
      page,
    ),
    responsePayload: field(
      z.unknown().optional(),
      "What the function returned, or its error; absent where it never ran, and for a batch of a stream.",
      { errorType: "Error", errorMessage: "Card declined" },
      page,
    ),
    KinesisBatchInfo: batchInfo(
      "Kinesis",
      "arn:aws:kinesis:us-east-1:123456789012:stream/clicks",
      kinesisPage,
    ),
    DDBStreamBatchInfo: batchInfo(
      "DynamoDB",
      "arn:aws:dynamodb:us-east-1:123456789012:table/orders/stream/2026-01-01T00:00:00.000",
      dynamodbPage,
    ),
  }),
);
