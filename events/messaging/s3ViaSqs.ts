import { batchParameters } from "../composition/batchParameters.ts";
import { buildBatch, truncateJson } from "../composition/buildBatch.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { readInteger, readText } from "../model/readParameters.ts";
import type { Sample, SampleParameter } from "../model/sample.ts";
import { buildUpload, uploadParameters } from "../storage/buildUpload.ts";
import { isS3Notification } from "../storage/isS3Notification.ts";
import { buildS3TestEvent } from "../storage/s3Record.ts";
import { sqs } from "./sqs.ts";
import { buildSqsRecord, withBody } from "./sqsRecord.ts";

const queueName: SampleParameter = {
  name: "queueName",
  description: "Name of the queue that the bucket notifies.",
  kind: "text",
  default: "uploads",
};
const samples: readonly [Sample, ...Sample[]] = [
  {
    id: "put",
    title: "Object uploaded",
    parameters: [queueName, ...uploadParameters],
    build: (context, values) => {
      const body = JSON.stringify({ Records: [buildUpload(context, values)] });
      return {
        Records: [buildSqsRecord(context, { queueName: readText(values, "queueName"), body })],
      };
    },
  },
  {
    id: "test-event",
    title: "s3:TestEvent, sent when a notification is configured",
    parameters: [queueName, ...uploadParameters.slice(0, 1)],
    build: (context, values) => {
      const body = JSON.stringify(buildS3TestEvent(context, readText(values, "bucket")));
      return {
        Records: [buildSqsRecord(context, { queueName: readText(values, "queueName"), body })],
      };
    },
  },
  {
    id: "several-records",
    title: "Several changes in one message",
    parameters: [queueName, ...uploadParameters],
    build: (context, values) => {
      const uploads = ["", ".thumbnail", ".metadata"].map((suffix) =>
        buildUpload(context, { ...values, key: `${readText(values, "key")}${suffix}` }),
      );
      const body = JSON.stringify({ Records: uploads });
      return {
        Records: [buildSqsRecord(context, { queueName: readText(values, "queueName"), body })],
      };
    },
  },
  {
    id: "batch",
    title: "Batch of uploads",
    parameters: [queueName, ...batchParameters("messages", 3), ...uploadParameters],
    build: (context, values) => ({
      Records: buildBatch(
        readInteger(values, "count"),
        (index) =>
          buildSqsRecord(context, {
            queueName: readText(values, "queueName"),
            body: JSON.stringify({ Records: [buildUpload(context, values)] }),
            ageMs: 12 + index,
          }),
        {
          at: readInteger(values, "poisoned"),
          spoil: (record) => withBody(record, truncateJson(record.body)),
        },
      ),
    }),
  },
];

/** Amazon S3 User Guide, "Amazon S3 Event Notifications", with a queue as the destination. */
export const s3ViaSqs: EventType = {
  ...sqs,
  id: "s3-via-sqs",
  service: "Amazon S3 / SQS",
  title: "S3 notification inside an SQS body",
  shortTitle: "S3 via SQS",
  description:
    "A bucket notified a queue of a change, and Lambda's poller received the message. The body is the notification as text.",
  tier: 1,
  aliases: ["bucket", "object", "upload", "queue", "test event"],
  documentation:
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html",
  recognition: { kind: "nested", carrier: "sqs", carries: isS3Notification },
  names: {
    ...noEcosystemNames,
    powertoolsTypescriptSchema: "S3SqsEventNotificationSchema",
    powertoolsPythonModel: "S3SqsEventNotificationModel",
  },
  samples,
};
