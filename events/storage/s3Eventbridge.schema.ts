import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html";

const objectExample = {
  key: "incoming/summer report 2026.csv",
  size: 1024,
  etag: "d41d8cd98f00b204e9800998ecf8427e",
  sequencer: "0066DA1CBF104C0D51",
};

function optionalText(description: string, example: string) {
  return field(z.string().optional(), description, example, page);
}

const object = once(() =>
  z.looseObject({
    key: textField(
      "Key of the object as its owner writes it: not URL-encoded, unlike in a bucket notification.",
      objectExample.key,
      page,
    ),
    size: field(
      z.number().optional(),
      "Size in bytes; absent for deletions, tags and ACLs.",
      objectExample.size,
      page,
    ),
    etag: optionalText(
      "Entity tag, here spelt in lower case; absent where the object was deleted for good.",
      objectExample.etag,
    ),
    "version-id": optionalText(
      "Version of the object; absent unless the bucket is versioned. The key has a hyphen.",
      "096fKKXTRTtl3on89fVO.nfljtsv6qko",
    ),
    sequencer: optionalText(
      "Hexadecimal number by which two events of one key are put in order; in creations and deletions only.",
      objectExample.sequencer,
    ),
  }),
);

/** `detail` of an event that S3 sends to EventBridge: Amazon S3 User Guide, "EventBridge event message structure". */
export const s3EventbridgeDetail = once(() =>
  z.looseObject({
    version: textField("Version of the detail's format, always the text `0`.", "0", page),
    bucket: field(
      z.looseObject({ name: textField("Name of the bucket.", "photo-uploads", page) }),
      "The bucket in which it happened.",
      { name: "photo-uploads" },
      page,
    ),
    object: field(object(), "The object that it happened to.", objectExample, page),
    "request-id": textField(
      "Id of the request that caused the event, for AWS Support.",
      "C3D13FE58DE4C810",
      page,
    ),
    requester: textField(
      "Who caused it: an account id, or s3.amazonaws.com where S3 acted by itself.",
      "123456789012",
      page,
    ),
    "source-ip-address": field(
      hinted(z.string(), "ip-address").optional(),
      "Where the request came from; absent where S3 acted by itself.",
      "203.0.113.17",
      page,
    ),
    reason: known(
      optionalText(
        "What created or deleted the object: PutObject, POST Object, CopyObject, CompleteMultipartUpload, DeleteObject or Lifecycle Expiration; in creations and deletions only.",
        "PutObject",
      ),
      [
        "PutObject",
        "POST Object",
        "CopyObject",
        "CompleteMultipartUpload",
        "DeleteObject",
        "Lifecycle Expiration",
      ],
    ),
    "deletion-type": known(
      optionalText(
        "Permanently Deleted or Delete Marker Created; in deletions only.",
        "Permanently Deleted",
      ),
      ["Permanently Deleted", "Delete Marker Created"],
    ),
    "restore-expiry-time": field(
      hinted(z.string(), "iso-date-time").optional(),
      "When the restored copy goes away again; where a restore was completed only.",
      "2026-01-08T00:00:00Z",
      page,
    ),
    "source-storage-class": optionalText(
      "Storage class that the object is restored from; in restores only.",
      "GLACIER",
    ),
    "destination-storage-class": optionalText(
      "Storage class that the object moved to; where it changed only.",
      "GLACIER",
    ),
    "destination-access-tier": optionalText(
      "Access tier that the object moved to, ARCHIVE_ACCESS or DEEP_ARCHIVE_ACCESS; where it changed only.",
      "ARCHIVE_ACCESS",
    ),
  }),
);
