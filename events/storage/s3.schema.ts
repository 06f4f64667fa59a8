import * as z from "zod";
import { arnField, constantField, regionField, textField } from "../model/commonFields.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import {
  glacierEventData,
  intelligentTieringEventData,
  lifecycleEventData,
  replicationEventData,
} from "./s3EventData.schema.ts";
import { once } from "../model/once.ts";

const structurePage =
  "https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html";
const eventNamesPage =
  "https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html";

const object = once(() =>
  z.looseObject({
    key: field(
      hinted(z.string(), "url-encoded"),
      "Key of the object, URL-encoded with + for a space: decode it before you read the object.",
      "incoming/summer+report+2026.csv",
      structurePage,
    ),
    size: field(
      z.number().optional(),
      "Size in bytes; absent where the object was deleted.",
      1024,
      structurePage,
    ),
    eTag: field(
      z.string().optional(),
      "Entity tag: MD5 of a plain upload's content, `digest-parts` for a multipart one; absent where the object was deleted.",
      "d41d8cd98f00b204e9800998ecf8427e",
      structurePage,
    ),
    versionId: field(
      z.string().nullable().optional(),
      "Version of the object; absent unless the bucket is versioned.",
      "096fKKXTRTtl3on89fVO.nfljtsv6qko",
      structurePage,
    ),
    sequencer: field(
      z.string().optional(),
      "Hexadecimal number by which two events of one key are put in order, compared as text of equal length.",
      "0066DA1CBF104C0D51",
      structurePage,
    ),
  }),
);

const bucket = once(() =>
  z.looseObject({
    name: textField("Name of the bucket.", "photo-uploads", structurePage),
    ownerIdentity: field(
      z.looseObject({
        principalId: textField(
          "Customer id of the bucket's owner.",
          "A3NL1KOZZKQ7M2",
          structurePage,
        ),
      }),
      "Who owns the bucket.",
      { principalId: "A3NL1KOZZKQ7M2" },
      structurePage,
    ),
    arn: arnField("The bucket.", "arn:aws:s3:::photo-uploads", structurePage),
  }),
);

const bucketExample = {
  name: "photo-uploads",
  ownerIdentity: { principalId: "A3NL1KOZZKQ7M2" },
  arn: "arn:aws:s3:::photo-uploads",
};
const objectExample = {
  key: "incoming/summer+report+2026.csv",
  size: 1024,
  eTag: "d41d8cd98f00b204e9800998ecf8427e",
  sequencer: "0066DA1CBF104C0D51",
};
const s3Example = {
  s3SchemaVersion: "1.0",
  configurationId: "new-uploads",
  bucket: bucketExample,
  object: objectExample,
};
const responseElementsExample = {
  "x-amz-request-id": "C3D13FE58DE4C810",
  "x-amz-id-2": "FMyUVURIY8/IgAtTv8xRjskZQpcIZ9KG4V5Wp6S7S/JRWeUWerMUE5JgHvANOjpD",
};

const s3 = once(() =>
  z.looseObject({
    s3SchemaVersion: textField("Version of this object's format.", "1.0", structurePage),
    configurationId: textField(
      "Id of the bucket's notification configuration.",
      "new-uploads",
      structurePage,
    ),
    bucket: field(bucket(), "The bucket in which it happened.", bucketExample, structurePage),
    object: field(object(), "The object that it happened to.", objectExample, structurePage),
  }),
);

const responseElements = once(() =>
  z.looseObject({
    "x-amz-request-id": textField(
      "Id of the request that caused the event, for AWS Support.",
      responseElementsExample["x-amz-request-id"],
      structurePage,
    ),
    "x-amz-id-2": textField(
      "The host in S3 that served the request, for AWS Support.",
      responseElementsExample["x-amz-id-2"],
      structurePage,
    ),
  }),
);

const record = once(() =>
  z.looseObject({
    eventVersion: textField(
      "Version of the record's format: compare the major part for equality and the minor part as a minimum.",
      "2.1",
      structurePage,
    ),
    eventSource: constantField("Always aws:s3.", "aws:s3"),
    awsRegion: regionField("Region of the bucket."),
    eventTime: field(
      hinted(z.string(), "iso-date-time"),
      "When S3 finished the request, in UTC with milliseconds.",
      "2026-01-01T00:00:00.000Z",
      structurePage,
    ),
    eventName: known(
      textField(
        "What happened, without the s3: that it has in the notification configuration; some published events of replication, lifecycle and tiering have it all the same, so let a handler take both.",
        "ObjectCreated:Put",
        eventNamesPage,
      ),
      [
        "ObjectCreated:Put",
        "ObjectCreated:Post",
        "ObjectCreated:Copy",
        "ObjectCreated:CompleteMultipartUpload",
        "ObjectRemoved:Delete",
        "ObjectRemoved:DeleteMarkerCreated",
        "ObjectRestore:Post",
        "ObjectRestore:Completed",
        "ObjectRestore:Delete",
        "ReducedRedundancyLostObject",
        "Replication:OperationFailedReplication",
        "Replication:OperationMissedThreshold",
        "Replication:OperationReplicatedAfterThreshold",
        "Replication:OperationNotTracked",
        "LifecycleExpiration:Delete",
        "LifecycleExpiration:DeleteMarkerCreated",
        "LifecycleTransition",
        "IntelligentTiering",
        "ObjectTagging:Put",
        "ObjectTagging:Delete",
        "ObjectAcl:Put",
      ],
    ),
    userIdentity: field(
      z.looseObject({
        principalId: textField(
          "Who caused it: AWS: and the id of an IAM user or role, or s3.amazonaws.com where S3 itself did.",
          "AWS:AIDAIENQZJOLO23YVJ4VO",
          structurePage,
        ),
      }),
      "Who caused the event.",
      { principalId: "AWS:AIDAIENQZJOLO23YVJ4VO" },
      structurePage,
    ),
    requestParameters: field(
      z.looseObject({
        sourceIPAddress: textField(
          "Where the request came from: an IPv4 or IPv6 address, or s3.amazonaws.com where S3 acted by itself.",
          "203.0.113.17",
          structurePage,
        ),
      }),
      "The request that caused the event.",
      { sourceIPAddress: "203.0.113.17" },
      structurePage,
    ),
    responseElements: field(
      responseElements(),
      "Marks of the request, for AWS Support.",
      responseElementsExample,
      structurePage,
    ),
    s3: field(s3(), "Bucket and object.", s3Example, structurePage),
    glacierEventData: glacierEventData(),
    replicationEventData: replicationEventData(),
    intelligentTieringEventData: intelligentTieringEventData(),
    lifecycleEventData: lifecycleEventData(),
  }),
);

/** Event of a bucket notification: Amazon S3 User Guide, "Event message structure". */
export const s3Schema = once(() =>
  z.looseObject({
    Records: field(
      z.array(record()).min(1),
      "The notification; S3 sends one at a time, the format allows for more.",
      [
        {
          eventVersion: "2.1",
          eventSource: "aws:s3",
          awsRegion: "us-east-1",
          eventTime: "2026-01-01T00:00:00.000Z",
          eventName: "ObjectCreated:Put",
          userIdentity: { principalId: "AWS:AIDAIENQZJOLO23YVJ4VO" },
          requestParameters: { sourceIPAddress: "203.0.113.17" },
          responseElements: responseElementsExample,
          s3: s3Example,
        },
      ],
      structurePage,
    ),
  }),
);
