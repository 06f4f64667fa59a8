import * as z from "zod";
import { arnField, constantField, regionField, textField } from "../model/commonFields.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const receiving =
  "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html";
const attributePage =
  "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html";
const fifoPage =
  "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/using-messagegroupid-property.html";

const attributes = once(() =>
  z.looseObject({
    ApproximateReceiveCount: textField(
      "How often the message was received without being deleted, this time included; a number as text.",
      "1",
      receiving,
    ),
    SentTimestamp: textField(
      "When the message was sent: milliseconds since 1970, as text.",
      "1767225600000",
      receiving,
    ),
    SenderId: textField(
      "Who sent the message: a user's id, or a role's id and session name; for a sender that is not IAM's an address or the account.",
      "AIDAIENQZJOLO23YVJ4VO",
      receiving,
    ),
    ApproximateFirstReceiveTimestamp: textField(
      "When the message was first received from the queue: milliseconds since 1970, as text.",
      "1767225600012",
      receiving,
    ),
    SequenceNumber: field(
      z.string().optional(),
      "Position in the queue, a number of 20 digits as text. FIFO queues only.",
      "18849496460467696128",
      fifoPage,
    ),
    MessageGroupId: field(
      z.string().optional(),
      "Group within which messages keep their order. Always set on FIFO queues; on standard queues only where the sender gave one for fair queues.",
      "customer-17",
      fifoPage,
    ),
    MessageDeduplicationId: field(
      z.string().optional(),
      "Messages with the same id within five minutes are delivered once. FIFO queues only.",
      "0d2f5ac1-7c4b-4e5d-9b0a-3f1c2e4d5a6b",
      fifoPage,
    ),
    AWSTraceHeader: field(
      z.string().optional(),
      "X-Ray trace header of the sender; absent where the sender is not traced.",
      "Root=1-69557e00-1f2e3d4c5b6a798887766554;Parent=53995c3f42cd8ad8;Sampled=1",
      attributePage,
    ),
    DeadLetterQueueSourceArn: field(
      hinted(z.string(), "arn").optional(),
      "Queue from which the message was moved to this dead-letter queue; absent on other queues.",
      "arn:aws:sqs:us-east-1:123456789012:orders",
      receiving,
    ),
  }),
);

const messageAttribute = once(() =>
  z.looseObject({
    stringValue: field(
      z.string().nullable().optional(),
      "The value of a String or Number attribute, numbers as text too; absent for Binary.",
      "gold",
      attributePage,
    ),
    binaryValue: field(
      hinted(z.string(), "base64").nullable().optional(),
      "The value of a Binary attribute, as base64; absent for the others.",
      "aGVsbG8=",
      attributePage,
    ),
    stringListValues: field(
      z.array(z.string()).nullable().optional(),
      "Reserved by SQS: an empty list.",
      [],
      attributePage,
    ),
    binaryListValues: field(
      z.array(z.string()).nullable().optional(),
      "Reserved by SQS: an empty list.",
      [],
      attributePage,
    ),
    dataType: known(
      textField(
        "String, Number or Binary, with a label of the sender's own after a dot if any: `Number.int`.",
        "String",
        attributePage,
      ),
      ["String", "Number", "Binary"],
    ),
  }),
);

/** One message of an SQS event. */
export const sqsRecordSchema = once(() =>
  z.looseObject({
    messageId: field(
      hinted(z.string(), "uuid"),
      "Id that SQS gave the message when it was sent; what batchItemFailures names.",
      "059f36b4-87a3-44ab-83d2-661975830a7d",
    ),
    receiptHandle: textField(
      "Handle of this receipt, by which the message is deleted. Lambda deletes it for you.",
      "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a",
    ),
    body: textField(
      "The message as it was sent. Always text: parse it where it is JSON.",
      '{"orderId":"A-1042","amount":59.9}',
    ),
    attributes: field(
      attributes(),
      "What SQS knows about the message; all values are text.",
      {
        ApproximateReceiveCount: "1",
        SentTimestamp: "1767225600000",
        SenderId: "AIDAIENQZJOLO23YVJ4VO",
        ApproximateFirstReceiveTimestamp: "1767225600012",
      },
      receiving,
    ),
    messageAttributes: field(
      z.record(z.string(), messageAttribute()),
      "Attributes that the sender attached, by name; an empty object where there are none.",
      { tier: { stringValue: "gold", dataType: "String" } },
      attributePage,
    ),
    md5OfBody: textField("MD5 of the body, in hexadecimal.", "e4e68fb7bd0e697a0ae8f1bb342846b3"),
    md5OfMessageAttributes: field(
      z.string().nullable().optional(),
      "MD5 of the message attributes, in hexadecimal; absent or null where there are none.",
      "c48838208d2b4e14e3ca0093a8443f09",
    ),
    eventSource: constantField("Always aws:sqs.", "aws:sqs"),
    eventSourceARN: arnField(
      "The queue that the message comes from.",
      "arn:aws:sqs:us-east-1:123456789012:orders",
    ),
    awsRegion: regionField("Region of the queue."),
  }),
);

/** Event of an SQS event source mapping: Lambda Developer Guide, "Using Lambda with Amazon SQS". */
export const sqsSchema = once(() =>
  z.looseObject({
    Records: field(
      z.array(sqsRecordSchema()).min(1),
      "The batch: between one message and the batch size of the trigger.",
      [
        {
          messageId: "059f36b4-87a3-44ab-83d2-661975830a7d",
          receiptHandle: "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a",
          body: "hello",
          attributes: {
            ApproximateReceiveCount: "1",
            SentTimestamp: "1767225600000",
            SenderId: "AIDAIENQZJOLO23YVJ4VO",
            ApproximateFirstReceiveTimestamp: "1767225600012",
          },
          messageAttributes: {},
          md5OfBody: "5d41402abc4b2a76b9719d911017c592",
          eventSource: "aws:sqs",
          eventSourceARN: "arn:aws:sqs:us-east-1:123456789012:orders",
          awsRegion: "us-east-1",
        },
      ],
    ),
  }),
);
