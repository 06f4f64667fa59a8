import { encodeBytesAsBase64 } from "../encoding/base64.ts";
import { encodeS3Key } from "../encoding/s3Key.ts";
import type { JsonObject } from "../model/json.ts";
import type { SampleContext } from "../model/sampleContext.ts";

/** What may differ from one bucket notification to the next. */
export interface S3Change {
  readonly bucket: string;
  /** As the owner writes it; encoded on the way. */
  readonly key: string;
  /** Without `s3:`, but for replication, lifecycle and tiering. */
  readonly eventName: string;
  /** Format version; 2.2 for replication, 2.3 for lifecycle, tiering, tags and ACLs. */
  readonly eventVersion?: "2.1" | "2.2" | "2.3";
  /** Null where the object is gone. */
  readonly content: S3Content | null;
  readonly versioned?: boolean;
  /** True where S3 acted by itself, not on somebody's request. */
  readonly byS3?: boolean;
  /** What stands beside `s3`: `glacierEventData` and the like. */
  readonly more?: JsonObject;
}

export interface S3Content {
  /** Bytes. */
  readonly size: number;
  readonly eTag: string;
}

/** Builds one record as S3 sends it. */
export function buildS3Record(context: SampleContext, change: S3Change): JsonObject {
  const service = "s3.amazonaws.com";
  const byS3 = change.byS3 ?? false;
  const principal = `AWS:AIDA${context.alphanumeric(17).toUpperCase()}`;
  const { size, eTag } = change.content ?? {};
  return {
    eventVersion: change.eventVersion ?? "2.1",
    eventSource: "aws:s3",
    awsRegion: context.region,
    eventTime: context.now.toISOString(),
    eventName: change.eventName,
    userIdentity: { principalId: byS3 ? service : principal },
    requestParameters: {
      sourceIPAddress: byS3 ? service : `203.0.113.${context.integer(254) + 1}`,
    },
    responseElements: {
      "x-amz-request-id": context.alphanumeric(16).toUpperCase(),
      "x-amz-id-2": hostId(context),
    },
    s3: {
      s3SchemaVersion: "1.0",
      configurationId: context.uuid(),
      bucket: {
        name: change.bucket,
        ownerIdentity: { principalId: `A${context.alphanumeric(13).toUpperCase()}` },
        arn: bucketArn(context, change.bucket),
      },
      object: {
        key: encodeS3Key(change.key),
        ...(size === undefined ? {} : { size }),
        ...(eTag === undefined ? {} : { eTag }),
        ...(change.versioned === true ? { versionId: context.alphanumeric(32) } : {}),
        sequencer: sequencer(context),
      },
    },
    ...change.more,
  };
}

/**
 * Builds what S3 sends to a topic or queue, never to a function, when a notification is configured.
 * It has no `Records`, which trips consumers that expect some.
 */
export function buildS3TestEvent(context: SampleContext, bucket: string): JsonObject {
  return {
    Service: "Amazon S3",
    Event: "s3:TestEvent",
    Time: context.now.toISOString(),
    Bucket: bucket,
    RequestId: context.alphanumeric(16).toUpperCase(),
    HostId: hostId(context),
  };
}

/** ARN of a bucket; it has neither Region nor account. */
export function bucketArn(context: SampleContext, bucket: string): string {
  return `arn:${context.partition}:s3:::${bucket}`;
}

function hostId(context: SampleContext): string {
  return encodeBytesAsBase64(Uint8Array.from({ length: 56 }, () => context.integer(256)));
}

/** A sequencer: seconds since 1970 and a counter, in upper-case hexadecimal digits. */
export function sequencer(context: SampleContext): string {
  const seconds = Math.floor(context.now.getTime() / 1000).toString(16);
  return `00${seconds}${context.hex(8)}`.toUpperCase();
}
