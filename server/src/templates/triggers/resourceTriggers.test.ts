import { describe, expect, it } from "vitest";
import { findEventType } from "../../../../events/catalogue.ts";
import { readWorker, workerArn as arn } from "../../testing/readWorker.ts";

describe("triggers by CloudFormation's resources", () => {
  it.each([
    ["AWS::Lambda::Url", `{ TargetFunctionArn: ${arn} }`, "lambda-function-url"],
    [
      "AWS::Lambda::EventSourceMapping",
      `{ FunctionName: !Ref Worker, EventSourceArn: "arn:aws:kinesis:us-east-1:123456789012:stream/clicks" }`,
      "kinesis-stream",
    ],
    [
      "AWS::Lambda::EventSourceMapping",
      "{ FunctionName: worker, EventSourceArn: !Sub 'arn:${AWS::Partition}:sqs:eu-west-1:1:jobs' }",
      "sqs",
    ],
    [
      "AWS::Lambda::EventSourceMapping",
      "{ FunctionName: worker, EventSourceArn: !Ref Outside }",
      null,
    ],
    [
      "AWS::Events::Rule",
      `{ ScheduleExpression: rate(1 day), Targets: [{ Arn: ${arn}, Id: a }] }`,
      "eventbridge-schedule",
    ],
    [
      "AWS::Events::Rule",
      `{ EventPattern: { source: [shop] }, Targets: [{ Arn: ${arn}, Id: a }] }`,
      "eventbridge-custom",
    ],
    [
      "AWS::Events::Rule",
      `{ EventPattern: '{"source": ["aws.s3"]}', Targets: [{ Arn: ${arn}, Id: a }] }`,
      "s3-eventbridge",
    ],
    ["AWS::SNS::Subscription", `{ Protocol: lambda, Endpoint: ${arn}, TopicArn: t }`, "sns"],
    ["AWS::SNS::Topic", `{ Subscription: [{ Protocol: lambda, Endpoint: ${arn} }] }`, "sns"],
    [
      "AWS::S3::Bucket",
      `{ NotificationConfiguration: { LambdaConfigurations: [{ Event: s3:*, Function: ${arn} }] } }`,
      "s3",
    ],
    [
      "AWS::ElasticLoadBalancingV2::TargetGroup",
      `{ TargetType: lambda, Targets: [{ Id: ${arn} }] }`,
      "alb",
    ],
    [
      "AWS::ApiGateway::Method",
      "{ Integration: { Type: AWS_PROXY, Uri: !Sub 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Worker.Arn}/invocations' } }",
      "api-gateway-rest-proxy",
    ],
    [
      "AWS::ApiGateway::Method",
      `{ Integration: { Type: AWS, Uri: ${arn} } }`,
      "api-gateway-rest-custom",
    ],
    [
      "AWS::ApiGatewayV2::Integration",
      `{ PayloadFormatVersion: "2.0", IntegrationUri: ${arn} }`,
      "api-gateway-http-v2",
    ],
    ["AWS::ApiGatewayV2::Integration", `{ IntegrationUri: ${arn} }`, null],
    ["AWS::ApiGatewayV2::Api", `{ ProtocolType: HTTP, Target: ${arn} }`, "api-gateway-http-v2"],
    ["AWS::ApiGateway::Authorizer", `{ AuthorizerUri: ${arn} }`, null],
    ["AWS::Scheduler::Schedule", `{ Target: { Arn: ${arn} } }`, "eventbridge-scheduler"],
  ])("%s %s", (type, properties, eventType) => {
    const { triggers } = readWorker(`Source:\n  Type: ${type}\n  Properties: ${properties}`);
    expect(triggers).toEqual([{ eventType, kind: `cfn:${type}`, name: "Source" }]);
    expect(eventType === null || findEventType(eventType)).not.toBeNull();
  });

  it.each([
    ["s3", "s3"],
    ["sns", "sns"],
    ["codecommit", "codecommit"],
    ["elasticloadbalancing", "alb"],
    ["codepipeline", "codepipeline-job"],
    ["logs", null],
    ["events", null],
  ])("a permission for %s", (service, eventType) => {
    const { triggers } = readWorker(`Allow:
  Type: AWS::Lambda::Permission
  Properties: { Action: lambda:InvokeFunction, FunctionName: !Ref Worker, Principal: ${service}.amazonaws.com }`);
    expect(triggers).toEqual([{ eventType, kind: "cfn:AWS::Lambda::Permission", name: "Allow" }]);
    expect(eventType === null || findEventType(eventType)).not.toBeNull();
  });

  it("tells API Gateway's permissions by the API that they name", () => {
    const permission = (api: string): string => `Api: { Type: "${api}" }
Allow:
  Type: AWS::Lambda::Permission
  Properties:
    FunctionName: !Ref Worker
    Principal: apigateway.amazonaws.com
    SourceArn: !Sub "arn:aws:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${Api}/*"`;
    const eventType = (api: string): unknown => readWorker(permission(api)).triggers[0]?.eventType;
    expect(eventType("AWS::ApiGateway::RestApi")).toBe("api-gateway-rest-proxy");
    expect(eventType("AWS::Serverless::HttpApi")).toBe("api-gateway-http-v2");
    expect(eventType("AWS::S3::Bucket")).toBeNull();
  });

  it("counts a permission only where nothing else says the trigger", () => {
    const { triggers } = readWorker(`AllowFirst:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: !Ref Worker, Principal: sns.amazonaws.com }
AllowAgain:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: ${arn}, Principal: s3.amazonaws.com }
AllowTwice:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: ${arn}, Principal: s3.amazonaws.com }
AllowPartner:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: ${arn}, Principal: "210987654321" }
News:
  Type: AWS::SNS::Subscription
  Properties: { Protocol: lambda, Endpoint: ${arn} }
Mail:
  Type: AWS::SNS::Subscription
  Properties: { Protocol: email, Endpoint: someone@example.com }`);
    expect(triggers.map(({ name }) => name)).toEqual(["News", "AllowAgain"]);
  });

  it("names repository triggers and pipeline actions as they name themselves", () => {
    const { triggers } = readWorker(`Repository:
  Type: AWS::CodeCommit::Repository
  Properties:
    RepositoryName: shop
    Triggers:
      - { Name: lint-main, DestinationArn: ${arn}, Events: [all] }
Pipeline:
  Type: AWS::CodePipeline::Pipeline
  Properties:
    Stages:
      - Name: Build
        Actions:
          - Name: Compile
            ActionTypeId: { Category: Build, Owner: AWS, Provider: CodeBuild, Version: "1" }
            Configuration: { ProjectName: !Ref Worker }
      - Name: Verify
        Actions:
          - Name: SmokeTest
            ActionTypeId: { Category: Invoke, Owner: AWS, Provider: Lambda, Version: "1" }
            Configuration: { FunctionName: !Ref Worker }`);
    expect(triggers).toEqual([
      { eventType: "codecommit", kind: "cfn:AWS::CodeCommit::Repository", name: "lint-main" },
      { eventType: "codepipeline-job", kind: "cfn:AWS::CodePipeline::Pipeline", name: "SmokeTest" },
    ]);
  });

  it("reads each trigger of a user pool, whether it names the function or an object with it", () => {
    const worker = readWorker(`Users:
  Type: AWS::Cognito::UserPool
  Properties:
    LambdaConfig:
      PreSignUp: ${arn}
      PreTokenGenerationConfig: { LambdaArn: ${arn}, LambdaVersion: V2_0 }`);
    expect(worker.triggers).toEqual([
      { eventType: "cognito-pre-sign-up", kind: "cfn:AWS::Cognito::UserPool", name: "PreSignUp" },
      {
        eventType: "cognito-pre-token-generation-v2",
        kind: "cfn:AWS::Cognito::UserPool",
        name: "PreTokenGenerationConfig",
      },
    ]);
  });

  it("follows an alias, and reads what the mapping and its queue say", () => {
    const worker = readWorker(`Live:
  Type: AWS::Lambda::Alias
  Properties: { FunctionName: !Ref Worker, Name: live }
Jobs:
  Type: AWS::SQS::Queue
  Properties: { VisibilityTimeout: "90" }
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties:
    FunctionName: !Ref Live
    EventSourceArn: !GetAtt Jobs.Arn
    FunctionResponseTypes: [ReportBatchItemFailures]`);
    expect(worker).toMatchObject({
      triggers: [{ eventType: "sqs", name: "Mapping" }],
      reportsBatchItemFailures: true,
      visibilityTimeoutSeconds: 90,
    });
  });
});
