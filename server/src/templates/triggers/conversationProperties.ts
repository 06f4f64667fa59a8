import { memberOf } from "../templateValue.ts";
import { byProperty, type FunctionPlace, type FunctionProperty } from "./functionProperty.ts";

const codeHook =
  "BotAliasLocaleSettings[].BotAliasLocaleSetting.CodeHookSpecification.LambdaCodeHook.LambdaArn";

/** Bots, agents and contact centres. */
export const conversationProperties: readonly FunctionProperty[] = [
  { resource: "AWS::Lex::BotAlias", path: codeHook, service: "lexv2", eventType: "lex-v2" },
  {
    resource: "AWS::Lex::Bot",
    path: `TestBotAliasSettings.${codeHook}`,
    service: "lexv2",
    eventType: "lex-v2",
  },
  // CloudFormation never had Lex V1; Terraform has, and is read in these terms.
  ...["FulfillmentActivity.CodeHook.Uri", "DialogCodeHook.Uri"].map((path) => ({
    resource: "AWS::LexV1::Intent",
    path,
    service: "lex",
    eventType: "lex-v1",
  })),
  {
    resource: "AWS::Bedrock::Agent",
    path: "ActionGroups[].ActionGroupExecutor.Lambda",
    service: "bedrock",
    eventType: actionGroupEventType,
    name: byProperty("ActionGroupName"),
  },
  {
    resource: "AWS::Bedrock::DataSource",
    path: "VectorIngestionConfiguration.CustomTransformationConfiguration.Transformations[].TransformationFunction.TransformationLambdaConfiguration.LambdaArn",
    service: "bedrock",
    eventType: "bedrock-kb-transformation",
  },
  {
    resource: "AWS::BedrockAgentCore::GatewayTarget",
    path: "TargetConfiguration.Mcp.Lambda.LambdaArn",
    service: "bedrock-agentcore",
    eventType: "bedrock-agentcore-gateway",
  },
  {
    resource: "AWS::Connect::IntegrationAssociation",
    path: "IntegrationArn",
    service: "connect",
    eventType: "connect-contact-flow",
  },
  ...["AWS::Connect::ContactFlow", "AWS::Connect::ContactFlowModule"].map((resource) => ({
    resource,
    path: "Content",
    service: "connect",
    eventType: "connect-contact-flow",
  })),
];

/** An action group has its functions described by an OpenAPI schema or by a list of them. */
function actionGroupEventType({ entry }: FunctionPlace): string | null {
  if (memberOf(entry, "ApiSchema") !== undefined) return "bedrock-agent-api";
  return memberOf(entry, "FunctionSchema") === undefined ? null : "bedrock-agent-function";
}
