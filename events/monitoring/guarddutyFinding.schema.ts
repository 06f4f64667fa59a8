import * as z from "zod";
import {
  arnField,
  nullishTextField,
  optionalTextField,
  regionField,
  textField,
  timeField,
} from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { guarddutyAction } from "./guarddutyAction.schema.ts";
import { guarddutyResource } from "./guarddutyResource.schema.ts";

const typesPage =
  "https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_finding-types-active.html";
const severityPage =
  "https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings-severity.html";

const service = once(() =>
  z.looseObject({
    serviceName: textField("The service that found it.", "guardduty"),
    detectorId: optionalTextField("Id of the detector.", "9f2c7f0b4d6b8f3a1c5e7d9f0b2a4c6e"),
    action: field(
      guarddutyAction().optional(),
      "What was seen; absent from findings on malware and from attack sequences.",
      exampleOf(guarddutyAction(), ["actionType", "networkConnectionAction"]),
    ),
    resourceRole: optionalTextField(
      "Whether the resource was the `TARGET` or the `ACTOR`.",
      "TARGET",
    ),
    additionalInfo: field(
      z.record(z.string(), z.unknown()).optional(),
      "Further facts, which differ with the type; `value` is JSON as text, with `type` saying what it was made of.",
      { value: "{}", type: "default" },
    ),
    eventFirstSeen: optionalTextField("When it was first seen.", "2026-03-12T17:48:03.000Z"),
    eventLastSeen: optionalTextField("When it was last seen.", "2026-03-12T18:59:41.000Z"),
    archived: field(
      z.boolean().optional(),
      "True where the finding was archived; a rule that suppresses it keeps it off the bus.",
      false,
    ),
    count: field(
      z.int().optional(),
      "How often it was seen. Each update of a finding counts up and is sent again, at intervals that the detector sets.",
      3,
    ),
    featureName: optionalTextField("Feature of GuardDuty that found it.", "FlowLogs"),
    evidence: field(
      z.record(z.string(), z.unknown()).nullish(),
      "Threat lists that know the other side; null or absent without any.",
      { threatIntelligenceDetails: [] },
    ),
    userFeedback: known(
      nullishTextField("`USEFUL` or `NOT_USEFUL`, where somebody said so.", "USEFUL"),
      ["USEFUL", "NOT_USEFUL"],
    ),
    detection: field(
      z.record(z.string(), z.unknown()).optional(),
      "Anomaly or attack sequence that was found; mostly absent.",
      { anomaly: {} },
    ),
    runtimeDetails: field(
      z.record(z.string(), z.unknown()).optional(),
      "Process that was seen; absent but from findings of Runtime Monitoring.",
      { process: { name: "xmrig" } },
    ),
    ebsVolumeScanDetails: field(
      z.record(z.string(), z.unknown()).optional(),
      "What a malware scan found; absent from other findings.",
      { scanId: "9f2c7f0b4d6b8f3a" },
    ),
  }),
);

/** GuardDuty API Reference, "Finding"; on the bus its keys begin with small letters. */
export const guarddutyFindingDetail = once(() =>
  z.looseObject({
    schemaVersion: textField("Version of the finding's format.", "2.0"),
    accountId: textField("Account of the resource.", "123456789012"),
    region: regionField("AWS Region of the finding."),
    partition: textField("Partition of the Region.", "aws"),
    id: textField(
      "Id of the finding, the same in each update.",
      "1ac9f2c7f0b4d6b8f3a1c5e7d9f0b2a4",
    ),
    arn: arnField(
      "ARN of the finding.",
      "arn:aws:guardduty:us-east-1:123456789012:detector/9f2c7f0b4d6b8f3a1c5e7d9f0b2a4c6e/finding/1ac9f2c7f0b4d6b8f3a1c5e7d9f0b2a4",
    ),
    type: field(
      z.string(),
      "Type of the finding: purpose, resource, family and mechanism.",
      "Recon:EC2/PortProbeUnprotectedPort",
      typesPage,
    ),
    resource: field(
      guarddutyResource(),
      "What is affected.",
      exampleOf(guarddutyResource(), ["resourceType", "instanceDetails"]),
    ),
    service: field(service(), "What was seen.", exampleOf(service(), ["action", "count"])),
    severity: field(
      z.number(),
      "A number: low from 1, medium from 4, high from 7, critical from 9.",
      5,
      severityPage,
    ),
    createdAt: timeField("When the finding was made."),
    updatedAt: timeField("When it was last updated."),
    title: textField(
      "Title, for people to read.",
      "Unprotected port on EC2 instance i-0c52e8a1f7b3d9046 is being probed.",
    ),
    description: textField(
      "Description, for people to read.",
      "An unprotected port on EC2 instance i-0c52e8a1f7b3d9046 is being probed by a known malicious host.",
    ),
    confidence: field(z.number().optional(), "Confidence of the finding; mostly absent.", 90),
    associatedAttackSequenceArn: optionalTextField(
      "ARN of the attack sequence that the finding is part of; mostly absent.",
      "arn:aws:guardduty:us-east-1:123456789012:detector/9f2c7f0b4d6b8f3a1c5e7d9f0b2a4c6e/finding/2bc9f2c7f0b4d6b8f3a1c5e7d9f0b2a4",
    ),
  }),
);
