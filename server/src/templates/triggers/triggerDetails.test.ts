import { describe, expect, it } from "vitest";
import { textIn } from "../../testing/textIn.ts";
import { readTemplate } from "../readTemplate.ts";
import type { TemplateFacts, TemplateTrigger } from "../templateFacts.ts";

const uri = "file:///template.yaml";

/** A template with one SAM function, its events and properties, and other resources, in flow style. */
function template(parts: { events?: string; properties?: string; resources?: string }): string {
  return `Parameters: { Outside: { Type: String } }
Resources:
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Events: { ${parts.events ?? ""} }
      ${parts.properties ?? "MemorySize: 128"}
  Bucket: { Type: AWS::S3::Bucket }
  ${parts.resources ?? ""}
`;
}

function onlyTrigger(text: string): TemplateTrigger {
  const triggers = readTemplate(text, uri).functions[0]?.triggers ?? [];
  expect(triggers).toHaveLength(1);
  const [trigger] = triggers;
  if (trigger === undefined) throw new Error("There is no trigger");
  return trigger;
}

function ofEvent(event: string): TemplateTrigger {
  return onlyTrigger(template({ events: `Event: ${event}` }));
}

function ofResource(type: string, properties: string): TemplateTrigger {
  const resources = `Source: { Type: "${type}", Properties: ${properties} }`;
  return onlyTrigger(template({ resources }));
}

const arn = "!GetAtt Worker.Arn";

describe("what a trigger's statement says", () => {
  it.each([
    ["{ Type: Schedule, Properties: { Schedule: rate(1 minute) } }", "rate(1 minute)"],
    [
      "{ Type: ScheduleV2, Properties: { ScheduleExpression: 'cron(0 1 * * ? *)' } }",
      "cron(0 1 * * ? *)",
    ],
  ])("gives the schedule of SAM's event", (event, expected) => {
    const text = template({ events: `Event: ${event}` });
    const { schedules } = onlyTrigger(text);
    expect(schedules?.map(({ value }) => value)).toEqual([expected]);
    expect(textIn(text, schedules?.[0]?.range)).toBe(expected);
  });

  it.each([
    ["AWS::Events::Rule", `{ ScheduleExpression: rate(1 day), Targets: [{ Arn: ${arn} }] }`],
    ["AWS::Scheduler::Schedule", `{ ScheduleExpression: rate(1 day), Target: { Arn: ${arn} } }`],
  ])("gives the schedule of %s", (type, properties) => {
    expect(ofResource(type, properties).schedules).toMatchObject([{ value: "rate(1 day)" }]);
  });

  it.each([
    ["AWS::Events::Rule", `Targets: [{ Arn: ${arn}, Input: '{"task":1}' }]`, '{"task":1}'],
    ["AWS::Events::Rule", `Targets: [{ Arn: ${arn} }]`, undefined],
    ["AWS::Scheduler::Schedule", `Target: { Arn: ${arn}, Input: '[1]' }`, "[1]"],
    ["AWS::Scheduler::Schedule", `Target: { Arn: ${arn}, Input: no JSON }`, undefined],
    ["AWS::Scheduler::Schedule", `Target: { Arn: ${arn}, Input: !Ref Outside }`, undefined],
  ])("gives what the schedule of %s sends: %s", (type, target, expected) => {
    const properties = `{ ScheduleExpression: rate(1 day), ${target} }`;
    expect(ofResource(type, properties).input).toBe(expected);
  });

  it("gives what the schedule of SAM's event sends", () => {
    const properties = `{ Schedule: rate(1 day), Input: '{"task":"report"}' }`;
    const { input } = ofEvent(`{ Type: Schedule, Properties: ${properties} }`);
    expect(input).toBe('{"task":"report"}');
  });

  it("leaves out a schedule that only a deployment knows", () => {
    const { schedules } = ofEvent("{ Type: Schedule, Properties: { Schedule: !Ref Outside } }");
    expect(schedules).toBeUndefined();
  });

  it("gives an event pattern by its keys, and as a text where it is written as JSON", () => {
    const pattern = "{ source: shop, detail: { state: [done], id: !Ref Outside } }";
    const text = template({
      events: `E: { Type: EventBridgeRule, Properties: { Pattern: ${pattern} } }`,
    });
    const facts = onlyTrigger(text).pattern;
    expect(textIn(text, facts?.range)).toBe(pattern);
    expect(
      facts?.keys.map(({ path, holds, keyRange, valueRange }) => [
        path.join("."),
        holds,
        textIn(text, keyRange),
        textIn(text, valueRange),
      ]),
    ).toEqual([
      ["source", "scalar", "source", "shop"],
      ["detail", "mapping", "detail", "{ state: [done], id: !Ref Outside }"],
      ["detail.state", "list", "state", "[done]"],
      ["detail.id", "unknown", "id", "Outside"],
    ]);
    const json = `'{"source":["shop"]}'`;
    const rule = ofResource(
      "AWS::Events::Rule",
      `{ EventPattern: ${json}, Targets: [{ Arn: ${arn} }] }`,
    );
    expect(rule.pattern).toMatchObject({ keys: [], isText: true });
  });

  it.each([
    ["{ Type: HttpApi }", "default"],
    ["{ Type: HttpApi, Properties: { TimeoutInMillis: 5000 } }", 5000],
    [
      "{ Type: Api, Properties: { Path: /, Method: get, TimeoutInMillis: !Ref Outside } }",
      "unknown",
    ],
    ["{ Type: SNS, Properties: { Topic: x } }", undefined],
  ])("gives how long an API waits: %s", (event, expected) => {
    expect(ofEvent(event).integrationTimeoutMs).toBe(expected);
  });

  it.each([
    ["{ X-Amz-Invocation-Type: x }", "default"],
    [`{ integration.request.header.X-Amz-Invocation-Type: "'RequestResponse'" }`, "default"],
    [`{ integration.request.header.x-amz-invocation-type: "'Event'" }`, "none"],
  ])(
    "knows that an API doesn't wait for an asynchronous invocation: %s",
    (parameters, expected) => {
      const integration = `{ Type: AWS, Uri: !Sub "\${Worker.Arn}", RequestParameters: ${parameters} }`;
      const trigger = ofResource("AWS::ApiGateway::Method", `{ Integration: ${integration} }`);
      expect(trigger).toMatchObject({
        eventType: "api-gateway-rest-custom",
        integrationTimeoutMs: expected,
      });
    },
  );

  it.each([
    ["", "none"],
    ["Filter: { S3Key: { Rules: [{ Name: prefix, Value: in/ }] } }", "prefix"],
    [
      "Filter: { S3Key: { Rules: [{ Name: Suffix, Value: .jpg }, { Name: prefix, Value: a }] } }",
      "both",
    ],
    ["Filter: !If [Unknown, { S3Key: {} }, !Ref AWS::NoValue]", "unknown"],
  ])("gives the bucket and its filter: %s", (filter, expected) => {
    const bucket = { name: "Bucket", filter: expected };
    const event = `{ Type: S3, Properties: { Bucket: !Ref Bucket, Events: x, ${filter} } }`;
    expect(ofEvent(event).bucket).toEqual(bucket);
    const entry = `{ Event: x, Function: ${arn}, ${filter} }`;
    const notification = `{ NotificationConfiguration: { LambdaConfigurations: [${entry}] } }`;
    expect(ofResource("AWS::S3::Bucket", notification).bucket).toEqual({
      ...bucket,
      name: "Source",
    });
  });

  it("gives the log group, by its name or that of the resource", () => {
    const event = "{ Type: CloudWatchLogs, Properties: { LogGroupName: /aws/lambda/worker } }";
    expect(ofEvent(event).logGroup).toMatchObject({ value: "/aws/lambda/worker" });
    const filter = `Filter: { Type: AWS::Logs::SubscriptionFilter, Properties: { LogGroupName: !Ref Group, DestinationArn: ${arn} } }`;
    const group = "Group: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: /app } }";
    const text = template({ resources: `${filter}\n  ${group}` });
    expect(onlyTrigger(text).logGroup).toMatchObject({ value: "/app" });
  });

  it.each([
    ["{ AuthType: NONE }", "BUFFERED"],
    ["{ AuthType: NONE, InvokeMode: RESPONSE_STREAM }", "RESPONSE_STREAM"],
    ["{ AuthType: NONE, InvokeMode: !Ref Outside }", "unknown"],
  ])("gives a function URL's mode: %s", (config, expected) => {
    const text = template({ properties: `FunctionUrlConfig: ${config}` });
    expect(onlyTrigger(text).invokeMode).toBe(expected);
  });

  it.each([
    ["", "default"],
    ["AuthorizerResultTtlInSeconds: 0", 0],
    ["AuthorizerResultTtlInSeconds: !Ref Outside", "unknown"],
  ])("gives how long a REST API keeps an authorizer's policy: %s", (ttl, expected) => {
    const properties = `{ Type: TOKEN, AuthorizerUri: ${arn}, ${ttl} }`;
    const { policyTtlSeconds } = ofResource("AWS::ApiGateway::Authorizer", properties);
    expect(policyTtlSeconds).toBe(expected);
  });

  it("gives how long SAM's and OpenAPI's authorizers are believed", () => {
    const sam = ofResource(
      "AWS::Serverless::Api",
      `{ Auth: { Authorizers: { Own: { FunctionArn: ${arn}, Identity: { ReauthorizeEvery: 30 } } } } }`,
    );
    expect(sam.policyTtlSeconds).toBe(30);
    const extension = `{ type: token, authorizerUri: ${arn}, authorizerResultTtlInSeconds: 0 }`;
    const scheme = `{ x-amazon-apigateway-authorizer: ${extension} }`;
    const openApi = ofResource(
      "AWS::ApiGateway::RestApi",
      `{ Body: { components: { securitySchemes: { Own: ${scheme} } } } }`,
    );
    expect(openApi.policyTtlSeconds).toBe(0);
  });

  it("gives whether an HTTP API's authorizer answers simply", () => {
    const authorizer = `{ FunctionArn: ${arn}, AuthorizerPayloadFormatVersion: 2.0, EnableSimpleResponses: true }`;
    const sam = ofResource(
      "AWS::Serverless::HttpApi",
      `{ Auth: { Authorizers: { Own: ${authorizer} } } }`,
    );
    expect(sam.enablesSimpleResponses).toBe(true);
    const own = ofResource("AWS::ApiGatewayV2::Authorizer", `{ AuthorizerUri: ${arn} }`);
    expect(own.enablesSimpleResponses).toBe(false);
  });

  it.each(["Custom::Seed", "AWS::CloudFormation::CustomResource"])(
    "gives what the properties of a %s are",
    (type) => {
      const properties = `{ ServiceToken: ${arn}, On: true, Rule: { Off: false }, Text: "true", Either: !If [Own, true, false], Size: 3 }`;
      expect(ofResource(type, properties).customProperties).toEqual({
        ServiceToken: "other",
        On: "boolean",
        Rule: "other",
        "Rule.Off": "boolean",
        Text: "other",
        Either: "boolean",
        Size: "other",
      });
    },
  );

  it("gives where a further property can be written", () => {
    const text = template({
      events: "Event: { Type: SQS, Properties: { Queue: x, Enabled: true } }",
    });
    expect(textIn(text, onlyTrigger(text).body)).toBe("Queue: x, Enabled: true");
  });
});

function read(resources: string, properties?: string): TemplateFacts {
  return readTemplate(
    template(properties === undefined ? { resources } : { resources, properties }),
    uri,
  );
}

describe("what a template permits", () => {
  it("gives each permission and what narrows it", () => {
    const properties = `FunctionName: ${arn}, Principal: s3.amazonaws.com, SourceArn: !GetAtt Bucket.Arn`;
    const { permissions } = read(
      `Allow: { Type: AWS::Lambda::Permission, Properties: { ${properties}, SourceAccount: !Ref AWS::NoValue } }`,
    );
    expect(permissions).toMatchObject([
      { name: "Allow", principal: "s3.amazonaws.com", sourceArn: "set", sourceAccount: "absent" },
    ]);
  });

  const role = (policy: string): string =>
    `Role: { Type: AWS::IAM::Role, Properties: { Policies: [{ PolicyDocument: { Statement: [${policy}] } }] } }`;
  const objects = '!Sub "${Bucket.Arn}/*"';

  it.each([
    ["SAM's template", "", "Policies: [{ S3CrudPolicy: { BucketName: !Ref Bucket } }]", ["Bucket"]],
    ["a reading template", "", "Policies: [{ S3ReadPolicy: { BucketName: !Ref Bucket } }]", []],
    [
      "a statement",
      "",
      `Policies: [{ Statement: { Effect: Allow, Action: "s3:PutObject", Resource: ${objects} } }]`,
      ["Bucket"],
    ],
    [
      "a role",
      role(`{ Effect: Allow, Action: ["s3:GetObject", "s3:*"], Resource: "arn:aws:s3:::shop/x" }`),
      "Role: !GetAtt Role.Arn",
      ["shop"],
    ],
    [
      "a role for every bucket of a kind",
      role('{ Effect: Allow, Action: "s3:*", Resource: "arn:aws:s3:::shop-*/x" }'),
      "Role: !GetAtt Role.Arn",
      [],
    ],
    [
      "a denial",
      role(`{ Effect: Deny, Action: "s3:*", Resource: ${objects} }`),
      "Role: !GetAtt Role.Arn",
      [],
    ],
    [
      "reading",
      role(`{ Effect: Allow, Action: "s3:GetObject", Resource: ${objects} }`),
      "Role: !GetAtt Role.Arn",
      [],
    ],
  ])(
    "gives the buckets that a function may write to by %s",
    (_by, resources, properties, expected) => {
      expect(read(resources, properties).functions[0]?.writableBuckets).toEqual(expected);
    },
  );
});
