import * as z from "zod";
import { serviceEventType } from "../eventbridge/serviceEventType.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { accessAnalyzerFinding } from "./accessAnalyzerFinding.schema.ts";
import { inspectorFinding } from "./inspectorFinding.schema.ts";
import { macieFinding } from "./macieFinding.schema.ts";
import { securityFindingSamples } from "./securityFinding.samples.ts";
import { securityHubDetail } from "./securityHubFinding.schema.ts";

/** Security Hub User Guide, "Using EventBridge for automated response and remediation". */
export const securityFinding = serviceEventType({
  id: "security-finding",
  service: "AWS Security Hub / Inspector / Macie / Access Analyzer",
  title: "Security findings",
  shortTitle: "Security finding",
  description:
    "Security Hub, Inspector, Macie or Access Analyzer makes a finding or updates one, or somebody chooses a custom action on one.",
  category: "Monitoring",
  tier: 3,
  aliases: [
    "security hub",
    "asff",
    "inspector",
    "vulnerability",
    "cve",
    "macie",
    "sensitive data",
    "access analyzer",
    "compliance",
  ],
  documentation:
    "https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-cloudwatch-events.html",
  sources: ["aws.securityhub", "aws.inspector2", "aws.macie", "aws.access-analyzer"],
  detailTypes: [
    "Security Hub Findings - Imported",
    "Security Hub Findings - Custom Action",
    "Inspector2 Finding",
    "Macie Finding",
    "Access Analyzer Finding",
  ],
  // Access Analyzer names those on unused and internal access "... for IAM entities" and the like.
  furtherDetailTypes: /^\w+ Access Finding/,
  detail: once(() =>
    z.union([securityHubDetail(), inspectorFinding(), macieFinding(), accessAnalyzerFinding()]),
  ),
  detailDescription:
    "The finding in the words of the service that made it: only Security Hub has a list `findings`, in ASFF.",
  detailExample: {
    version: "1.0",
    id: "6a0d3b1c-4e2f-4c58-9b7a-1d2e3f405162",
    status: "ACTIVE",
    accountId: "123456789012",
    region: "us-east-1",
    resource: "arn:aws:s3:::partner-exchange",
    resourceType: "AWS::S3::Bucket",
    isDeleted: false,
    createdAt: "2026-03-12T19:03:49.390Z",
    analyzedAt: "2026-03-12T19:03:49.390Z",
    updatedAt: "2026-03-12T19:03:49.390Z",
  },
  resources: once(() =>
    field(
      z.array(z.string()),
      "What the finding is about, or the analyzer or action that it comes from: ARNs, for Inspector also ids of instances. Empty for Macie.",
      ["i-0c52e8a1f7b3d9046"],
    ),
  ),
  samples: securityFindingSamples,
});
