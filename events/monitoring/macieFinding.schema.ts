import * as z from "zod";
import { nullishTextField, regionField, textField, timeField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/macie/latest/user/findings-publish-event-schemas.html";

const bucket = once(() =>
  z.looseObject({
    arn: nullishTextField("ARN of the bucket.", "arn:aws:s3:::customer-uploads"),
    name: nullishTextField("Name of the bucket.", "customer-uploads"),
    createdAt: nullishTextField("When the bucket was made, ISO 8601.", "2025-01-01T08:00:00Z"),
    owner: further("Owner of the bucket.", { displayName: "shop", id: "7c1e0a9f8362b5d4" }),
    tags: field(
      z.array(z.record(z.string(), z.string())).optional(),
      "Tags of the bucket, each with `key` and `value`.",
      [{ key: "team", value: "shop" }],
    ),
    defaultServerSideEncryption: further("Encryption of new objects.", {
      encryptionType: "AES256",
    }),
    publicAccess: further("Whether everybody can reach it.", { effectivePermission: "NOT_PUBLIC" }),
    allowsUnencryptedObjectUploads: known(
      nullishTextField("`TRUE`, `FALSE` or `UNKNOWN`.", "FALSE"),
      ["TRUE", "FALSE", "UNKNOWN"],
    ),
  }),
);

const s3Object = once(() =>
  z.looseObject({
    bucketArn: nullishTextField("ARN of the bucket.", "arn:aws:s3:::customer-uploads"),
    key: nullishTextField("Key of the object, not encoded.", "incoming/customers.csv"),
    path: nullishTextField("Bucket and key.", "customer-uploads/incoming/customers.csv"),
    extension: nullishTextField("Extension of the key; empty without one.", "csv"),
    lastModified: nullishTextField("When it was last changed, ISO 8601.", "2026-03-12T08:00:00Z"),
    eTag: nullishTextField("Entity tag.", "9f2c7f0b4d6b8f3a1c5e7d9f0b2a4c6e"),
    versionId: nullishTextField("Version; empty or absent without any.", "3sL4kqtJlcpXroDTDmJ"),
    serverSideEncryption: further("Encryption of the object.", { encryptionType: "AES256" }),
    size: field(z.number().optional(), "Size in bytes.", 48_213),
    storageClass: nullishTextField("Storage class.", "STANDARD"),
    tags: field(
      z.array(z.record(z.string(), z.string())).optional(),
      "Tags of the object, each with `key` and `value`.",
      [],
    ),
    publicAccess: field(z.boolean().optional(), "True where everybody can read it.", false),
  }),
);

const affected = once(() =>
  z.looseObject({
    s3Bucket: field(bucket(), "The bucket.", exampleOf(bucket(), ["arn", "name"])),
    s3Object: field(
      s3Object().nullish(),
      "The object; null or absent where the finding is about the bucket's policy.",
      exampleOf(s3Object(), ["key", "path"]),
    ),
  }),
);

function further(description: string, example: { readonly [key: string]: string }) {
  return field(z.record(z.string(), z.unknown()).nullish(), description, example);
}

/** Macie User Guide, "Amazon EventBridge event schema for Macie findings". */
export const macieFinding = once(() =>
  z.looseObject({
    schemaVersion: textField("Version of the finding's format.", "1.0"),
    id: textField("Id of the finding.", "9f2c7f0b4d6b8f3a1c5e7d9f0b2a4c6e"),
    accountId: textField("Account of the bucket.", "123456789012"),
    partition: textField("Partition of the Region.", "aws"),
    region: regionField("AWS Region of the finding."),
    type: textField(
      "Type: `SensitiveData:S3Object/Personal`, `Policy:IAMUser/S3BucketPublic` and so on.",
      "SensitiveData:S3Object/Personal",
      page,
    ),
    title: textField("Title, for people to read.", "The S3 object contains personal information"),
    description: textField(
      "Description, for people to read.",
      "The S3 object contains personal information such as names or addresses.",
    ),
    severity: field(
      z.looseObject({
        score: field(z.number(), "1 for low, 2 for medium, 3 for high.", 3),
        description: known(textField("`Low`, `Medium` or `High`.", "High"), [
          "Low",
          "Medium",
          "High",
        ]),
      }),
      "How bad it is.",
      { score: 3, description: "High" },
    ),
    createdAt: timeField("When the finding was made."),
    updatedAt: timeField("When it was last updated."),
    count: field(z.int(), "How often it was seen; 1 for sensitive data.", 1),
    category: known(nullishTextField("`CLASSIFICATION` or `POLICY`.", "CLASSIFICATION"), [
      "CLASSIFICATION",
      "POLICY",
    ]),
    resourcesAffected: field(
      affected(),
      "Bucket and object.",
      exampleOf(affected(), ["s3Object"]),
      page,
    ),
    classificationDetails: further(
      "The sensitive data that was found; null or absent in findings on policies.",
      { detailedResultsLocation: "s3://macie-results/AWSLogs" },
    ),
    policyDetails: further("Who changed the policy, and how; null or absent in findings on data.", {
      action: "PutBucketPolicy",
    }),
    archived: field(z.boolean().optional(), "True where the finding was archived.", false),
    sample: field(z.boolean().optional(), "True for a made-up finding; mostly absent.", false),
  }),
);
