import { memberAt } from "../templateValue.ts";
import {
  byKey,
  byProperty,
  type FunctionPlace,
  type FunctionProperty,
} from "./functionProperty.ts";

/** Steps of deployments and other workflows, and what Lambda itself sends on. */
export const workflowProperties: readonly FunctionProperty[] = [
  {
    resource: "AWS::CodePipeline::Pipeline",
    path: "Stages[].Actions[].Configuration.FunctionName",
    service: "codepipeline",
    eventType: "codepipeline-job",
    when: isInvokeAction,
    name: byProperty("Name"),
  },
  {
    resource: "AWS::Serverless::Function",
    path: "DeploymentPreference.Hooks.*",
    service: "codedeploy",
    eventType: "codedeploy-lifecycle-hook",
    name: byKey,
  },
  {
    resource: "AWS::CodeDeploy::BlueGreen",
    path: "LifecycleEventHooks.*",
    service: "codedeploy",
    eventType: "codedeploy-lifecycle-hook",
    name: byKey,
  },
  {
    resource: "AWS::ECS::Service",
    path: "DeploymentConfiguration.LifecycleHooks[].HookTargetArn",
    service: "ecs",
    eventType: "ecs-deployment-hook",
  },
  ...[
    ["AWS::StepFunctions::StateMachine", "Definition"],
    ["AWS::StepFunctions::StateMachine", "DefinitionString"],
    ["AWS::StepFunctions::StateMachine", "DefinitionSubstitutions"],
    ["AWS::Serverless::StateMachine", "Definition"],
    ["AWS::Serverless::StateMachine", "DefinitionSubstitutions"],
  ].map(([resource = "", path = ""]) => ({
    resource,
    path,
    service: "states",
    eventType: "stepfunctions-task",
  })),
  {
    resource: "AWS::Lambda::EventInvokeConfig",
    path: "DestinationConfig.*.Destination",
    service: "lambda",
    eventType: "lambda-destination",
    name: byKey,
  },
  {
    resource: "AWS::Serverless::Function",
    path: "EventInvokeConfig.DestinationConfig.*.Destination",
    service: "lambda",
    eventType: "lambda-destination",
    name: byKey,
  },
  ...["Steps[]", "OnExceptionSteps[]"].map((steps) => ({
    resource: "AWS::Transfer::Workflow",
    path: `${steps}.CustomStepDetails.Target`,
    service: "transfer",
    eventType: "transfer-family-workflow",
  })),
];

/** Pipelines also deploy functions, by actions with the same provider. */
function isInvokeAction({ entry }: FunctionPlace): boolean {
  return memberAt(entry, "ActionTypeId", "Category") === "Invoke";
}
