import * as z from "zod";
import { arnField, constantField, regionField, textField } from "../model/commonFields.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { tumblingWindowFields } from "./tumblingWindow.schema.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Record.html";
const streamArn = "arn:aws:kinesis:us-east-1:123456789012:stream/clicks";
const sequenceNumber = "49590338271490256608559692538361571095921575989136588898";

/** What a producer put, in a record of a Kinesis event. */
export const kinesisDataSchema = once(() =>
  z.looseObject({
    kinesisSchemaVersion: textField("Version of this object's format.", "1.0"),
    partitionKey: textField("Key that chose the shard, given by the producer.", "user-17", page),
    sequenceNumber: textField(
      "Position in the shard, a long number as text; what batchItemFailures names.",
      sequenceNumber,
      page,
    ),
    data: field(
      hinted(z.string(), "base64"),
      "The record's bytes, as base64: decode them before you parse. Several user records may be packed into one.",
      "eyJwYWdlIjoiL2hvbWUifQ==",
      page,
    ),
    approximateArrivalTimestamp: field(
      z.number(),
      "When the record arrived, in seconds since 1970 with a fraction.",
      1767225600.123,
      page,
    ),
    encryptionType: known(
      field(
        z.string().optional(),
        "How the stream encrypts the record: NONE or KMS. The data arrive decrypted; usually absent.",
        "KMS",
        page,
      ),
      ["NONE", "KMS"],
    ),
  }),
);

const kinesisExample = {
  kinesisSchemaVersion: "1.0",
  partitionKey: "user-17",
  sequenceNumber,
  data: "eyJwYWdlIjoiL2hvbWUifQ==",
  approximateArrivalTimestamp: 1767225600.123,
};

/** One record of a Kinesis event. */
export const kinesisRecordSchema = once(() =>
  z.looseObject({
    kinesis: field(kinesisDataSchema(), "The record as the producer put it.", kinesisExample, page),
    eventSource: constantField("Always aws:kinesis.", "aws:kinesis"),
    eventVersion: textField("Version of the record's format.", "1.0"),
    eventID: textField(
      "Shard and sequence number, joined by a colon.",
      `shardId-000000000006:${sequenceNumber}`,
    ),
    eventName: textField("Always aws:kinesis:record.", "aws:kinesis:record"),
    invokeIdentityArn: arnField(
      "The function's execution role, with which the stream is read.",
      "arn:aws:iam::123456789012:role/lambda-kinesis",
    ),
    awsRegion: regionField("Region of the stream."),
    eventSourceARN: arnField(
      "The stream, or with enhanced fan-out its registered consumer.",
      streamArn,
    ),
  }),
);

const recordExample = {
  kinesis: kinesisExample,
  eventSource: "aws:kinesis",
  eventVersion: "1.0",
  eventID: `shardId-000000000006:${sequenceNumber}`,
  eventName: "aws:kinesis:record",
  invokeIdentityArn: "arn:aws:iam::123456789012:role/lambda-kinesis",
  awsRegion: "us-east-1",
  eventSourceARN: streamArn,
};

/** Event of a Kinesis data stream: Lambda Developer Guide, "Using Lambda with Kinesis". */
export const kinesisStreamSchema = once(() =>
  z.looseObject({
    Records: field(z.array(kinesisRecordSchema()).min(1), "The batch, in the order of the shard.", [
      recordExample,
    ]),
  }),
);

/** The same with a tumbling window: Lambda Developer Guide, "Implementing stateful processing". */
export const kinesisWindowSchema = once(() =>
  z.looseObject({
    Records: field(
      z.array(kinesisRecordSchema()),
      "The records of the window since its last invocation, in the order of the shard; may be empty when the window ends.",
      [recordExample],
    ),
    ...tumblingWindowFields(streamArn),
  }),
);
