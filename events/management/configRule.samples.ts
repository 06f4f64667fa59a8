import { encodeBase64 } from "../encoding/base64.ts";
import { md5OfText } from "../encoding/md5.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";

const bucket = textParameter("bucket", "Bucket that changed.", "invoice-archive");
const tags = jsonParameter("tags", "Tags of the bucket, an object.", '{"team":"billing"}');

/** Samples of a custom rule's evaluation; each names in its invokingEvent what kind it is. */
export const configRuleSamples: readonly [Sample, ...Sample[]] = [
  ruleSample("item-change", "Resource changed", [bucket, tags], (context, values) => ({
    configurationItemDiff: { changedProperties: {}, changeType: "UPDATE" },
    configurationItem: {
      ...describeBucket(context, values, "OK"),
      ...contentOfBucket(context, values),
    },
    notificationCreationTime: context.now.toISOString(),
    messageType: "ConfigurationItemChangeNotification",
    recordVersion: "1.3",
  })),
  ruleSample(
    "oversized-item-change",
    "Resource changed that is too large for the event",
    [bucket],
    (context, values) => ({
      configurationItemSummary: {
        changeType: "UPDATE",
        ...describeBucket(context, values, "OK"),
      },
      s3DeliverySummary: {
        s3BucketLocation: `config-history-${context.accountId}/AWSLogs/${context.uuid()}.json.gz`,
        errorCode: null,
        errorMessage: null,
      },
      notificationCreationTime: context.now.toISOString(),
      messageType: "OversizedConfigurationItemChangeNotification",
      recordVersion: "1.0",
    }),
  ),
  ruleSample("scheduled", "Scheduled evaluation", [], (context) => ({
    awsAccountId: context.accountId,
    notificationCreationTime: context.now.toISOString(),
    messageType: "ScheduledNotification",
    recordVersion: "1.0",
  })),
  ruleSample(
    "deleted-resource",
    "Resource deleted",
    [bucket],
    (context, values) => ({
      configurationItemDiff: { changedProperties: {}, changeType: "DELETE" },
      configurationItem: {
        ...describeBucket(context, values, "ResourceDeleted"),
        relatedEvents: [],
        relationships: [],
        configuration: null,
        supplementaryConfiguration: {},
        tags: {},
      },
      notificationCreationTime: context.now.toISOString(),
      messageType: "ConfigurationItemChangeNotification",
      recordVersion: "1.3",
    }),
    true,
  ),
];

function ruleSample(
  id: string,
  title: string,
  parameters: Sample["parameters"],
  describe: (context: SampleContext, values: ParameterValues) => JsonObject,
  eventLeftScope = false,
): Sample {
  return {
    id,
    title,
    parameters: [
      textParameter("ruleName", "Name of the rule.", "required-tags"),
      jsonParameter(
        "ruleParameters",
        "Parameters of the rule; they arrive as text.",
        '{"requiredTag":"cost-centre"}',
      ),
      ...parameters,
    ],
    build: (context, values) => ({
      version: "1.0",
      invokingEvent: JSON.stringify(describe(context, values)),
      ruleParameters: JSON.stringify(readJson(values, "ruleParameters")),
      eventLeftScope,
      ...describeRule(context, values),
    }),
  };
}

function describeRule(context: SampleContext, values: ParameterValues): JsonObject {
  const id = `config-rule-${context.alphanumeric(6).toLowerCase()}`;
  const owner = `${context.region}:${context.accountId}`;
  return {
    resultToken: encodeBase64(context.alphanumeric(300)),
    executionRoleArn: `arn:${context.partition}:iam::${context.accountId}:role/config-recorder`,
    configRuleArn: `arn:${context.partition}:config:${owner}:config-rule/${id}`,
    configRuleName: readText(values, "ruleName"),
    configRuleId: id,
    accountId: context.accountId,
  };
}

/** What an item says of a bucket, in full or as a summary. */
function describeBucket(
  context: SampleContext,
  values: ParameterValues,
  configurationItemStatus: "OK" | "ResourceDeleted",
): JsonObject {
  const name = readText(values, "bucket");
  const captured = context.now.getTime() - 2000;
  const created = new Date(captured - 400 * 24 * 3_600_000).toISOString();
  return {
    configurationItemVersion: "1.3",
    configurationItemCaptureTime: new Date(captured).toISOString(),
    configurationStateId: captured,
    awsAccountId: context.accountId,
    configurationItemStatus,
    resourceType: "AWS::S3::Bucket",
    resourceId: name,
    resourceName: name,
    ARN: `arn:${context.partition}:s3:::${name}`,
    awsRegion: context.region,
    availabilityZone: "Regional",
    configurationStateMd5Hash: "",
    resourceCreationTime: configurationItemStatus === "OK" ? created : null,
  };
}

function contentOfBucket(context: SampleContext, values: ParameterValues): JsonObject {
  const encryption = { sseAlgorithm: "AES256", kmsMasterKeyID: null };
  const supplementary: Record<string, Json> = {
    BucketVersioningConfiguration: { status: "Enabled", isMfaDeleteEnabled: null },
    PublicAccessBlockConfiguration: JSON.stringify({
      blockPublicAcls: true,
      ignorePublicAcls: true,
      blockPublicPolicy: true,
      restrictPublicBuckets: true,
    }),
    ServerSideEncryptionConfiguration: {
      rules: [{ applyServerSideEncryptionByDefault: encryption, bucketKeyEnabled: false }],
    },
  };
  return {
    relatedEvents: [],
    relationships: [],
    configuration: {
      name: readText(values, "bucket"),
      owner: { displayName: null, id: md5OfText(context.accountId).repeat(2) },
      creationDate: context.now.toISOString(),
      region: context.region,
    },
    supplementaryConfiguration: supplementary,
    tags: readJson(values, "tags"),
  };
}
