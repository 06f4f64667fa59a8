import * as z from "zod";
import { serviceEventType, type ServiceSample } from "../eventbridge/serviceEventType.ts";
import {
  arnField,
  constantField,
  optionalTextField,
  regionField,
  textField,
  timeField,
} from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import type { JsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";

type Compliance = "COMPLIANT" | "NON_COMPLIANT";

const qualifier = once(() =>
  z.looseObject({
    configRuleName: textField("Name of the rule.", "s3-bucket-versioning-enabled"),
    resourceType: textField("Type of the resource.", "AWS::S3::Bucket"),
    resourceId: textField("Id of the resource.", "invoice-archive"),
    evaluationMode: known(
      optionalTextField("`DETECTIVE` or `PROACTIVE`; absent from older rules.", "DETECTIVE"),
      ["DETECTIVE", "PROACTIVE"],
    ),
  }),
);

const identifier = once(() =>
  z.looseObject({
    evaluationResultQualifier: field(
      qualifier(),
      "The rule and the resource.",
      exampleOf(qualifier()),
    ),
    orderingTimestamp: timeField("When the change was seen that made Config evaluate the rule."),
    resourceEvaluationId: optionalTextField(
      "Id of a proactive evaluation; absent otherwise.",
      "a4a2f6d4-9c3e-4e0b-8a57-1d2c3b4a5968",
    ),
  }),
);

const evaluationResult = once(() =>
  z.looseObject({
    evaluationResultIdentifier: field(identifier(), "What was evaluated.", exampleOf(identifier())),
    complianceType: known(
      textField(
        "`COMPLIANT`, `NON_COMPLIANT`, `NOT_APPLICABLE` or `INSUFFICIENT_DATA`.",
        "NON_COMPLIANT",
      ),
      ["COMPLIANT", "NON_COMPLIANT", "NOT_APPLICABLE", "INSUFFICIENT_DATA"],
    ),
    resultRecordedTime: timeField("When Config recorded the result."),
    configRuleInvokedTime: field(
      hinted(z.string(), "iso-date-time").optional(),
      "When Config invoked the rule; mostly present.",
      "2026-03-12T19:03:57.804Z",
    ),
    annotation: optionalTextField(
      "What the rule had to say on the result; absent where it said nothing.",
      "Versioning is suspended.",
    ),
  }),
);

const detail = once(() =>
  z.looseObject({
    resourceId: textField("Id of the resource.", "invoice-archive"),
    awsRegion: regionField("AWS Region of the resource."),
    awsAccountId: textField("AWS account of the resource.", "123456789012"),
    configRuleName: textField("Name of the rule.", "s3-bucket-versioning-enabled"),
    recordVersion: textField("Version of the record's format.", "1.0"),
    configRuleARN: arnField(
      "ARN of the rule.",
      "arn:aws:config:us-east-1:123456789012:config-rule/config-rule-8fngan",
    ),
    messageType: constantField("Kind of the notification.", "ComplianceChangeNotification"),
    newEvaluationResult: field(
      evaluationResult(),
      "What the rule says of the resource now.",
      exampleOf(evaluationResult()),
    ),
    oldEvaluationResult: field(
      evaluationResult().nullish(),
      "What it said before; absent or null where the resource was evaluated for the first time.",
      { ...exampleOf(evaluationResult()), complianceType: "COMPLIANT" },
    ),
    notificationCreationTime: timeField("When Config made the notification."),
    resourceType: textField("Type of the resource.", "AWS::S3::Bucket"),
  }),
);

/** AWS Config Developer Guide, "Monitoring AWS Config with Amazon EventBridge". */
export const configComplianceChange = serviceEventType({
  id: "config-compliance-change",
  service: "AWS Config",
  title: "Config Rules Compliance Change",
  shortTitle: "Rule compliance",
  description: "A rule comes to another result for a resource than the last time.",
  category: "Management",
  tier: 3,
  aliases: ["config", "compliance", "rule", "non-compliant", "remediation"],
  documentation:
    "https://docs.aws.amazon.com/config/latest/developerguide/monitor-config-with-cloudwatchevents.html",
  sources: ["aws.config"],
  detailTypes: ["Config Rules Compliance Change"],
  detail,
  detailDescription: "The rule, the resource, and both results.",
  samples: [
    complianceSample("non-compliant", "Resource breaks the rule", "NON_COMPLIANT"),
    complianceSample("compliant", "Resource keeps to the rule for the first time", "COMPLIANT"),
  ],
});

function complianceSample(id: string, title: string, result: Compliance): ServiceSample {
  return {
    id,
    title,
    parameters: [
      textParameter("ruleName", "Name of the rule.", "s3-bucket-versioning-enabled"),
      textParameter("bucket", "Bucket that was evaluated.", "invoice-archive"),
    ],
    build: (context, values) => ({ detail: buildDetail(context, values, result) }),
  };
}

function buildDetail(
  context: SampleContext,
  values: ParameterValues,
  result: Compliance,
): JsonObject {
  const owner = `${context.region}:${context.accountId}`;
  const rule = `config-rule-${context.alphanumeric(6).toLowerCase()}`;
  const before = new Date(context.now.getTime() - 26 * 3_600_000);
  return {
    resourceId: readText(values, "bucket"),
    awsRegion: context.region,
    awsAccountId: context.accountId,
    configRuleName: readText(values, "ruleName"),
    recordVersion: "1.0",
    configRuleARN: `arn:${context.partition}:config:${owner}:config-rule/${rule}`,
    messageType: "ComplianceChangeNotification",
    newEvaluationResult: buildResult(values, result, context.now),
    ...(result === "NON_COMPLIANT"
      ? { oldEvaluationResult: buildResult(values, "COMPLIANT", before) }
      : {}),
    notificationCreationTime: context.now.toISOString(),
    resourceType: "AWS::S3::Bucket",
  };
}

function buildResult(
  values: ParameterValues,
  complianceType: Compliance,
  recorded: Date,
): JsonObject {
  const ago = (milliseconds: number): string =>
    new Date(recorded.getTime() - milliseconds).toISOString();
  return {
    evaluationResultIdentifier: {
      evaluationResultQualifier: {
        configRuleName: readText(values, "ruleName"),
        resourceType: "AWS::S3::Bucket",
        resourceId: readText(values, "bucket"),
        evaluationMode: "DETECTIVE",
      },
      orderingTimestamp: ago(14_500),
    },
    complianceType,
    resultRecordedTime: ago(1000),
    configRuleInvokedTime: ago(1400),
  };
}
