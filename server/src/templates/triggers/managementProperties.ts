import type { FunctionProperty } from "./functionProperty.ts";

/** What services ask a function to decide or to do for them. */
export const managementProperties: readonly FunctionProperty[] = [
  {
    resource: "AWS::Config::ConfigRule",
    path: "Source.SourceIdentifier",
    service: "config",
    eventType: "config-rule",
  },
  {
    resource: "AWS::Config::OrganizationConfigRule",
    path: "OrganizationCustomRuleMetadata.LambdaFunctionArn",
    service: "config",
    eventType: "config-rule",
  },
  {
    resource: "AWS::CloudFormation::CustomResource",
    path: "ServiceToken",
    service: "cloudformation",
    eventType: "cloudformation-custom-resource",
  },
  // CDK's provider framework is a function too; its variables name the author's.
  ...["USER_ON_EVENT_FUNCTION_ARN", "USER_IS_COMPLETE_FUNCTION_ARN"].map((variable) => ({
    resource: "AWS::Lambda::Function",
    path: `Environment.Variables.${variable}`,
    service: "cloudformation",
    eventType: "cdk-custom-resource",
  })),
  {
    resource: "AWS::CloudFormation::Macro",
    path: "FunctionName",
    service: "cloudformation",
    eventType: "cloudformation-macro",
  },
  {
    resource: "AWS::CloudFormation::LambdaHook",
    path: "LambdaFunction",
    service: "cloudformation",
    eventType: "cloudformation-hook",
  },
  {
    resource: "AWS::SecretsManager::RotationSchedule",
    path: "RotationLambdaARN",
    service: "secretsmanager",
    eventType: "secretsmanager-rotation",
  },
  {
    resource: "AWS::AutoScaling::AutoScalingGroup",
    path: "TerminationPolicies[]",
    service: "autoscaling",
    eventType: "autoscaling-termination-policy",
  },
  {
    resource: "AWS::EC2::ClientVpnEndpoint",
    path: "ClientConnectOptions.LambdaFunctionArn",
    service: "clientvpn",
    eventType: "client-vpn-connection-handler",
  },
  {
    resource: "AWS::Transfer::Server",
    path: "IdentityProviderDetails.Function",
    service: "transfer",
    eventType: "transfer-family-idp",
  },
  {
    resource: "AWS::Cognito::IdentityPool",
    path: "CognitoEvents.*",
    service: "cognito-sync",
    eventType: "cognito-sync-trigger",
  },
];
