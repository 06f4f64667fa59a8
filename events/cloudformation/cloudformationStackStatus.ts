import {
  type ServiceEvent,
  type ServiceSample,
  serviceEventType,
} from "../eventbridge/serviceEventType.ts";
import { readInteger, readText } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { countParameter, textParameter } from "../model/sampleParameters.ts";
import { stackEventsPage, stackStatusDetail } from "./cloudformationStackStatus.schema.ts";
import { stackArn } from "./stackArn.ts";

const stackStatus = "CloudFormation Stack Status Change";
const resourceStatus = "CloudFormation Resource Status Change";
const driftStatus = "CloudFormation Drift Detection Status Change";

/** A stack, a resource, a drift detection or a stack set whose status changes. */
export const cloudformationStackStatus = serviceEventType({
  id: "cloudformation-stack-status",
  service: "AWS CloudFormation",
  title: "Stack / Resource Status Change, Drift Detection",
  shortTitle: "CFN status",
  description:
    "The status of a stack, of a resource in it, of a drift detection or of a stack set changes.",
  category: "Developer tools",
  tier: 2,
  aliases: ["cfn", "stack", "rollback", "drift", "stackset", "deployment", "eventbridge"],
  documentation: stackEventsPage,
  sources: ["aws.cloudformation"],
  detailTypes: [
    stackStatus,
    resourceStatus,
    driftStatus,
    "CloudFormation StackSet Status Change",
    "CloudFormation StackSet StackInstance Status Change",
    "CloudFormation StackSet Operation Status Change",
  ],
  detail: stackStatusDetail,
  detailDescription: "What changed and how it stands; its keys have hyphens.",
  detailExample: {
    "stack-set-arn":
      "arn:aws:cloudformation:us-east-1:123456789012:stackset/baseline:e5f54eea-d041-44ad-94f8-b8268aca1e59",
    "status-details": { status: "ACTIVE" },
  },
  samples: [
    statusSample("create-complete", "Stack created", [], (context, stackId) => ({
      detail: {
        "stack-id": stackId,
        "status-details": { status: "CREATE_COMPLETE", "status-reason": "" },
        "client-request-token": `Console-CreateStack-${context.uuid()}`,
      },
    })),
    statusSample("rollback-complete", "Creation rolled back", [], (context, stackId) => ({
      detail: {
        "stack-id": stackId,
        "status-details": { status: "ROLLBACK_COMPLETE", "status-reason": "" },
        "client-request-token": `Console-CreateStack-${context.uuid()}`,
      },
    })),
    statusSample(
      "resource-status",
      "Status of a resource",
      [
        textParameter("logicalResourceId", "Name of the resource in the template.", "OrdersTable"),
        textParameter("resourceType", "Type of the resource.", "AWS::DynamoDB::Table"),
        textParameter("status", "Status of the resource.", "CREATE_FAILED"),
        textParameter("reason", "Why it came to that.", "Table already exists: orders"),
      ],
      describeResource,
    ),
    statusSample(
      "drift",
      "Drift found",
      [countParameter("drifted", "Number of resources that differ from the template.", 1)],
      describeDrift,
    ),
  ],
});

function statusSample(
  id: string,
  title: string,
  parameters: readonly SampleParameter[],
  describe: (context: SampleContext, stackId: string, values: ParameterValues) => ServiceEvent,
): ServiceSample {
  return {
    id,
    title,
    parameters: [textParameter("stack", "Name of the stack.", "orders"), ...parameters],
    build: (context, values) => {
      const stackId = stackArn(context, readText(values, "stack"));
      return { resources: [stackId], ...describe(context, stackId, values) };
    },
  };
}

function describeResource(
  context: SampleContext,
  stackId: string,
  values: ParameterValues,
): ServiceEvent {
  const logicalId = readText(values, "logicalResourceId");
  const suffix = context.alphanumeric(13).toUpperCase();
  return {
    detailType: resourceStatus,
    detail: {
      "stack-id": stackId,
      "logical-resource-id": logicalId,
      "physical-resource-id": `${readText(values, "stack")}-${logicalId}-${suffix}`,
      "status-details": {
        status: readText(values, "status"),
        "status-reason": readText(values, "reason"),
      },
      "resource-type": readText(values, "resourceType"),
      "client-request-token": context.uuid(),
    },
  };
}

function describeDrift(
  context: SampleContext,
  stackId: string,
  values: ParameterValues,
): ServiceEvent {
  const drifted = readInteger(values, "drifted");
  return {
    detailType: driftStatus,
    detail: {
      "stack-id": stackId,
      "stack-drift-detection-id": context.uuid(),
      "status-details": {
        "stack-drift-status": drifted > 0 ? "DRIFTED" : "IN_SYNC",
        "detection-status": "DETECTION_COMPLETE",
      },
      "drift-detection-details": { "drifted-stack-resource-count": drifted },
    },
  };
}
