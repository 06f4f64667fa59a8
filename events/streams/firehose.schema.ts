import * as z from "zod";
import { arnField, regionField, textField } from "../model/commonFields.ts";
import { field, hinted } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html";
const deliveryStreamArn = "arn:aws:firehose:us-east-1:123456789012:deliverystream/clicks-to-s3";

const recordExample = {
  recordId: "49640912345678901234567890123456789012345678901234567890000000",
  approximateArrivalTimestamp: 1767225600123,
  data: "eyJwYWdlIjoiL2hvbWUifQ==",
};
const kinesisMetadataExample = {
  shardId: "shardId-000000000006",
  partitionKey: "user-17",
  approximateArrivalTimestamp: 1767225600123,
  sequenceNumber: "49640912345678901234567890123456789012345678901234567890",
  subsequenceNumber: 0,
};
const mskMetadataExample = {
  offset: "1042",
  partitionId: "0",
  approximateArrivalTimestamp: 1767225600123,
};

const bytesField = (description: string) =>
  field(hinted(z.string(), "base64"), description, recordExample.data, page);

const arrivalField = (description: string) =>
  field(z.number(), description, recordExample.approximateArrivalTimestamp, page);

const kinesisMetadata = once(() =>
  z.looseObject({
    shardId: textField("Shard that the record was read from.", kinesisMetadataExample.shardId),
    partitionKey: textField("Key that chose the shard, given by the producer.", "user-17"),
    approximateArrivalTimestamp: arrivalField(
      "When the record arrived in the data stream, in milliseconds since 1970.",
    ),
    sequenceNumber: textField(
      "Position in the shard, a long number as text.",
      kinesisMetadataExample.sequenceNumber,
    ),
    subsequenceNumber: field(
      z.union([z.number(), z.string()]),
      "Position within an aggregated record of the Producer Library, else 0; text in some events.",
      0,
    ),
  }),
);

const mskMetadata = once(() =>
  z.looseObject({
    offset: textField("Position in the partition, a number as text.", mskMetadataExample.offset),
    partitionId: textField("The partition, a number as text.", mskMetadataExample.partitionId),
    approximateArrivalTimestamp: arrivalField(
      "When the record arrived in the topic, in milliseconds since 1970.",
    ),
  }),
);

const recordFields = once(() => ({
  recordId: textField(
    "Id of the record in this invocation: return it with the transformed record.",
    recordExample.recordId,
    page,
  ),
  approximateArrivalTimestamp: arrivalField(
    "When Firehose got the record, in milliseconds since 1970.",
  ),
}));

const eventFields = once(() => ({
  invocationId: textField("Id of the invocation.", "6a7e8feb-b491-4cf7-a9f1-bf3703467718", page),
  deliveryStreamArn: arnField("The Firehose stream.", deliveryStreamArn, page),
  region: regionField("Region of the Firehose stream."),
}));

const record = once(() =>
  z.looseObject({
    ...recordFields(),
    data: bytesField(
      "The record's bytes, as base64: decode them, and return them encoded again. What CloudWatch Logs sends is gzip inside.",
    ),
    kinesisRecordMetadata: field(
      kinesisMetadata().optional(),
      "Where the record stood in the data stream; absent where producers write to Firehose itself.",
      kinesisMetadataExample,
      page,
    ),
  }),
);

/** Event of a transformation: Data Firehose Developer Guide, "Transform source data". */
export const firehoseTransformSchema = once(() =>
  z.looseObject({
    ...eventFields(),
    sourceKinesisStreamArn: field(
      hinted(z.string(), "arn").optional(),
      "The data stream that Firehose reads; absent where producers write to Firehose itself.",
      "arn:aws:kinesis:us-east-1:123456789012:stream/clicks",
      page,
    ),
    records: field(
      z.array(record()).min(1),
      "The batch; answer for every record.",
      [recordExample],
      page,
    ),
  }),
);

const mskRecord = once(() =>
  z.looseObject({
    ...recordFields(),
    mskRecordMetadata: field(
      mskMetadata(),
      "Where the record stood in the topic.",
      mskMetadataExample,
      page,
    ),
    kafkaRecordValue: bytesField(
      "The record's value, as base64; there is no `data`. Return it under the same key.",
    ),
  }),
);

/** The same where Firehose reads a topic of Amazon MSK. */
export const firehoseTransformMskSchema = once(() =>
  z.looseObject({
    ...eventFields(),
    sourceMSKArn: arnField(
      "The MSK cluster that Firehose reads.",
      "arn:aws:kafka:us-east-1:123456789012:cluster/shop/4c6b3f0e-9a2d-4c1b-8d7e-5f60718293a4-2",
      page,
    ),
    records: field(
      z.array(mskRecord()).min(1),
      "The batch; answer for every record.",
      [
        {
          recordId: recordExample.recordId,
          approximateArrivalTimestamp: recordExample.approximateArrivalTimestamp,
          mskRecordMetadata: mskMetadataExample,
          kafkaRecordValue: recordExample.data,
        },
      ],
      page,
    ),
  }),
);
