import * as z from "zod";
import { arnField, textField } from "../model/commonFields.ts";
import { field, hinted } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const inputPage =
  "https://docs.aws.amazon.com/kinesisanalytics/latest/dev/lambda-preprocessing.html";
const outputPage =
  "https://docs.aws.amazon.com/kinesisanalytics/latest/dev/how-it-works-output-lambda.html";

const recordId = "49640912345678901234567890123456789012345678901234567890";
const data = "eyJkZXZpY2UiOiJwdW1wLTQiLCJiYXIiOjIuNH0=";
const streamMetadataExample = {
  sequenceNumber: recordId,
  partitionKey: "pump-4",
  shardId: "shardId-000000000006",
  approximateArrivalTimestamp: 1767225600123,
};

function bytesField(description: string, page: string) {
  return field(hinted(z.string(), "base64"), description, data, page);
}

function arrivalField(page: string) {
  return field(
    z.number(),
    "When the record arrived, as a number since 1970: in milliseconds, in some events in seconds.",
    streamMetadataExample.approximateArrivalTimestamp,
    page,
  );
}

const eventFields = once(() => ({
  invocationId: textField("Id of the invocation.", "6a7e8feb-b491-4cf7-a9f1-bf3703467718"),
  applicationArn: arnField(
    "The SQL application.",
    "arn:aws:kinesisanalytics:us-east-1:123456789012:application/pump-pressure",
  ),
}));

const streamMetadata = once(() =>
  z.looseObject({
    sequenceNumber: textField("Position in the shard, a long number as text.", recordId, inputPage),
    partitionKey: textField("Key that chose the shard.", "pump-4", inputPage),
    shardId: textField("Shard that the record was read from.", "shardId-000000000006", inputPage),
    approximateArrivalTimestamp: arrivalField(inputPage),
  }),
);

const inputRecord = once(() =>
  z.looseObject({
    recordId: textField("Id of the record: return it with the answer.", recordId, inputPage),
    kinesisStreamRecordMetadata: field(
      streamMetadata().optional(),
      "Where the record stood in the data stream; absent where the source is Firehose.",
      streamMetadataExample,
      inputPage,
    ),
    kinesisFirehoseRecordMetadata: field(
      z.looseObject({ approximateArrivalTimestamp: arrivalField(inputPage) }).optional(),
      "When the record arrived in Firehose; absent where the source is a data stream.",
      { approximateArrivalTimestamp: 1767225600123 },
      inputPage,
    ),
    data: bytesField(
      "The record's bytes, as base64: decode them, and return them encoded again.",
      inputPage,
    ),
  }),
);

/** Event of preprocessing: Kinesis Data Analytics for SQL Developer Guide, "Preprocessing data using a Lambda function". */
export const kinesisAnalyticsInputSchema = once(() =>
  z.looseObject({
    ...eventFields(),
    streamArn: arnField(
      "The source: a Kinesis data stream or a Firehose stream.",
      "arn:aws:kinesis:us-east-1:123456789012:stream/pumps",
      inputPage,
    ),
    records: field(
      z.array(inputRecord()).min(1),
      "The batch; answer for every record.",
      [{ recordId, kinesisStreamRecordMetadata: streamMetadataExample, data }],
      inputPage,
    ),
  }),
);

const outputRecord = once(() =>
  z.looseObject({
    recordId: textField("Id of the record: return it with the answer.", recordId, outputPage),
    lambdaDeliveryRecordMetadata: field(
      z
        .looseObject({
          retryHint: field(
            z.number(),
            "How often the delivery of this record was tried before.",
            2,
            outputPage,
          ),
        })
        .optional(),
      "About earlier tries; absent from some events.",
      { retryHint: 2 },
      outputPage,
    ),
    data: bytesField("The row that the query put out, as base64: JSON or CSV inside.", outputPage),
  }),
);

/** Event of an output: Kinesis Data Analytics for SQL Developer Guide, "Using a Lambda function as output". */
export const kinesisAnalyticsOutputSchema = once(() =>
  z.looseObject({
    ...eventFields(),
    records: field(
      z.array(outputRecord()).min(1),
      "The batch; answer for every record.",
      [{ recordId, lambdaDeliveryRecordMetadata: { retryHint: 0 }, data }],
      outputPage,
    ),
  }),
);
