import {
  serviceEventType,
  type ServiceEvent,
  type ServiceSample,
} from "../eventbridge/serviceEventType.ts";
import type { JsonObject } from "../model/json.ts";
import { readInteger, readText } from "../model/readParameters.ts";
import type { ParameterValues } from "../model/sample.ts";
import { countParameter, textParameter } from "../model/sampleParameters.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { s3EventbridgeDetail } from "./s3Eventbridge.schema.ts";
import { bucketArn, sequencer } from "./s3Record.ts";

const bucket = textParameter("bucket", "Name of the bucket.", "photo-uploads");
const key = textParameter(
  "key",
  "Key of the object; the event carries it as it is.",
  "incoming/beach day.jpg",
);
const size = countParameter("size", "Size of the object in bytes.", 1024);
const day = 24 * 60 * 60 * 1000;

/** What differs from one kind of event to the next. */
interface Change {
  /** Parts of `object` beside key, size and version. */
  readonly object?: JsonObject;
  /** True where S3 acted by itself, not on somebody's request. */
  readonly byS3?: boolean;
  /** Parts of `detail` that only this kind of event has. */
  readonly more?: JsonObject;
}

const samples: readonly [ServiceSample, ...ServiceSample[]] = [
  sized("created", "Object Created", (context) => ({
    object: { etag: context.hex(32), sequencer: sequencer(context) },
    more: { reason: "PutObject" },
  })),
  plain("deleted", "Object Deleted", (context) => ({
    object: { sequencer: sequencer(context) },
    more: { reason: "DeleteObject", "deletion-type": "Permanently Deleted" },
  })),
  {
    ...plain("lifecycle-expiration", "Object Deleted", (context) => ({
      object: { "version-id": context.alphanumeric(32), sequencer: sequencer(context) },
      byS3: true,
      more: { reason: "Lifecycle Expiration", "deletion-type": "Delete Marker Created" },
    })),
    title: "Object Deleted, by a lifecycle rule",
  },
  sized("restore-initiated", "Object Restore Initiated", (context) => ({
    object: { etag: context.hex(32) },
    more: { "source-storage-class": "GLACIER" },
  })),
  sized("restore-completed", "Object Restore Completed", (context) => ({
    object: { etag: context.hex(32) },
    byS3: true,
    more: {
      "restore-expiry-time": inDays(context, 7),
      "source-storage-class": "GLACIER",
    },
  })),
  plain("restore-expired", "Object Restore Expired", (context) => ({
    object: { etag: context.hex(32) },
    byS3: true,
  })),
  plain("tags-added", "Object Tags Added", (context) => ({ object: { etag: context.hex(32) } })),
  plain("tags-deleted", "Object Tags Deleted", (context) => ({
    object: { etag: context.hex(32) },
  })),
  plain("acl-updated", "Object ACL Updated", (context) => ({ object: { etag: context.hex(32) } })),
  sized("storage-class-changed", "Object Storage Class Changed", (context) => ({
    object: { etag: context.hex(32) },
    byS3: true,
    more: { "destination-storage-class": "GLACIER" },
  })),
  sized("access-tier-changed", "Object Access Tier Changed", (context) => ({
    object: { etag: context.hex(32) },
    byS3: true,
    more: { "destination-access-tier": "ARCHIVE_ACCESS" },
  })),
];

/** Amazon S3 User Guide, "Using EventBridge". */
export const s3Eventbridge = serviceEventType({
  id: "s3-eventbridge",
  service: "Amazon S3 / EventBridge",
  title: "S3 event over EventBridge",
  shortTitle: "S3 EventBridge",
  description:
    "An object was created, deleted, restored, moved or tagged in a bucket that sends its events to EventBridge.",
  category: "Storage",
  tier: 1,
  aliases: ["bucket", "object", "upload", "file", "Object Created", "rule"],
  documentation: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventBridge.html",
  sources: ["aws.s3"],
  detailTypes: [
    "Object Created",
    "Object Deleted",
    "Object Restore Initiated",
    "Object Restore Completed",
    "Object Restore Expired",
    "Object Tags Added",
    "Object Tags Deleted",
    "Object ACL Updated",
    "Object Storage Class Changed",
    "Object Access Tier Changed",
  ],
  furtherDetailTypes: /^Object /,
  detail: s3EventbridgeDetail,
  detailDescription: "What happened, and to which object. Keys have hyphens.",
  names: {
    serverlessKeys: ["eventBridge"],
    typescriptType: "S3NotificationEvent",
    typescriptHandlerType: "S3NotificationEventBridgeHandler",
    powertoolsTypescriptSchema: "S3EventNotificationEventBridgeSchema",
    powertoolsPythonDataClass: "S3EventBridgeNotificationEvent",
    powertoolsPythonModel: "S3EventNotificationEventBridgeModel",
    dotnet: { package: "Amazon.Lambda.CloudWatchEvents", type: "S3ObjectCreateEvent" },
  },
  samples,
});

type Describe = (context: SampleContext) => Change;

/** A sample of an event that does not tell the object's size. */
function plain(id: string, detailType: string, describe: Describe): ServiceSample {
  return {
    id,
    title: detailType,
    parameters: [bucket, key],
    build: (context, values) => buildEvent(context, values, detailType, describe(context)),
  };
}

/** A sample of an event that tells it. */
function sized(id: string, detailType: string, describe: Describe): ServiceSample {
  return {
    id,
    title: detailType,
    parameters: [bucket, key, size],
    build: (context, values) => {
      const change = describe(context);
      const object = { size: readInteger(values, "size"), ...change.object };
      return buildEvent(context, values, detailType, { ...change, object });
    },
  };
}

function buildEvent(
  context: SampleContext,
  values: ParameterValues,
  detailType: string,
  { object, byS3, more }: Change,
): ServiceEvent {
  const name = readText(values, "bucket");
  return {
    detailType,
    resources: [bucketArn(context, name)],
    detail: {
      version: "0",
      bucket: { name },
      object: { key: readText(values, "key"), ...object },
      "request-id": context.alphanumeric(16).toUpperCase(),
      requester: byS3 === true ? "s3.amazonaws.com" : context.accountId,
      ...(byS3 === true ? {} : { "source-ip-address": `203.0.113.${context.integer(254) + 1}` }),
      ...more,
    },
  };
}

/** Restored copies go away at midnight. */
function inDays(context: SampleContext, days: number): string {
  const midnight = new Date(context.now.getTime() + days * day).toISOString().slice(0, 10);
  return `${midnight}T00:00:00Z`;
}
