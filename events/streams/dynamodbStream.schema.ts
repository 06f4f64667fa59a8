import * as z from "zod";
import { arnField, constantField, regionField, textField } from "../model/commonFields.ts";
import { field } from "../model/fieldDocs.ts";
import { attributeValue } from "./attributeValue.schema.ts";
import { tumblingWindowFields } from "./tumblingWindow.schema.ts";
import { once } from "../model/once.ts";

const recordPage =
  "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html";
const changePage =
  "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_StreamRecord.html";
const ttlPage =
  "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-streams.html";
const streamArn =
  "arn:aws:dynamodb:us-east-1:123456789012:table/orders/stream/2026-01-01T00:00:00.000";

const item = once(() => z.record(z.string(), attributeValue()));
const itemExample = { id: { S: "A-1042" }, amount: { N: "59.9" } };

const change = once(() =>
  z.looseObject({
    ApproximateCreationDateTime: field(
      z.number().optional(),
      "When the item changed, in seconds since 1970, to the second or to the microsecond.",
      1767225600,
      changePage,
    ),
    Keys: field(
      item().nullable(),
      "The item's primary key, as typed values; rarely null.",
      { id: { S: "A-1042" } },
      changePage,
    ),
    NewImage: field(
      item().nullable().optional(),
      "The item after the change; absent or null for REMOVE and where the stream's view type has no new images.",
      itemExample,
      changePage,
    ),
    OldImage: field(
      item().nullable().optional(),
      "The item before the change; absent or null for INSERT and where the stream's view type has no old images.",
      itemExample,
      changePage,
    ),
    SequenceNumber: textField(
      "Position in the shard, a long number as text; what batchItemFailures names.",
      "442158450000000001745043909",
      changePage,
    ),
    SizeBytes: field(z.number(), "Size of keys and images in bytes.", 46, changePage),
    StreamViewType: field(
      z.enum(["KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES"]),
      "Which images the stream is set to carry.",
      "NEW_AND_OLD_IMAGES",
      changePage,
    ),
  }),
);

const changeExample = {
  ApproximateCreationDateTime: 1767225600,
  Keys: { id: { S: "A-1042" } },
  NewImage: itemExample,
  SequenceNumber: "442158450000000001745043909",
  SizeBytes: 30,
  StreamViewType: "NEW_AND_OLD_IMAGES",
};

/** One change in an event of a DynamoDB stream. */
export const dynamodbRecordSchema = once(() =>
  z.looseObject({
    eventID: textField("Id of the record, unique.", "7de3041dd709b024af6f29e4fa13d34c", recordPage),
    eventName: field(
      z.enum(["INSERT", "MODIFY", "REMOVE"]),
      "INSERT for a new item, MODIFY for a changed one, REMOVE for a deleted or expired one.",
      "INSERT",
      recordPage,
    ),
    eventVersion: textField("Version of the record's format.", "1.1", recordPage),
    eventSource: constantField("Always aws:dynamodb.", "aws:dynamodb"),
    awsRegion: regionField("Region of the table."),
    dynamodb: field(change(), "The change.", changeExample, changePage),
    eventSourceARN: arnField("The table's stream.", streamArn),
    userIdentity: field(
      z
        .looseObject({
          type: textField("Service where DynamoDB itself deleted the item.", "Service", ttlPage),
          principalId: textField(
            "dynamodb.amazonaws.com where the item's time to live ran out.",
            "dynamodb.amazonaws.com",
            ttlPage,
          ),
        })
        .nullable()
        .optional(),
      "Set where DynamoDB deleted the item because its time to live ran out; else absent or null.",
      { type: "Service", principalId: "dynamodb.amazonaws.com" },
      ttlPage,
    ),
  }),
);

const eventRecordExample = {
  eventID: "7de3041dd709b024af6f29e4fa13d34c",
  eventName: "INSERT",
  eventVersion: "1.1",
  eventSource: "aws:dynamodb",
  awsRegion: "us-east-1",
  dynamodb: changeExample,
  eventSourceARN: streamArn,
};

/** Event of a DynamoDB stream: Lambda Developer Guide, "Using Lambda with Amazon DynamoDB". */
export const dynamodbStreamSchema = once(() =>
  z.looseObject({
    Records: field(
      z.array(dynamodbRecordSchema()).min(1),
      "The batch, in the order of the shard.",
      [eventRecordExample],
    ),
  }),
);

/** The same with a tumbling window: Lambda Developer Guide, "Implementing stateful processing". */
export const dynamodbWindowSchema = once(() =>
  z.looseObject({
    Records: field(
      z.array(dynamodbRecordSchema()),
      "The changes of the window since its last invocation, in the order of the shard; may be empty when the window ends.",
      [eventRecordExample],
    ),
    ...tumblingWindowFields(streamArn),
  }),
);
