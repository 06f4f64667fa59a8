import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { readText } from "../model/readParameters.ts";
import type { Sample, SampleParameter } from "../model/sample.ts";
import { buildUpload, uploadParameters } from "../storage/buildUpload.ts";
import { isS3Notification } from "../storage/isS3Notification.ts";
import { buildS3TestEvent } from "../storage/s3Record.ts";
import { sns } from "./sns.ts";
import { buildSnsRecord } from "./snsMessage.ts";

const topicName: SampleParameter = {
  name: "topicName",
  description: "Name of the topic that the bucket notifies.",
  kind: "text",
  default: "uploads",
};
// S3 publishes with this subject, always.
const subject = "Amazon S3 Notification";

const samples: readonly [Sample, ...Sample[]] = [
  {
    id: "put",
    title: "Object uploaded",
    parameters: [topicName, ...uploadParameters],
    build: (context, values) => {
      const message = JSON.stringify({ Records: [buildUpload(context, values)] });
      const notification = { topicName: readText(values, "topicName"), subject, message };
      return { Records: [buildSnsRecord(context, notification)] };
    },
  },
  {
    id: "test-event",
    title: "s3:TestEvent, sent when a notification is configured",
    parameters: [topicName, ...uploadParameters.slice(0, 1)],
    build: (context, values) => {
      const message = JSON.stringify(buildS3TestEvent(context, readText(values, "bucket")));
      const notification = { topicName: readText(values, "topicName"), subject, message };
      return { Records: [buildSnsRecord(context, notification)] };
    },
  },
];

/** Amazon S3 User Guide, "Amazon S3 Event Notifications", with a topic as the destination. */
export const s3ViaSns: EventType = {
  ...sns,
  id: "s3-via-sns",
  service: "Amazon S3 / SNS",
  title: "S3 notification inside an SNS message",
  shortTitle: "S3 via SNS",
  description:
    "A bucket notified a topic of a change, and the function is subscribed to it. The message is the notification as text.",
  tier: 2,
  aliases: ["bucket", "object", "upload", "topic", "test event"],
  documentation:
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html",
  recognition: { kind: "nested", carrier: "sns", carries: isS3Notification },
  names: noEcosystemNames,
  samples,
};
