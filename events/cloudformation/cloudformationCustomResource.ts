import type { EventType } from "../model/eventType.ts";
import { customResourceSamples } from "./cloudformationCustomResource.samples.ts";
import { customResourceRequest } from "./cloudformationCustomResource.schema.ts";
import { hiddenResponseUrl, isCustomResourceRequest } from "./customResourceRequest.ts";

/** A stack operation that comes to a custom resource. */
export const cloudformationCustomResource: EventType = {
  id: "cloudformation-custom-resource",
  service: "AWS CloudFormation",
  title: "Custom resource request",
  shortTitle: "Custom resource",
  description: "A stack operation creates, updates or deletes a custom resource.",
  category: "Developer tools",
  tier: 1,
  aliases: ["cfn", "cfn-response", "custom::", "stack", "infrastructure", "crhelper"],
  documentation:
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-custom-resources-lambda.html",
  schema: customResourceRequest,
  responseSchema: null,
  delivery: {
    kind: "async",
    deliveredBy:
      "CloudFormation invokes the function asynchronously, and the stack waits at this resource for an answer.",
    resultUse:
      "Nobody reads what the handler returns: the function has to PUT its answer to the ResponseURL, with Status, PhysicalResourceId, StackId, RequestId and LogicalResourceId, after an error as well, or the stack waits up to an hour.",
    mustCall: ["the ResponseURL with PUT"],
  },
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isCustomResourceRequest(event) &&
      typeof event["ResponseURL"] === "string" &&
      event["ResponseURL"] !== hiddenResponseUrl,
  },
  names: {
    samEventTypes: [],
    serverlessKeys: [],
    cdkConstruct: "CustomResource",
    typescriptType: "CloudFormationCustomResourceEvent",
    typescriptHandlerType: "CloudFormationCustomResourceHandler",
    typescriptResultType: null,
    powertoolsTypescriptSchema: "CloudFormationCustomResourceCreateSchema",
    powertoolsPythonDataClass: "CloudFormationCustomResourceEvent",
    powertoolsPythonModel: "CloudFormationCustomResourceCreateModel",
    goType: null,
    javaClass: "CloudFormationCustomResourceEvent",
    dotnet: null,
  },
  samples: customResourceSamples,
};
