import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import type { JsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import { jsonParameter } from "../model/sampleParameters.ts";
import {
  cdkCustomResourceRequest,
  cdkCustomResourceResult,
  providerFrameworkPage,
} from "./cdkCustomResource.schema.ts";
import { checkProviderResult } from "./checkProviderResult.ts";
import {
  describeRequest,
  functionArn,
  hiddenResponseUrl,
  isCustomResourceRequest,
  physicalResourceIdParameter,
  requestParameters,
} from "./customResourceRequest.ts";
import { ToChange } from "../model/answer.ts";

const properties = '{"TableName":"orders","BatchSize":25,"Verbose":false}';

const samples: readonly [Sample, ...Sample[]] = [
  providerSample("on-event-create", "onEvent: resource created", "Create", [], () => ({})),
  providerSample(
    "on-event-delete",
    "onEvent: resource deleted",
    "Delete",
    [physicalResourceIdParameter],
    (values) => ({ PhysicalResourceId: readText(values, "physicalResourceId") }),
  ),
  providerSample(
    "is-complete",
    "isComplete: asked after a creation",
    "Create",
    [
      physicalResourceIdParameter,
      jsonParameter("data", "Data that onEvent returned.", '{"Endpoint":"orders.cluster.local"}'),
    ],
    (values) => ({
      PhysicalResourceId: readText(values, "physicalResourceId"),
      Data: readJson(values, "data"),
    }),
  ),
];

/** A custom resource's request, passed on by the CDK's provider framework. */
export const cdkCustomResource: EventType = {
  id: "cdk-custom-resource",
  service: "AWS CDK",
  title: "Provider framework onEvent / isComplete",
  shortTitle: "CDK provider",
  description:
    "A stack operation creates, updates or deletes a custom resource behind the CDK's provider framework.",
  category: "Developer tools",
  tier: 2,
  aliases: ["cdk", "custom resource", "provider", "onEvent", "isComplete", "cloudformation"],
  documentation: providerFrameworkPage,
  schema: cdkCustomResourceRequest,
  answers: [
    {
      name: "",
      value: {
        PhysicalResourceId: new ToChange("orders-table-seed"),
        Data: { Rows: new ToChange("25") },
      },
    },
  ],
  responseSchema: cdkCustomResourceResult,
  delivery: {
    kind: "sync",
    deliveredBy:
      "The provider framework's own function invokes the handler and waits: onEvent once for a request, isComplete again and again until the resource is ready.",
    resultUse:
      "The framework answers CloudFormation with the id and the data that onEvent returns, after isComplete has said IsComplete where there is such a handler.",
    whenAccepted: "The provider framework goes on with the result",
    whenRejected: "The provider framework cannot go on, and the resource fails",
    whenFailed: "The provider framework reports FAILED to CloudFormation, with the error's message",
  },
  checkResult: checkProviderResult,
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isCustomResourceRequest(event) &&
      (event["ResponseURL"] === undefined || event["ResponseURL"] === hiddenResponseUrl),
  },
  names: {
    ...noEcosystemNames,
    cdkConstruct: "Provider",
    typescriptType: "CdkCustomResourceEvent",
    typescriptHandlerType: "CdkCustomResourceHandler",
    typescriptResultType: "CdkCustomResourceResponse",
    powertoolsPythonDataClass: "CloudFormationCustomResourceEvent",
    javaClass: "CloudFormationCustomResourceEvent",
  },
  samples,
};

function providerSample(
  id: string,
  title: string,
  requestType: string,
  parameters: readonly SampleParameter[],
  describeMore: (values: ParameterValues) => JsonObject,
): Sample {
  return {
    id,
    title,
    parameters: [...requestParameters(properties), ...parameters],
    build: (context, values) => ({
      RequestType: requestType,
      ResponseURL: hiddenResponseUrl,
      ...describeRequest(context, values, functionArn(context, "orders-provider-framework")),
      ...describeMore(values),
    }),
  };
}
