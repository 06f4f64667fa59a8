import { describe, expect, it } from "vitest";
import { readTemplate } from "../readTemplate.ts";
import { readWorker, workerArn as arn } from "../../testing/readWorker.ts";

describe("triggers by CloudFormation's resources", () => {
  it.each([
    [
      "AWS::Events::Rule",
      `{ ScheduleExpression: rate(1 day), Targets: [{ Arn: ${arn}, Id: a }] }`,
      "eventbridge-schedule",
    ],
    [
      "AWS::Events::Rule",
      `{ ScheduleExpression: rate(1 day), Targets: [{ Arn: ${arn}, Id: a, Input: "{}" }] }`,
      null,
    ],
    [
      "AWS::Events::Rule",
      `{ EventPattern: { source: [shop] }, Targets: [{ Arn: ${arn}, Id: a }] }`,
      "eventbridge-custom",
    ],
    [
      "AWS::Events::Rule",
      `{ EventPattern: { source: [shop] }, Targets: [{ Arn: ${arn}, Id: a, InputPath: $.detail }] }`,
      null,
    ],
    [
      "AWS::Events::Rule",
      `{ EventPattern: '{"source": ["aws.s3"]}', Targets: [{ Arn: ${arn}, Id: a }] }`,
      "s3-eventbridge",
    ],
  ])("%s %s", (type, properties, eventType) => {
    const { triggers } = readWorker(`Source:\n  Type: ${type}\n  Properties: ${properties}`);
    expect(triggers).toMatchObject([{ eventType, kind: `cfn:${type}`, name: "Source" }]);
  });

  it("finds CodeDeploy's hooks in an alias's policy and in the section of hooks", () => {
    const alias = `Live:
  Type: AWS::Lambda::Alias
  UpdatePolicy: { CodeDeployLambdaAliasUpdate: { BeforeAllowTrafficHook: !Ref Worker } }
  Properties: { Name: live }`;
    const hooks = `Hooks:
  Green:
    Type: AWS::CodeDeploy::BlueGreen
    Properties: { LifecycleEventHooks: { AfterInstall: !Ref Worker } }`;
    expect(readWorker(alias, hooks).triggers.map(({ name }) => name)).toEqual([
      "AfterInstall",
      "BeforeAllowTrafficHook",
    ]);
  });

  it("finds the widgets of a dashboard, and not the functions that it measures", () => {
    const dashboard = (body: string): string =>
      `Board: { Type: AWS::CloudWatch::Dashboard, Properties: { DashboardBody: ${body} } }`;
    const widget = '{"type":"custom","properties":{"endpoint":"${Worker.Arn}"}}';
    const metric = '{"type":"metric","properties":{"metrics":[["FunctionName","${Worker}"]]}}';
    expect(readWorker(dashboard(`!Sub '${widget}'`)).triggers).toMatchObject([
      { eventType: "cloudwatch-custom-widget" },
    ]);
    expect(readWorker(dashboard(`!Sub '${metric}'`)).triggers).toEqual([]);
    const joined = `!Join ["", ['{"endpoint":"', ${arn}, '"}']]`;
    expect(readWorker(dashboard(joined)).triggers).toHaveLength(1);
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
    expect(triggers).toMatchObject([
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
    expect(worker.triggers).toMatchObject([
      { eventType: "cognito-pre-sign-up", kind: "cfn:AWS::Cognito::UserPool", name: "PreSignUp" },
      {
        eventType: "cognito-pre-token-generation-v2",
        kind: "cfn:AWS::Cognito::UserPool",
        name: "PreTokenGenerationConfig",
      },
    ]);
  });

  it.each([
    ["worker", 1],
    ["worker:live", 1],
    ["arn:aws:lambda:us-east-1:123456789012:function:worker", 1],
    ["arn:aws:lambda:us-east-1:123456789012:function:worker:live", 1],
    [
      "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:worker/invocations",
      1,
    ],
    ["arn:aws:sns:us-east-1:123456789012:worker", 0],
    ["worker-2", 0],
  ])("finds a function by a name or ARN: %s", (name, count) => {
    const { triggers } = readWorker(
      `Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: "${name}" } }`,
    );
    expect(triggers).toHaveLength(count);
  });

  it("finds a function by a name that only a deployment knows, where both have the same parts", () => {
    const template = (name: string, target: string): string => `Resources:
  Named: { Type: AWS::Lambda::Function, Properties: { Handler: a.b, FunctionName: ${name} } }
  Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: ${target} } }`;
    const count = (name: string, target: string): number | undefined =>
      readTemplate(template(name, target), "file:///t.yaml").functions[0]?.triggers.length;
    const arnOf = (name: string): string =>
      `!Sub "arn:\${AWS::Partition}:lambda:\${AWS::Region}:\${AWS::AccountId}:function:${name}"`;
    expect(count('!Sub "${Stage}-worker"', arnOf("${Stage}-worker"))).toBe(1);
    expect(count('!Sub "${Stage}-worker"', arnOf("${Stage}-other"))).toBe(0);
    expect(count("!ImportValue name", "!ImportValue name")).toBe(0);
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
