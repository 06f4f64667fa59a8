import { readInteger, readText } from "../model/readParameters.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { bucketArn, buildS3Record, type S3Change, type S3Content } from "./s3Record.ts";

const bucket: SampleParameter = {
  name: "bucket",
  description: "Name of the bucket.",
  kind: "text",
  default: "photo-uploads",
};
const key: SampleParameter = {
  name: "key",
  description: "Key of the object as its owner writes it; the event carries it encoded.",
  kind: "text",
  default: "incoming/beach.jpg",
};
const size: SampleParameter = {
  name: "size",
  description: "Size of the object in bytes.",
  kind: "integer",
  default: "1024",
  minimum: 0,
};
const destinationBucket: SampleParameter = {
  name: "destinationBucket",
  description: "Bucket that the object is copied to.",
  kind: "text",
  default: "photo-archive",
};

const day = 24 * 60 * 60 * 1000;

/** Samples of the bucket notification; the first is an upload. */
export const s3Samples: readonly [Sample, ...Sample[]] = [
  stored("put", "Object uploaded", () => ({ eventName: "ObjectCreated:Put" })),
  {
    id: "complete-multipart-upload",
    title: "Multipart upload completed",
    parameters: [bucket, key, { ...size, default: "26214400" }],
    build: (context, values) => {
      const bytes = readInteger(values, "size");
      // The CLI's part size; the entity tag names the number of parts.
      const parts = Math.max(1, Math.ceil(bytes / (8 * 1024 * 1024)));
      return one(context, values, {
        eventName: "ObjectCreated:CompleteMultipartUpload",
        content: { size: bytes, eTag: `${context.hex(32)}-${parts}` },
      });
    },
  },
  {
    id: "delete",
    title: "Object deleted",
    parameters: [bucket, key],
    build: (context, values) =>
      one(context, values, { eventName: "ObjectRemoved:Delete", content: null }),
  },
  {
    id: "delete-marker-created",
    title: "Delete marker in a versioned bucket",
    parameters: [bucket, key],
    build: (context, values) =>
      one(context, values, {
        eventName: "ObjectRemoved:DeleteMarkerCreated",
        content: null,
        versioned: true,
      }),
  },
  stored("restore-completed", "Archived object restored", (context) => ({
    eventName: "ObjectRestore:Completed",
    byS3: true,
    more: {
      glacierEventData: {
        restoreEventData: {
          lifecycleRestorationExpiryTime: new Date(context.now.getTime() + 7 * day).toISOString(),
          lifecycleRestoreStorageClass: "GLACIER",
        },
      },
    },
  })),
  {
    id: "replication-failed",
    title: "Replication failed",
    parameters: [bucket, key, size, destinationBucket],
    build: (context, values) =>
      one(context, values, {
        eventName: "Replication:OperationFailedReplication",
        eventVersion: "2.2",
        versioned: true,
        byS3: true,
        more: { replicationEventData: failedReplication(context, values) },
      }),
  },
  stored("lifecycle-transition", "Moved to another storage class", () => ({
    eventName: "LifecycleTransition",
    eventVersion: "2.3",
    byS3: true,
    more: { lifecycleEventData: { transitionEventData: { destinationStorageClass: "GLACIER" } } },
  })),
  stored("intelligent-tiering", "Moved to another access tier", () => ({
    eventName: "IntelligentTiering",
    eventVersion: "2.3",
    byS3: true,
    more: { intelligentTieringEventData: { destinationAccessTier: "ARCHIVE_ACCESS" } },
  })),
  stored("object-tagging", "Tags put", () => ({
    eventName: "ObjectTagging:Put",
    eventVersion: "2.3",
  })),
  {
    ...stored("encoded-key", "Key with blanks and accents", () => ({
      eventName: "ObjectCreated:Put",
    })),
    parameters: [bucket, { ...key, default: "Été 2026/plage & forêt (1).jpg" }, size],
  },
];

/** A sample about an object that still exists. */
function stored(
  id: string,
  title: string,
  describe: (context: SampleContext) => Pick<S3Change, "eventName"> & Partial<S3Change>,
): Sample {
  return {
    id,
    title,
    parameters: [bucket, key, size],
    build: (context, values) => one(context, values, describe(context)),
  };
}

function one(
  context: SampleContext,
  values: ParameterValues,
  change: Pick<S3Change, "eventName"> & Partial<S3Change>,
): Json {
  const given = { bucket: readText(values, "bucket"), key: readText(values, "key") };
  const content: S3Content | null =
    change.content === undefined
      ? { size: readInteger(values, "size"), eTag: context.hex(32) }
      : change.content;
  return { Records: [buildS3Record(context, { ...given, ...change, content })] };
}

function failedReplication(context: SampleContext, values: ParameterValues): JsonObject {
  return {
    replicationRuleId: "copy-to-archive",
    destinationBucket: bucketArn(context, readText(values, "destinationBucket")),
    s3Operation: "OBJECT_PUT",
    requestTime: new Date(context.now.getTime() - 33_000).toISOString(),
    failureReason: "AssumeRoleNotPermitted",
  };
}
