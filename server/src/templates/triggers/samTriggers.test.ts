import { describe, expect, it } from "vitest";
import { findEventType } from "../../../../events/catalogue.ts";
import { readTemplate } from "../readTemplate.ts";
import type { TemplateFunction } from "../templateFacts.ts";

function readSamFunction(properties: string, resources = ""): TemplateFunction {
  const indented = properties.replaceAll(/^/gm, "      ");
  const text = `Transform: AWS::Serverless-2016-10-31
Resources:
  Worker:
    Type: AWS::Serverless::Function
    Properties:
${indented}
${resources}`;
  const { functions, problems } = readTemplate(text, "file:///template.yaml");
  expect(problems).toEqual([]);
  const [worker] = functions;
  if (worker === undefined) throw new Error("The template holds no function");
  return worker;
}

describe("triggers of a SAM function", () => {
  it.each([
    ["Api", "{ Path: /orders, Method: get }", "api-gateway-rest-proxy"],
    ["HttpApi", "{ Path: /orders, Method: get }", "api-gateway-http-v2"],
    ["HttpApi", '{ PayloadFormatVersion: "2.0" }', "api-gateway-http-v2"],
    ["HttpApi", '{ PayloadFormatVersion: "1.0" }', "api-gateway-http-v1"],
    ["HttpApi", "{ PayloadFormatVersion: !ImportValue version }", null],
    ["SQS", "{ Queue: !GetAtt Jobs.Arn }", "sqs"],
    ["SNS", "{ Topic: !Ref News }", "sns"],
    ["SNS", "{ Topic: !Ref News, SqsSubscription: true }", "sns-via-sqs"],
    ["SNS", "{ Topic: !Ref News, SqsSubscription: false }", "sns"],
    ["S3", "{ Bucket: !Ref Uploads, Events: s3:ObjectCreated:* }", "s3"],
    [
      "DynamoDB",
      "{ Stream: !GetAtt Table.StreamArn, StartingPosition: LATEST }",
      "dynamodb-stream",
    ],
    ["Kinesis", "{ Stream: !GetAtt Clicks.Arn, StartingPosition: LATEST }", "kinesis-stream"],
    [
      "Kinesis",
      "{ Stream: !GetAtt Clicks.Arn, TumblingWindowInSeconds: 60 }",
      "kinesis-tumbling-window",
    ],
    [
      "DynamoDB",
      "{ Stream: !GetAtt Table.StreamArn, TumblingWindowInSeconds: 60 }",
      "dynamodb-tumbling-window",
    ],
    ["MSK", "{ Stream: !Ref Cluster, Topics: [orders] }", "msk"],
    ["SelfManagedKafka", "{ KafkaBootstrapServers: [b:9092], Topics: [o] }", "kafka-self-managed"],
    ["MQ", "{ Broker: !ImportValue broker, Queues: [orders] }", null],
    [
      "MQ",
      "{ Queues: [orders], SourceAccessConfigurations: [{ Type: VIRTUAL_HOST, URI: / }] }",
      "amazon-mq-rabbitmq",
    ],
    ["DocumentDB", "{ Cluster: !Ref Documents, DatabaseName: shop }", "documentdb"],
    ["CloudWatchLogs", "{ LogGroupName: app, FilterPattern: ERROR }", "cloudwatch-logs"],
    ["IoTRule", "{ Sql: SELECT * FROM 'sensors' }", "iot-rule"],
    ["AlexaSkill", "{}", "alexa-skill"],
    ["Schedule", "{ Schedule: rate(1 day) }", "eventbridge-schedule"],
    ["Schedule", '{ Schedule: rate(1 day), Input: "{}" }', null],
    ["ScheduleV2", "{ ScheduleExpression: rate(1 day) }", "eventbridge-scheduler"],
    ["ScheduleV2", '{ ScheduleExpression: rate(1 day), Input: "{}" }', null],
    ["EventBridgeRule", "{ Pattern: { source: [shop.orders] } }", "eventbridge-custom"],
    ["EventBridgeRule", "{ Pattern: { source: [{ prefix: shop. }] } }", "eventbridge-custom"],
    ["EventBridgeRule", "{ Pattern: { detail-type: [OrderPlaced] } }", "eventbridge-custom"],
    ["EventBridgeRule", "{ Pattern: { source: [aws.codepipeline] } }", null],
    ["CloudWatchEvent", "{ Pattern: { source: [{ prefix: aws.ec2 }] } }", null],
    [
      "EventBridgeRule",
      '{ Pattern: { source: [aws.s3], detail-type: ["Object Created"] } }',
      "s3-eventbridge",
    ],
    ["EventBridgeRule", "{ Pattern: { source: [shop] }, InputPath: $.detail }", null],
    ["Cognito", "{ UserPool: !Ref Users, Trigger: PreSignUp }", "cognito-pre-sign-up"],
    [
      "Cognito",
      "{ UserPool: !Ref Users, Trigger: [PostConfirmation] }",
      "cognito-post-confirmation",
    ],
    ["Cognito", "{ UserPool: !Ref Users, Trigger: PreSingUp }", null],
  ])("%s %s", (type, properties, eventType) => {
    const { triggers } = readSamFunction(
      `Events:\n  Incoming:\n    Type: ${type}\n    Properties: ${properties}`,
    );
    expect(triggers).toMatchObject([{ eventType, kind: `sam:${type}`, name: "Incoming" }]);
    expect(eventType === null || findEventType(eventType)).not.toBeNull();
  });

  it.each([
    ["Api", "RestApiId", "type: aws", "api-gateway-rest-custom"],
    ["Api", "RestApiId", "type: aws_proxy", "api-gateway-rest-proxy"],
    ["HttpApi", "ApiId", 'payloadFormatVersion: "1.0"', "api-gateway-http-v1"],
  ])("%s of an API with a definition of its own, %s, %s", (type, key, settings, eventType) => {
    const event = `Events:
  Create:
    Type: ${type}
    Properties: { Path: /orders, Method: POST, ${key}: !Ref Shop }`;
    const api = `  Shop:
    Type: AWS::Serverless::${type}
    Properties:
      DefinitionBody:
        paths: { /orders: { post: { x-amazon-apigateway-integration: { ${settings} } } } }`;
    expect(readSamFunction(event, api).triggers).toMatchObject([{ eventType }]);
  });

  it("takes each of a user pool's triggers, where one event names several", () => {
    const { triggers } = readSamFunction(`Events:
  Users:
    Type: Cognito
    Properties: { UserPool: !Ref Users, Trigger: [PreSignUp, PostConfirmation] }`);
    expect(triggers.map(({ eventType, name }) => [name, eventType])).toEqual([
      ["Users", "cognito-pre-sign-up"],
      ["Users", "cognito-post-confirmation"],
    ]);
  });

  it("keeps entries in order and the function URL last", () => {
    const { triggers } = readSamFunction(`FunctionUrlConfig: { AuthType: NONE }
Events:
  List: { Type: Api, Properties: { Path: /orders, Method: get } }
  Create: { Type: Api, Properties: { Path: /orders, Method: post } }`);
    expect(triggers.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "sam:Api List",
      "sam:Api Create",
      "sam:FunctionUrl WorkerUrl",
    ]);
  });

  it("knows partial batch responses and the queue's visibility timeout", () => {
    const queue = `  Jobs:
    Type: AWS::SQS::Queue
    Properties: { VisibilityTimeout: 180 }`;
    const event = (more: string): string =>
      `Events: { Jobs: { Type: SQS, Properties: { Queue: !GetAtt Jobs.Arn${more} } } }`;
    const reporting = ", FunctionResponseTypes: [ReportBatchItemFailures]";
    expect(readSamFunction(event(reporting), queue)).toMatchObject({
      reportsBatchItemFailures: true,
      visibilityTimeoutSeconds: 180,
    });
    expect(readSamFunction(event(""))).toMatchObject({
      reportsBatchItemFailures: false,
      visibilityTimeoutSeconds: null,
    });
    expect(readSamFunction("Handler: a.b")).toMatchObject({
      reportsBatchItemFailures: null,
      visibilityTimeoutSeconds: null,
      triggers: [],
    });
  });

  it("passes over entries that are still being typed", () => {
    const { triggers } = readSamFunction(`Events:
  Half:
  Typed: { Type: }
  Done: { Type: SQS }`);
    expect(triggers).toMatchObject([{ eventType: "sqs", kind: "sam:SQS", name: "Done" }]);
  });
});
