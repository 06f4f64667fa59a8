import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readWorker, typesBySource, workerArn as arn } from "../../testing/readWorker.ts";
import { apiGatewayProperties } from "./apiGatewayProperties.ts";
import { conversationProperties } from "./conversationProperties.ts";
import { graphqlProperties } from "./graphqlProperties.ts";
import { httpProperties } from "./httpProperties.ts";
import { iotProperties } from "./iotProperties.ts";
import { managementProperties } from "./managementProperties.ts";
import { messagingProperties } from "./messagingProperties.ts";
import { workflowProperties } from "./workflowProperties.ts";
import { ruleProperties } from "./ruleProperties.ts";
import { userPoolProperties } from "./userPoolTriggers.ts";

const hook = `{ BotAliasLocaleSetting: { CodeHookSpecification: { LambdaCodeHook: { LambdaArn: ${arn} } } } }`;
const processor = `{ Processors: [{ Type: Lambda, Parameters: [{ ParameterName: LambdaArn, ParameterValue: ${arn} }] }] }`;
const analytics = `[{ InputProcessingConfiguration: { InputLambdaProcessor: { ResourceARN: ${arn} } } }]`;
const edge = (kind: string): string =>
  `{ LambdaFunctionAssociations: [{ EventType: ${kind}, LambdaFunctionARN: !Ref Published }] }`;
const published = `Published: { Type: AWS::Lambda::Version, Properties: { FunctionName: !Ref Worker } }`;

describe("a property that names a function", () => {
  it.each([
    ["AWS::Lambda::Url", `{ TargetFunctionArn: ${arn} }`, "lambda-function-url"],
    [
      "AWS::ElasticLoadBalancingV2::TargetGroup",
      `{ TargetType: lambda, Targets: [{ Id: ${arn} }] }`,
      "alb",
    ],
    [
      "AWS::VpcLattice::TargetGroup",
      `{ Type: LAMBDA, Targets: [{ Id: ${arn} }] }`,
      "vpc-lattice-v1",
    ],
    [
      "AWS::VpcLattice::TargetGroup",
      `{ Config: { LambdaEventStructureVersion: V2 }, Targets: [{ Id: ${arn} }] }`,
      "vpc-lattice-v2",
    ],
    [
      "AWS::VpcLattice::TargetGroup",
      `{ Config: { LambdaEventStructureVersion: !Ref Outside }, Targets: [{ Id: ${arn} }] }`,
      null,
    ],
    [
      "AWS::CloudFront::Distribution",
      `{ DistributionConfig: { DefaultCacheBehavior: ${edge("viewer-request")} } }`,
      "cloudfront-request",
    ],
    [
      "AWS::CloudFront::Distribution",
      `{ DistributionConfig: { CacheBehaviors: [${edge("origin-response")}] } }`,
      "cloudfront-response",
    ],
    [
      "AWS::S3ObjectLambda::AccessPoint",
      `{ ObjectLambdaConfiguration: { TransformationConfigurations: [{ ContentTransformation: { AwsLambda: { FunctionArn: ${arn} } } }] } }`,
      "s3-object-lambda",
    ],
  ])("of HTTP: %s %s", (type, properties, eventType) => {
    expect(typesBySource(type, properties, published)).toEqual([eventType]);
  });

  it.each([
    ["AWS::Scheduler::Schedule", `{ Target: { Arn: ${arn} } }`, "eventbridge-scheduler"],
    ["AWS::Scheduler::Schedule", `{ Target: { Arn: ${arn}, Input: "{}" } }`, null],
    ["AWS::Pipes::Pipe", `{ Target: ${arn} }`, "eventbridge-pipe"],
    [
      "AWS::Pipes::Pipe",
      `{ Enrichment: ${arn}, TargetParameters: { InputTemplate: "{}" } }`,
      "eventbridge-pipe",
    ],
    ["AWS::Pipes::Pipe", `{ Target: ${arn}, TargetParameters: { InputTemplate: "{}" } }`, null],
    [
      "AWS::S3::Bucket",
      `{ NotificationConfiguration: { LambdaConfigurations: [{ Event: s3:*, Function: ${arn} }] } }`,
      "s3",
    ],
    ["AWS::SNS::Subscription", `{ Protocol: lambda, Endpoint: ${arn}, TopicArn: t }`, "sns"],
    ["AWS::SNS::Topic", `{ Subscription: [{ Protocol: lambda, Endpoint: ${arn} }] }`, "sns"],
    [
      "AWS::SES::ReceiptRule",
      `{ Rule: { Actions: [{ LambdaAction: { FunctionArn: ${arn} } }] } }`,
      "ses-receipt",
    ],
    ["AWS::Logs::SubscriptionFilter", `{ DestinationArn: ${arn} }`, "cloudwatch-logs"],
    [
      "AWS::Logs::AccountPolicy",
      `{ PolicyDocument: !Sub '{"DestinationArn": "\${Worker.Arn}"}' }`,
      "cloudwatch-logs",
    ],
    [
      "AWS::CloudWatch::Alarm",
      `{ AlarmActions: [${arn}], OKActions: [${arn}] }`,
      "cloudwatch-alarm",
    ],
    [
      "AWS::CloudWatch::CompositeAlarm",
      `{ InsufficientDataActions: [${arn}] }`,
      "cloudwatch-alarm",
    ],
    [
      "AWS::KinesisFirehose::DeliveryStream",
      `{ ExtendedS3DestinationConfiguration: { ProcessingConfiguration: ${processor} } }`,
      "firehose-transform",
    ],
    [
      "AWS::KinesisFirehose::DeliveryStream",
      `{ MSKSourceConfiguration: { TopicName: t }, ExtendedS3DestinationConfiguration: { ProcessingConfiguration: ${processor} } }`,
      "firehose-transform-msk",
    ],
    ["AWS::KinesisAnalytics::Application", `{ Inputs: ${analytics} }`, "kinesis-analytics-input"],
    [
      "AWS::KinesisAnalyticsV2::Application",
      `{ ApplicationConfiguration: { SqlApplicationConfiguration: { Inputs: ${analytics} } } }`,
      "kinesis-analytics-input",
    ],
    [
      "AWS::KinesisAnalyticsV2::ApplicationOutput",
      `{ Output: { LambdaOutput: { ResourceARN: ${arn} } } }`,
      "kinesis-analytics-output",
    ],
    [
      "AWS::CodeCommit::Repository",
      `{ Triggers: [{ Name: lint, DestinationArn: ${arn} }] }`,
      "codecommit",
    ],
  ])("of messages: %s %s", (type, properties, eventType) => {
    expect(typesBySource(type, properties)).toEqual([eventType]);
  });

  it.each([
    [
      "AWS::CodeDeploy::BlueGreen",
      `{ LifecycleEventHooks: { AfterInstall: !Ref Worker } }`,
      "codedeploy-lifecycle-hook",
    ],
    [
      "AWS::Serverless::Function",
      `{ DeploymentPreference: { Type: AllAtOnce, Hooks: { PreTraffic: !Ref Worker } } }`,
      "codedeploy-lifecycle-hook",
    ],
    [
      "AWS::ECS::Service",
      `{ DeploymentConfiguration: { LifecycleHooks: [{ HookTargetArn: ${arn} }] } }`,
      "ecs-deployment-hook",
    ],
    [
      "AWS::StepFunctions::StateMachine",
      `{ DefinitionString: !Sub '{"States":{"A":{"Resource":"\${Worker.Arn}"}}}' }`,
      "stepfunctions-task",
    ],
    [
      "AWS::Serverless::StateMachine",
      `{ DefinitionUri: machine.asl.json, DefinitionSubstitutions: { Worker: ${arn} } }`,
      "stepfunctions-task",
    ],
    [
      "AWS::Lambda::EventInvokeConfig",
      `{ FunctionName: !Ref Other, DestinationConfig: { OnFailure: { Destination: ${arn} } } }`,
      "lambda-destination",
    ],
    [
      "AWS::Serverless::Function",
      `{ EventInvokeConfig: { DestinationConfig: { OnSuccess: { Type: Lambda, Destination: ${arn} } } } }`,
      "lambda-destination",
    ],
    [
      "AWS::Transfer::Workflow",
      `{ Steps: [{ Type: CUSTOM, CustomStepDetails: { Target: ${arn} } }] }`,
      "transfer-family-workflow",
    ],
  ])("of workflows: %s %s", (type, properties, eventType) => {
    expect(typesBySource(type, properties)).toEqual([eventType]);
  });

  it.each([
    [
      "AWS::Config::ConfigRule",
      `{ Source: { Owner: CUSTOM_LAMBDA, SourceIdentifier: ${arn} } }`,
      "config-rule",
    ],
    [
      "AWS::Config::OrganizationConfigRule",
      `{ OrganizationCustomRuleMetadata: { LambdaFunctionArn: ${arn} } }`,
      "config-rule",
    ],
    [
      "AWS::CloudFormation::CustomResource",
      `{ ServiceToken: ${arn} }`,
      "cloudformation-custom-resource",
    ],
    ["Custom::Shop", `{ ServiceToken: ${arn} }`, "cloudformation-custom-resource"],
    ["AWS::CloudFormation::Macro", `{ Name: shop, FunctionName: ${arn} }`, "cloudformation-macro"],
    ["AWS::CloudFormation::LambdaHook", `{ LambdaFunction: ${arn} }`, "cloudformation-hook"],
    [
      "AWS::SecretsManager::RotationSchedule",
      `{ RotationLambdaARN: ${arn} }`,
      "secretsmanager-rotation",
    ],
    [
      "AWS::AutoScaling::AutoScalingGroup",
      `{ TerminationPolicies: [${arn}, Default] }`,
      "autoscaling-termination-policy",
    ],
    [
      "AWS::Cognito::IdentityPool",
      `{ CognitoEvents: { SyncTrigger: ${arn} } }`,
      "cognito-sync-trigger",
    ],
    [
      "AWS::Cognito::UserPool",
      `{ LambdaConfig: { CustomSMSSender: { LambdaArn: ${arn}, LambdaVersion: V1_0 } } }`,
      "cognito-custom-sms-sender",
    ],
    [
      "AWS::Cognito::UserPool",
      `{ LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: ${arn}, LambdaVersion: !Ref Outside } } }`,
      null,
    ],
    [
      "AWS::IoT::TopicRule",
      `{ TopicRulePayload: { Actions: [{ Lambda: { FunctionArn: ${arn} } }] } }`,
      "iot-rule",
    ],
    [
      "AWS::IoT::ProvisioningTemplate",
      `{ PreProvisioningHook: { TargetArn: ${arn} } }`,
      "iot-preprovisioning-hook",
    ],
    [
      "AWS::IoT1Click::Project",
      `{ PlacementTemplate: { DeviceTemplates: { Bell: { CallbackOverrides: { onClickCallback: ${arn} } } } } }`,
      "iot-1-click",
    ],
    ["AWS::IoT::Authorizer", `{ AuthorizerFunctionArn: ${arn} }`, "iot-custom-authorizer"],
    [
      "AWS::Transfer::Server",
      `{ IdentityProviderDetails: { Function: ${arn} } }`,
      "transfer-family-idp",
    ],
    [
      "AWS::EC2::ClientVpnEndpoint",
      `{ ClientConnectOptions: { Enabled: true, LambdaFunctionArn: ${arn} } }`,
      "client-vpn-connection-handler",
    ],
    [
      "AWS::Connect::IntegrationAssociation",
      `{ IntegrationType: LAMBDA_FUNCTION, IntegrationArn: ${arn} }`,
      "connect-contact-flow",
    ],
    [
      "AWS::Connect::ContactFlow",
      `{ Content: !Sub '{"LambdaFunctionARN": "\${Worker.Arn}"}' }`,
      "connect-contact-flow",
    ],
    ["AWS::Lex::BotAlias", `{ BotAliasLocaleSettings: [${hook}] }`, "lex-v2"],
    ["AWS::Lex::Bot", `{ TestBotAliasSettings: { BotAliasLocaleSettings: [${hook}] } }`, "lex-v2"],
    [
      "AWS::Bedrock::DataSource",
      `{ VectorIngestionConfiguration: { CustomTransformationConfiguration: { Transformations: [{ TransformationFunction: { TransformationLambdaConfiguration: { LambdaArn: ${arn} } } }] } } }`,
      "bedrock-kb-transformation",
    ],
    [
      "AWS::BedrockAgentCore::GatewayTarget",
      `{ TargetConfiguration: { Mcp: { Lambda: { LambdaArn: ${arn} } } } }`,
      "bedrock-agentcore-gateway",
    ],
  ])("of management and conversations: %s %s", (type, properties, eventType) => {
    expect(typesBySource(type, properties)).toEqual([eventType]);
  });

  it.each([
    [`!If [IsProduction, [${arn}], !Ref AWS::NoValue]`, []],
    [`!If [IsProduction, !Ref AWS::NoValue, [${arn}]]`, ["cloudwatch-alarm"]],
    [`[!If [IsProduction, ${arn}, !Ref Topic]]`, []],
    [`[!If [IsUnknown, ${arn}, !Ref AWS::NoValue]]`, ["cloudwatch-alarm"]],
  ])("may stand in a condition: %s", (actions, eventTypes) => {
    const { triggers } = readWorker(
      `Alarm: { Type: AWS::CloudWatch::Alarm, Properties: { AlarmActions: ${actions} } }`,
      `Conditions:
  IsProduction: !Equals [local, production]
  IsUnknown: !Equals [!Ref Outside, production]`,
    );
    expect(triggers.map(({ eventType }) => eventType)).toEqual(eventTypes);
  });

  it("is the function that a condition chooses", () => {
    const url = "!If [IsProduction, !GetAtt Other.Arn, !GetAtt Worker.Arn]";
    const { triggers } = readWorker(
      `Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: ${url} } }`,
      "Conditions: { IsProduction: !Equals [local, production] }",
    );
    expect(triggers).toHaveLength(1);
  });

  it("is named after its entry where the resource holds several", () => {
    const { triggers } = readWorker(`Agent:
  Type: AWS::Bedrock::Agent
  Properties:
    ActionGroups:
      - ActionGroupName: Orders
        ActionGroupExecutor: { Lambda: ${arn} }
        ApiSchema: { Payload: "openapi: 3.0.0" }
      - ActionGroupName: Stock
        ActionGroupExecutor: { Lambda: ${arn} }
        FunctionSchema: { Functions: [] }
      - ActionGroupName: Later
        ActionGroupExecutor: { Lambda: ${arn} }`);
    expect(triggers.map(({ name, eventType }) => [name, eventType])).toEqual([
      ["Orders", "bedrock-agent-api"],
      ["Stock", "bedrock-agent-function"],
      ["Later", null],
    ]);
  });

  it("of CDK's provider framework names the author's function", () => {
    const { triggers } = readWorker(`Framework:
  Type: AWS::Lambda::Function
  Properties:
    Handler: framework.onEvent
    Environment: { Variables: { USER_ON_EVENT_FUNCTION_ARN: ${arn} } }
Thing:
  Type: Custom::Thing
  Properties: { ServiceToken: !GetAtt Framework.Arn }`);
    expect(triggers.map(({ eventType }) => eventType)).toEqual(["cdk-custom-resource"]);
  });

  it("has a place in the documentation", () => {
    const documentation = readFileSync("docs/language-server.md", "utf8");
    const resources = new Set(
      [
        ...httpProperties,
        ...apiGatewayProperties,
        ...graphqlProperties,
        ...messagingProperties,
        ...ruleProperties,
        ...userPoolProperties,
        ...workflowProperties,
        ...managementProperties,
        ...iotProperties,
        ...conversationProperties,
      ].map(({ resource }) => resource),
    );
    // Of functions, the documentation tells by their properties.
    const functions = ["AWS::Serverless::Function", "AWS::Lambda::Function"];
    const missing = [...resources].filter((type) => !documentation.includes(`\`${type}\``));
    expect(missing).toEqual(functions);
  });
});
