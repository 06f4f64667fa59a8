import * as z from "zod";
import { optionalTextField, regionField, textField, timeField } from "../model/commonFields.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-eventbridge.html";

/** IAM User Guide, "Monitoring IAM Access Analyzer with Amazon EventBridge". */
export const accessAnalyzerFinding = once(() =>
  z.looseObject({
    version: textField("Version of the detail's format.", "1.0"),
    id: textField("Id of the finding.", "6a0d3b1c-4e2f-4c58-9b7a-1d2e3f405162"),
    status: known(
      textField(
        "`ACTIVE`, `ARCHIVED` or `RESOLVED`; unchanged where the finding is deleted.",
        "ACTIVE",
        page,
      ),
      ["ACTIVE", "ARCHIVED", "RESOLVED"],
    ),
    accountId: textField("Account of the resource.", "123456789012"),
    region: regionField("AWS Region of the resource."),
    resource: textField("ARN of the resource.", "arn:aws:s3:::partner-exchange"),
    resourceType: textField("Type of the resource.", "AWS::S3::Bucket"),
    isDeleted: field(z.boolean(), "True where the finding itself was deleted.", false, page),
    createdAt: timeField("When the finding was made."),
    analyzedAt: timeField("When the resource was analysed."),
    updatedAt: timeField("When the finding was last updated."),
    principal: field(
      z.record(z.string(), z.string()).optional(),
      "Who has access: kind and id, `*` for everybody; absent where the analysis failed.",
      { AWS: "210987654321" },
      page,
    ),
    action: field(
      z.array(z.string()).optional(),
      "What they may do; absent where the analysis failed.",
      ["s3:GetObject"],
    ),
    condition: field(
      z.record(z.string(), z.unknown()).optional(),
      "Under which conditions; empty without any.",
      {},
    ),
    isPublic: field(
      z.boolean().optional(),
      "True where everybody has access; absent where the analysis failed.",
      false,
    ),
    error: known(
      optionalTextField(
        "Why the analysis failed: `ACCESS_DENIED` or `INTERNAL_ERROR`; absent otherwise.",
        "ACCESS_DENIED",
      ),
      ["ACCESS_DENIED", "INTERNAL_ERROR"],
    ),
    sources: field(
      z.array(z.record(z.string(), z.unknown())).optional(),
      "What grants the access: a policy, an access point; mostly absent.",
      [{ type: "POLICY" }],
    ),
    findingType: optionalTextField(
      "Kind of an analyzer's finding, such as `UnusedIAMRole`; absent for external access.",
      "UnusedIAMRole",
    ),
    numberOfUnusedActions: field(
      z.int().optional(),
      "How many permissions are unused; absent but from findings on them.",
      12,
    ),
    numberOfUnusedServices: field(
      z.int().optional(),
      "How many services are unused; absent but from findings on them.",
      2,
    ),
    resourceControlPolicyRestriction: optionalTextField(
      "Whether a resource control policy may restrict the access; mostly absent.",
      "NOT_APPLICABLE",
    ),
  }),
);
