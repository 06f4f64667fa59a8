import { describe, expect, it } from "vitest";
import { eventTypes } from "../../../../events/catalogue.ts";
import { readFunctions } from "../../testing/readServerless.ts";
import type { TemplateTrigger } from "../templateFacts.ts";
import { eventReaders } from "./events/eventReaders.ts";

const resources = `
resources:
  Resources:
    Orders: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 120 } }
    Uploads: { Type: AWS::SQS::Queue }
    Bucket:
      Type: AWS::S3::Bucket
      Properties:
        NotificationConfiguration:
          QueueConfigurations: [{ Event: "s3:ObjectCreated:*", Queue: !GetAtt Uploads.Arn }]
    Topic: { Type: AWS::SNS::Topic }
    Table: { Type: AWS::DynamoDB::Table }
    Clicks: { Type: AWS::Kinesis::Stream }
`;

/** The triggers of a function with one event, written in YAML's flow style. */
async function triggersOf(event: string, settings = ""): Promise<readonly TemplateTrigger[]> {
  const { worker } = await readFunctions(`
service: shop
provider: { name: aws }
functions:
  worker:
    handler: app.handler${settings}
    events:
      - ${event}
${resources}`);
  return worker?.triggers ?? [];
}

/** Event, event type, and what a person calls it. */
const cases: readonly (readonly [string, string | null, string])[] = [
  ["http: GET /orders", "api-gateway-rest-proxy", "GET /orders"],
  ["http: post orders/{id}", "api-gateway-rest-proxy", "POST orders/{id}"],
  ["http: { path: orders, method: post }", "api-gateway-rest-proxy", "POST /orders"],
  ["http: { path: /, method: any, integration: lambda }", "api-gateway-rest-custom", "ANY /"],
  ["http: { path: a, method: get, integration: AWS_PROXY }", "api-gateway-rest-proxy", "GET /a"],
  ["http: { path: a, method: get, integration: '${ssm:/x}' }", null, "GET /a"],
  ["http: { path: a, method: post, async: true }", "api-gateway-rest-custom", "POST /a"],
  ["httpApi: '*'", "api-gateway-http-v2", "*"],
  ["httpApi: 'PATCH /a'", "api-gateway-http-v2", "PATCH /a"],
  ["httpApi: { method: '*', path: /b }", "api-gateway-http-v2", "* /b"],
  ["websocket: $connect", "api-gateway-websocket", "$connect"],
  ["websocket: { route: hello }", "api-gateway-websocket", "hello"],
  ["alb: { listenerArn: x, priority: 1, conditions: { path: /hello } }", "alb", "/hello"],
  ["cloudFront: { eventType: viewer-request, pathPattern: /a* }", "cloudfront-request", "/a*"],
  ["cloudFront: { eventType: origin-response, origin: x }", "cloudfront-response", "cloudFront"],
  ["schedule: rate(10 minutes)", "eventbridge-schedule", "rate(10 minutes)"],
  ["schedule: { rate: cron(0 12 * * ? *), name: noon }", "eventbridge-schedule", "noon"],
  ["schedule: { rate: [rate(1 day), rate(2 days)] }", "eventbridge-schedule", "rate(1 day)"],
  ["schedule: { rate: rate(1 day), method: scheduler }", "eventbridge-scheduler", "rate(1 day)"],
  ["schedule: { rate: rate(1 day), input: { task: report } }", null, "rate(1 day)"],
  ["schedule: { rate: rate(1 day), inputPath: $.detail }", null, "rate(1 day)"],
  ["schedule: { rate: rate(1 day), method: scheduler, input: { a: 1 } }", null, "rate(1 day)"],
  ["sns: dispatch", "sns", "dispatch"],
  ["sns: arn:aws:sns:us-east-1:123456789012:orders", "sns", "orders"],
  ["sns: { arn: !Ref Topic, topicName: orders }", "sns", "orders"],
  ["sns: !Ref Topic", "sns", "Topic"],
  ["sqs: arn:aws:sqs:us-east-1:123456789012:orders", "sqs", "orders"],
  ["sqs: 'arn:aws:sqs:us-east-1:${aws:accountId}:${param:queue}'", "sqs", "sqs"],
  ["sqs: { arn: !GetAtt Orders.Arn }", "sqs", "Orders"],
  ["sqs: { arn: { 'Fn::GetAtt': [Orders, Arn] } }", "sqs", "Orders"],
  ["sqs: !GetAtt Uploads.Arn", "s3-via-sqs", "Uploads"],
  ["sqs: { arn: { Fn::ImportValue: orders } }", "sqs", "sqs"],
  ["stream: arn:aws:kinesis:eu-west-1:123456789012:stream/clicks", "kinesis-stream", "clicks"],
  [
    "stream: arn:aws:dynamodb:eu-west-1:123456789012:table/orders/stream/2026",
    "dynamodb-stream",
    "orders",
  ],
  ["stream: { type: dynamodb, arn: !GetAtt Table.StreamArn }", "dynamodb-stream", "Table"],
  ["stream: { arn: !GetAtt Clicks.Arn }", "kinesis-stream", "Clicks"],
  [
    "stream: { type: kinesis, arn: !GetAtt Clicks.Arn, tumblingWindowInSeconds: 30 }",
    "kinesis-tumbling-window",
    "Clicks",
  ],
  [
    "stream: { type: dynamodb, arn: x, tumblingWindowInSeconds: 9 }",
    "dynamodb-tumbling-window",
    "x",
  ],
  ["stream: { arn: { Fn::ImportValue: stream } }", null, "stream"],
  ["stream: { type: dynamodb, arn: { Fn::ImportValue: stream } }", "dynamodb-stream", "stream"],
  ["msk: { arn: 'arn:aws:kafka:eu-west-1:123456789012:cluster/c/1', topic: t }", "msk", "1"],
  ["kafka: { topic: orders, bootstrapServers: [a:9092] }", "kafka-self-managed", "orders"],
  ["activemq: { arn: x, queue: q, basicAuthArn: y }", "amazon-mq-activemq", "x"],
  ["rabbitmq: { arn: x, queue: q, basicAuthArn: y }", "amazon-mq-rabbitmq", "x"],
  ["s3: photos", "s3", "photos"],
  ["s3: { bucket: photos, event: 's3:ObjectRemoved:*', existing: true }", "s3", "photos"],
  ["existingS3: { bucket: photos, events: ['s3:ObjectCreated:*'] }", "s3", "photos"],
  ["cognitoUserPool: { pool: P, trigger: PreSignUp }", "cognito-pre-sign-up", "PreSignUp"],
  [
    "cognitoUserPool: { pool: P, trigger: PreTokenGeneration, lambdaVersion: V2_0 }",
    "cognito-pre-token-generation-v2",
    "PreTokenGeneration",
  ],
  [
    "cognitoUserPool: { pool: P, trigger: CustomEmailSender }",
    "cognito-custom-email-sender",
    "CustomEmailSender",
  ],
  ["eventBridge: { schedule: rate(1 hour) }", "eventbridge-schedule", "rate(1 hour)"],
  [
    "eventBridge: { pattern: { source: [aws.codepipeline], detail-type: [CodePipeline Pipeline Execution State Change] } }",
    "codepipeline-pipeline-state-change",
    "CodePipeline Pipeline Execution State Change",
  ],
  ["eventBridge: { pattern: { source: [shop] } }", "eventbridge-custom", "shop"],
  ["eventBridge: { eventBus: b, pattern: { source: [shop] }, inputPath: $.detail }", null, "shop"],
  ["cloudwatchEvent: { event: { source: [aws.ec2] } }", null, "aws.ec2"],
  [
    "cloudwatchEvent: { name: n, event: { source: [aws.ec2], detail-type: [EC2 Instance State-change Notification] } }",
    "ec2-instance-state-change",
    "n",
  ],
  ["cloudwatchLog: /aws/lambda/hello", "cloudwatch-logs", "hello"],
  [
    "cloudwatchLog: { logGroup: /aws/lambda/hello, filter: '{$.a = 1}' }",
    "cloudwatch-logs",
    "hello",
  ],
  ["alexaSkill", "alexa-skill", "alexaSkill"],
  ["alexaSkill: amzn1.ask.skill.x", "alexa-skill", "amzn1.ask.skill.x"],
  ["alexaSmartHome: { appId: amzn1.ask.skill.x }", "alexa-smart-home", "amzn1.ask.skill.x"],
  ["iot: { sql: \"SELECT * FROM 'a'\", name: rule }", "iot-rule", "rule"],
  [
    "iotFleetProvisioning: { templateBody: {} }",
    "iot-preprovisioning-hook",
    "iotFleetProvisioning",
  ],
  ["somethingNew: { of: 2027 }", null, "somethingNew"],
];

describe("an event of a Serverless Framework function", () => {
  it.each(cases)("%s", async (event, eventType, name) => {
    const key = /^\w+/.exec(event)?.[0];
    expect(await triggersOf(event)).toMatchObject([{ kind: `serverless:${key}`, eventType, name }]);
  });

  it("has a case for every key that the framework documents, and every id is the catalogue's", () => {
    const tried = new Set(cases.map(([event]) => /^\w+/.exec(event)?.[0]));
    for (const key of eventReaders.keys()) expect(tried).toContain(key);
    for (const key of eventTypes.flatMap(({ names }) => names.serverlessKeys)) {
      expect(eventReaders.has(key)).toBe(true);
    }
    const ids = new Set(eventTypes.map(({ id }) => id));
    for (const [, eventType] of cases) if (eventType !== null) expect(ids).toContain(eventType);
  });

  it.each(["mock", "http", "HTTP_PROXY"])(
    "is none where a REST API's integration is %s",
    async (integration) => {
      const event = `http: { path: a, method: get, integration: ${integration} }`;
      expect(await triggersOf(event)).toEqual([]);
    },
  );

  it("says that an API doesn't wait for a function that it invokes asynchronously", async () => {
    const waits = async (settings: string): Promise<unknown> =>
      (await triggersOf(`http: { path: a, method: post${settings} }`))[0]?.integrationTimeoutMs;
    expect(await waits("")).toBe("default");
    expect(await waits(", async: true")).toBe("none");
  });

  it("has an HTTP API's payload by the function, then by the provider", async () => {
    const event = "httpApi: GET /";
    const own = await triggersOf(event, "\n    httpApi: { payload: '1.0' }");
    expect(own).toMatchObject([{ eventType: "api-gateway-http-v1" }]);
    const { worker } = await readFunctions(`
provider: { name: aws, httpApi: { payload: "1.0" } }
functions: { worker: { handler: a.b, events: [{ httpApi: GET / }] } }`);
    expect(worker?.triggers).toMatchObject([{ eventType: "api-gateway-http-v1" }]);
  });

  it.each([
    ["http: GET /orders", { method: "GET", path: "/orders" }],
    ["http: { path: 'orders/{id}', method: any }", { method: "ANY", path: "orders/{id}" }],
    ["httpApi: { method: '*', path: /b }", { method: "ANY", path: "/b" }],
    ["httpApi: 'delete /a'", { method: "DELETE", path: "/a" }],
    ["httpApi: '*'", { method: null, path: "*" }],
  ])("says by which route a request comes: %s", async (event, route) => {
    const [trigger] = await triggersOf(event);
    expect(trigger?.routes).toEqual([route]);
  });

  it("says how a queue or stream is polled", async () => {
    const [queue] = await triggersOf(
      "sqs: { arn: !GetAtt Orders.Arn, batchSize: 5, functionResponseType: ReportBatchItemFailures }",
    );
    expect(queue?.polling).toMatchObject({
      source: "sqs",
      batchSize: 5,
      reportsBatchItemFailures: true,
      queue: { name: "Orders", visibilityTimeoutSeconds: { value: 120 }, hasRedrivePolicy: false },
    });
    const [stream] = await triggersOf(
      "stream: { type: kinesis, arn: '${cf:other.Stream}', maximumRetryAttempts: 3, destinations: { onFailure: x } }",
    );
    expect(stream?.polling).toEqual({
      source: "kinesis",
      batchSize: "default",
      reportsBatchItemFailures: false,
      maximumRetryAttempts: "set",
      maximumRecordAge: "absent",
      bisectsBatch: "absent",
      failureDestination: "set",
      queue: null,
    });
  });

  it("takes settings that are indented too little for no events", async () => {
    const triggers = await triggersOf("{ http: , path: /orders, method: post, cors: true }");
    expect(triggers.map(({ kind }) => kind)).toEqual(["serverless:http"]);
  });

  it("says what rules need of schedules, patterns, buckets and log groups", async () => {
    const [schedule] = await triggersOf("schedule: { rate: [rate(1 day), cron(x)] }");
    expect(schedule?.schedules?.map(({ value }) => value)).toEqual(["rate(1 day)", "cron(x)"]);
    const inputs = ["{ task: report }", "'[true]'", "{ count: 5 }"].map(async (input) => {
      const [own] = await triggersOf(`schedule: { rate: rate(1 day), input: ${input} }`);
      return own?.input ?? null;
    });
    expect(await Promise.all(inputs)).toEqual(['{"task":"report"}', "[true]", null]);
    const [rule] = await triggersOf(
      "eventBridge: { pattern: { source: shop, detail: { a: [1] } } }",
    );
    expect(rule?.pattern?.keys.map(({ path, holds }) => [path.join("."), holds])).toEqual([
      ["source", "scalar"],
      ["detail", "mapping"],
      ["detail.a", "list"],
    ]);
    const [bucket] = await triggersOf(
      "s3: { bucket: photos, rules: [{ prefix: in/ }, { suffix: .jpg }] }",
    );
    expect(bucket?.bucket).toEqual({ name: "photos", filter: "both" });
    const [logs] = await triggersOf("cloudwatchLog: { logGroup: /aws/lambda/hello }");
    expect(logs?.logGroup?.value).toBe("/aws/lambda/hello");
  });
});
