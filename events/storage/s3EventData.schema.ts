import * as z from "zod";
import { arnField, textField } from "../model/commonFields.ts";
import { field, hinted } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const structurePage =
  "https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html";
const replicationPage =
  "https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-metrics-events.html";

function timeField(description: string, example: string) {
  return field(hinted(z.string(), "iso-date-time"), description, example, structurePage);
}

const restoreExample = {
  lifecycleRestorationExpiryTime: "2026-01-08T00:00:00.000Z",
  lifecycleRestoreStorageClass: "GLACIER",
};

/** Beside `s3` in events about restored objects. */
export const glacierEventData = once(() =>
  field(
    z
      .looseObject({
        restoreEventData: field(
          z.looseObject({
            lifecycleRestorationExpiryTime: timeField(
              "When the restored copy goes away again.",
              restoreExample.lifecycleRestorationExpiryTime,
            ),
            lifecycleRestoreStorageClass: textField(
              "Storage class that the object was restored from.",
              restoreExample.lifecycleRestoreStorageClass,
              structurePage,
            ),
          }),
          "What was restored.",
          restoreExample,
          structurePage,
        ),
      })
      .optional(),
    "About a restored object; in ObjectRestore:Completed only.",
    { restoreEventData: restoreExample },
    structurePage,
  ),
);

/** Beside `s3` in events about replication. */
export const replicationEventData = once(() =>
  field(
    z
      .looseObject({
        replicationRuleId: textField("The replication rule.", "copy-to-archive", replicationPage),
        destinationBucket: arnField(
          "Bucket that the object is copied to.",
          "arn:aws:s3:::photo-archive",
          replicationPage,
        ),
        s3Operation: textField(
          "What is replicated: OBJECT_PUT, or a change of tags, ACL or retention.",
          "OBJECT_PUT",
          replicationPage,
        ),
        requestTime: timeField("When the replicated request was made.", "2026-01-01T00:00:00.000Z"),
        failureReason: field(
          z.string().optional(),
          "Why it failed; in Replication:OperationFailedReplication only.",
          "AssumeRoleNotPermitted",
          replicationPage,
        ),
        threshold: field(
          z.string().optional(),
          "The threshold that was missed; with replication time control only.",
          "15 minutes",
          replicationPage,
        ),
        replicationTime: field(
          z.string().optional(),
          "When the object was replicated; in Replication:OperationReplicatedAfterThreshold only.",
          "2026-01-01T00:20:00.000Z",
          replicationPage,
        ),
      })
      .optional(),
    "About a replicated object; in Replication events only.",
    {
      replicationRuleId: "copy-to-archive",
      destinationBucket: "arn:aws:s3:::photo-archive",
      s3Operation: "OBJECT_PUT",
      requestTime: "2026-01-01T00:00:00.000Z",
      failureReason: "AssumeRoleNotPermitted",
    },
    replicationPage,
  ),
);

/** Beside `s3` in events about Intelligent-Tiering. */
export const intelligentTieringEventData = once(() =>
  field(
    z
      .looseObject({
        destinationAccessTier: textField(
          "Access tier that the object moved to: ARCHIVE_ACCESS or DEEP_ARCHIVE_ACCESS.",
          "ARCHIVE_ACCESS",
          structurePage,
        ),
      })
      .optional(),
    "About a move between access tiers; in IntelligentTiering events only.",
    { destinationAccessTier: "ARCHIVE_ACCESS" },
    structurePage,
  ),
);

/** Beside `s3` in events about lifecycle transitions. */
export const lifecycleEventData = once(() =>
  field(
    z
      .looseObject({
        transitionEventData: field(
          z.looseObject({
            destinationStorageClass: textField(
              "Storage class that the object moved to.",
              "GLACIER",
              structurePage,
            ),
          }),
          "The transition.",
          { destinationStorageClass: "GLACIER" },
          structurePage,
        ),
      })
      .optional(),
    "About a transition to another storage class; in LifecycleTransition events only.",
    { transitionEventData: { destinationStorageClass: "GLACIER" } },
    structurePage,
  ),
);
