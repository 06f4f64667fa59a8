import * as z from "zod";
import { optionalTextField, textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page =
  "https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-format.html";

const resource = once(() =>
  z.looseObject({
    Type: textField("Type of the resource.", "AwsS3Bucket"),
    Id: textField("Id of the resource, mostly its ARN.", "arn:aws:s3:::invoice-archive"),
    Partition: optionalTextField("Partition of the resource.", "aws"),
    Region: optionalTextField("AWS Region of the resource.", "us-east-1"),
    ResourceRole: known(optionalTextField("`Target` or `Actor`; mostly absent.", "Target"), [
      "Target",
      "Actor",
    ]),
    Tags: field(
      z.record(z.string(), z.string()).optional(),
      "Tags of the resource; absent without any.",
      { team: "billing" },
    ),
    Details: field(
      z.record(z.string(), z.unknown()).optional(),
      "What is known of the resource, under a key that names its type; mostly absent.",
      { AwsS3Bucket: { OwnerId: "7c1e0a9f8362b5d4" } },
    ),
  }),
);

const severity = once(() =>
  z.looseObject({
    Label: known(
      optionalTextField("`INFORMATIONAL`, `LOW`, `MEDIUM`, `HIGH` or `CRITICAL`.", "HIGH"),
      ["INFORMATIONAL", "LOW", "MEDIUM", "HIGH", "CRITICAL"],
    ),
    Normalized: field(z.number().optional(), "The same as a number from 0 to 100.", 70),
    Product: field(z.number().optional(), "What the product that found it says; mostly absent.", 7),
    Original: optionalTextField("What the product that found it says, as text.", "HIGH"),
  }),
);

const compliance = once(() =>
  z.looseObject({
    Status: known(
      optionalTextField("`PASSED`, `FAILED`, `WARNING` or `NOT_AVAILABLE`.", "FAILED"),
      ["PASSED", "FAILED", "WARNING", "NOT_AVAILABLE"],
    ),
    SecurityControlId: optionalTextField("Control that was checked.", "S3.8"),
    RelatedRequirements: field(
      z.array(z.string()).optional(),
      "Requirements that the control belongs to.",
      ["CIS AWS Foundations Benchmark v3.0.0/2.1.4"],
    ),
    AssociatedStandards: field(
      z.array(z.record(z.string(), z.string())).optional(),
      "Standards that the control belongs to.",
      [{ StandardsId: "standards/aws-foundational-security-best-practices/v/1.0.0" }],
    ),
  }),
);

const isoTime = "2026-03-12T19:03:58.390Z";
const findingArn =
  "arn:aws:securityhub:us-east-1:123456789012:security-control/S3.8/finding/6a0d3b1c-4e2f-4c58-9b7a-1d2e3f405162";

/** Security Hub User Guide, "AWS Security Finding Format (ASFF)". */
const finding = once(() =>
  z.looseObject({
    SchemaVersion: textField("Version of the format, a date.", "2018-10-08"),
    Id: textField("Id of the finding, the same in each update.", findingArn),
    ProductArn: textField(
      "ARN of the product that found it.",
      "arn:aws:securityhub:us-east-1::product/aws/securityhub",
    ),
    ProductName: optionalTextField("Name of the product.", "Security Hub"),
    CompanyName: optionalTextField("Company of the product.", "AWS"),
    Region: optionalTextField("AWS Region of the finding.", "us-east-1"),
    GeneratorId: textField(
      "What made the finding: a control, a detector.",
      "security-control/S3.8",
    ),
    AwsAccountId: textField("Account of the resource.", "123456789012"),
    AwsAccountName: optionalTextField("Name of the account; mostly absent.", "billing-production"),
    Types: field(
      z.array(z.string()).optional(),
      "Kinds of the finding: namespace, category and classifier.",
      ["Software and Configuration Checks/Industry and Regulatory Standards"],
    ),
    FirstObservedAt: optionalTextField("When it was first seen, ISO 8601.", isoTime),
    LastObservedAt: optionalTextField("When it was last seen, ISO 8601.", isoTime),
    ProcessedAt: optionalTextField("When Security Hub took it in, ISO 8601.", isoTime),
    CreatedAt: textField("When the finding was made, ISO 8601.", isoTime),
    UpdatedAt: textField("When it was last updated, ISO 8601.", isoTime),
    Severity: field(
      severity().optional(),
      "How bad it is; its `Label` is what counts.",
      exampleOf(severity(), ["Label", "Normalized"]),
      page,
    ),
    Title: textField("Title, for people to read.", "S3 buckets should block public access"),
    Description: textField(
      "Description, for people to read.",
      "This control checks whether a bucket blocks public access.",
    ),
    Remediation: field(
      z
        .looseObject({
          Recommendation: field(
            z.record(z.string(), z.string()).optional(),
            "What to do: `Text` and `Url`.",
            { Text: "See the Security Hub documentation for how to correct this." },
          ),
        })
        .optional(),
      "What to do against it.",
      { Recommendation: { Text: "See the Security Hub documentation for how to correct this." } },
    ),
    ProductFields: field(
      z.record(z.string(), z.string()).optional(),
      "Further facts of the product, all as text.",
      { ControlId: "S3.8" },
    ),
    UserDefinedFields: field(
      z.record(z.string(), z.string()).optional(),
      "Facts that people added; mostly absent.",
      { ticket: "SEC-1042" },
    ),
    Resources: field(
      z.array(resource()),
      "The resources that it is about.",
      [exampleOf(resource(), ["Region"])],
      page,
    ),
    Compliance: field(
      compliance().optional(),
      "Outcome of a control; absent from findings that are no checks.",
      exampleOf(compliance(), ["Status", "SecurityControlId"]),
      page,
    ),
    WorkflowState: optionalTextField("Superseded by `Workflow`.", "NEW"),
    Workflow: field(
      z
        .looseObject({
          Status: known(
            optionalTextField("`NEW`, `NOTIFIED`, `SUPPRESSED` or `RESOLVED`.", "NEW"),
            ["NEW", "NOTIFIED", "SUPPRESSED", "RESOLVED"],
          ),
        })
        .optional(),
      "How far people are with it.",
      { Status: "NEW" },
      page,
    ),
    RecordState: known(optionalTextField("`ACTIVE` or `ARCHIVED`.", "ACTIVE"), [
      "ACTIVE",
      "ARCHIVED",
    ]),
    Note: field(
      z.record(z.string(), z.string()).optional(),
      "Note that somebody made: `Text`, `UpdatedBy`, `UpdatedAt`; mostly absent.",
      { Text: "Known, see SEC-1042", UpdatedBy: "ada" },
    ),
    FindingProviderFields: field(
      z.record(z.string(), z.unknown()).optional(),
      "What the product said before Security Hub or people changed it.",
      { Severity: { Label: "HIGH" } },
    ),
    Confidence: field(z.number().optional(), "Confidence from 0 to 100; mostly absent.", 90),
    Criticality: field(z.number().optional(), "Criticality from 0 to 100; mostly absent.", 80),
    SourceUrl: optionalTextField(
      "Page on the finding; mostly absent.",
      "https://console.aws.amazon.com/securityhub",
    ),
    Sample: field(z.boolean().optional(), "True for a made-up finding; mostly absent.", false),
  }),
);

/** Findings as Security Hub sends them: of any product, mostly one, and ten at most. */
export const securityHubDetail = once(() =>
  z.looseObject({
    findings: field(
      z.array(finding()),
      "The findings in ASFF, whose keys begin with capitals. Imported findings come one at a time; a custom action may send several.",
      [exampleOf(finding(), ["Severity", "Workflow", "RecordState"])],
      page,
    ),
    actionName: optionalTextField(
      "Name of the custom action; absent from imported findings.",
      "Open a ticket",
    ),
    actionDescription: optionalTextField(
      "Description of the custom action; absent from imported findings.",
      "Opens a ticket for the finding",
    ),
  }),
);
