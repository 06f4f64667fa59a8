import type { Json, JsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { functionArn } from "./customResourceRequest.ts";
import { presignedUrl } from "./responseUrl.ts";
import { stackArn } from "./stackArn.ts";

const bucket = '{"BucketName":"orders-invoices","VersioningConfiguration":{"Status":"Suspended"}}';
const proposed = jsonParameter("properties", "Properties that the resource is to have.", bucket);
const previous = jsonParameter(
  "previousProperties",
  "Properties that the resource has now.",
  '{"BucketName":"orders-invoices","VersioningConfiguration":{"Status":"Enabled"}}',
);
const changeSetName = textParameter("changeSet", "Name of the change set.", "release-42");

/** The samples of a hook's request. */
export const hookSamples: readonly [Sample, ...Sample[]] = [
  resourceSample("resource-create", "Resource to be created", "CREATE", [proposed], (values) => ({
    resourceProperties: readJson(values, "properties"),
    previousResourceProperties: null,
  })),
  resourceSample(
    "resource-update",
    "Resource to be updated",
    "UPDATE",
    [proposed, previous],
    (values) => ({
      resourceProperties: readJson(values, "properties"),
      previousResourceProperties: readJson(values, "previousProperties"),
    }),
  ),
  resourceSample("resource-delete", "Resource to be deleted", "DELETE", [previous], (values) => ({
    resourceProperties: {},
    previousResourceProperties: readJson(values, "previousProperties"),
  })),
  hookSample("stack", "Stack to be updated", "UPDATE", [], (context, stackId) => ({
    requestData: wholeTarget(context, "STACK", stackId),
  })),
  hookSample(
    "change-set",
    "Change set to be created",
    "CREATE",
    [changeSetName],
    (context, _stackId, values) => {
      const changeSetId = stackArn(context, readText(values, "changeSet"), "changeSet");
      return { changeSetId, requestData: wholeTarget(context, "CHANGE_SET", changeSetId) };
    },
  ),
  hookSample(
    "re-invocation",
    "Asked again after IN_PROGRESS",
    "CREATE",
    [
      proposed,
      jsonParameter(
        "callbackContext",
        "The callbackContext that the attempt before returned.",
        '{"scanId":"s-17"}',
      ),
    ],
    (_context, _stackId, values) => ({
      requestData: resourceTarget({
        resourceProperties: readJson(values, "properties"),
        previousResourceProperties: null,
      }),
      requestContext: { invocation: 2, callbackContext: readJson(values, "callbackContext") },
    }),
  ),
];

function resourceSample(
  id: string,
  title: string,
  action: string,
  parameters: readonly SampleParameter[],
  describeModel: (values: ParameterValues) => JsonObject,
): Sample {
  return hookSample(id, title, action, parameters, (_context, _stackId, values) => ({
    requestData: resourceTarget(describeModel(values)),
  }));
}

function hookSample(
  id: string,
  title: string,
  action: string,
  parameters: readonly SampleParameter[],
  describeMore: (context: SampleContext, stackId: string, values: ParameterValues) => JsonObject,
): Sample {
  return {
    id,
    title,
    parameters: [
      textParameter("hook", "Name of the hook.", "Acme::Security::BucketVersioning"),
      textParameter("stack", "Name of the stack.", "orders"),
      ...parameters,
    ],
    build: (context, values): Json => {
      const stackId = stackArn(context, readText(values, "stack"));
      return {
        clientRequestToken: context.uuid(),
        awsAccountId: context.accountId,
        stackId,
        changeSetId: null,
        hookTypeName: readText(values, "hook"),
        hookTypeVersion: "00000008",
        hookModel: { LambdaFunction: functionArn(context, "bucket-versioning") },
        actionInvocationPoint: `${action}_PRE_PROVISION`,
        requestContext: { invocation: 1, callbackContext: null },
        ...describeMore(context, stackId, values),
      };
    },
  };
}

function resourceTarget(targetModel: JsonObject): JsonObject {
  return {
    targetName: "AWS::S3::Bucket",
    targetType: "AWS::S3::Bucket",
    targetLogicalId: "InvoicesBucket",
    targetModel,
  };
}

/** Stacks and change sets are too large for an event: it has an address to get them from. */
function wholeTarget(context: SampleContext, type: string, arn: string): JsonObject {
  return {
    targetName: type,
    targetType: type,
    targetLogicalId: arn,
    payload: presignedUrl(context, "cloudformation-hooks-payload", context.uuid()),
  };
}
