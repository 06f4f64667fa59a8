import { describe, expect, it } from "vitest";
import { readServerlessFiles } from "../../testing/readServerless.ts";

const orders = `create:
  handler: orders/create.handler
  timeout: 20
  events:
    - httpApi: POST /orders
    - sqs: { arn: !GetAtt Orders.Arn }
`;

describe("a service in several files", () => {
  it("has a list of functions' files, each function in the file that declares it", async () => {
    const { functions, problems } = await readServerlessFiles({
      "serverless.yml": `
service: shop
provider: { name: aws, runtime: nodejs22.x, timeout: 9 }
functions:
  - \${file(functions/orders.yml)}
  - \${file(./functions/\${self:custom.other}.yml)}
  - ping: { handler: ping.handler }
custom: { other: mail }
resources:
  - \${file(resources/queues.yml)}
  - Resources:
      Bucket:
        Type: AWS::S3::Bucket
        Properties:
          NotificationConfiguration:
            LambdaConfigurations: [{ Event: "s3:*", Function: !GetAtt SendDashmailLambdaFunction.Arn }]
`,
      "functions/orders.yml": orders,
      "functions/mail.yml": "send-mail:\n  handler: mail.send\n",
      "resources/queues.yml": `Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 45
  OrdersMapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: !GetAtt Orders.Arn
      FunctionName: !Ref PingLambdaFunction
`,
    });
    expect(problems).toEqual([]);
    expect(functions).toMatchObject([
      {
        logicalId: "create",
        uri: "file:///service/functions/orders.yml",
        line: 1,
        handler: "orders/create.handler",
        codeUri: ".",
        visibilityTimeoutSeconds: 45,
        places: {
          name: { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } },
          handler: { start: { line: 1, character: 11 }, end: { line: 1, character: 32 } },
          timeout: { start: { line: 2, character: 11 }, end: { line: 2, character: 13 } },
          runtime: null,
        },
        triggers: [
          { eventType: "api-gateway-http-v2", range: { start: { line: 4, character: 6 } } },
          {
            eventType: "sqs",
            polling: { queue: { uri: "file:///service/resources/queues.yml" } },
          },
        ],
      },
      { logicalId: "send-mail", uri: "file:///service/functions/mail.yml", line: 1 },
      {
        logicalId: "ping",
        line: 7,
        places: { runtime: { start: { line: 2 } }, timeout: { start: { line: 2 } } },
        triggers: [
          {
            eventType: "sqs",
            kind: "cfn:AWS::Lambda::EventSourceMapping",
            name: "OrdersMapping",
            uri: "file:///service/resources/queues.yml",
            range: { start: { line: 5, character: 2 } },
          },
        ],
      },
    ]);
    expect(functions[2]).not.toHaveProperty("uri");
    // The logical id is SendDashmailLambdaFunction: only the first letter becomes a capital.
    expect(functions[1]?.triggers).toMatchObject([{ eventType: "s3", name: "Bucket" }]);
  });

  it("takes one function, a section, and a part of a section from files", async () => {
    const { functions } = await readServerlessFiles({
      "serverless.yml": `
provider: \${file(provider.yml)}
functions:
  create: \${file(orders.yml):create}
  other:
    handler: other.handler
    events: \${file(events.yml):events}
    environment: \${file(env.json):dev}
`,
      "provider.yml": "name: aws\nruntime: python3.13\n",
      "orders.yml": orders,
      "events.yml": "events:\n  - schedule: rate(1 day)\n",
      "env.json": '{"dev": {"A": 1}}',
    });
    expect(functions).toMatchObject([
      { logicalId: "create", runtime: "python3.13", handler: "orders/create.handler" },
      {
        logicalId: "other",
        variables: { A: "1" },
        triggers: [{ eventType: "eventbridge-schedule", uri: "file:///service/events.yml" }],
      },
    ]);
  });

  it("declares a function in the file that all of it is taken from", async () => {
    const { functions } = await readServerlessFiles({
      "serverless.yml": `
provider: { name: aws, runtime: nodejs24.x }
functions:
  create: \${file(orders.yml):orders.create}
  cancel: \${file(cancel.yml)}
  mixed:
    <<: \${file(cancel.yml)}
    timeout: 3
`,
      "orders.yml":
        "orders:\n  create:\n    handler: orders.create\n    events: [{ sqs: a:b:c }]\n",
      "cancel.yml": "# Cancels.\nhandler: orders.cancel\ntimeout: 20\n",
    });
    const at = (line: number, character: number, end: number): object => ({
      start: { line, character },
      end: { line, character: end },
    });
    expect(functions).toMatchObject([
      {
        logicalId: "create",
        uri: "file:///service/orders.yml",
        line: 2,
        places: { name: at(1, 2, 8), handler: at(2, 13, 26), runtime: null },
      },
      {
        logicalId: "cancel",
        uri: "file:///service/cancel.yml",
        places: { name: at(1, 0, 7), handler: at(1, 9, 22), timeout: at(2, 9, 11) },
      },
      { logicalId: "mixed", places: { handler: null, timeout: at(7, 13, 14) } },
    ]);
    expect(functions[0]?.triggers[0]).not.toHaveProperty("uri");
    expect(functions[2]).not.toHaveProperty("uri");
  });

  it("says in which file a problem is", async () => {
    const { problems } = await readServerlessFiles({
      "serverless.yml": "functions: ${file(functions.yml)}\n",
      "functions.yml": "a: { handler: [\n",
    });
    expect(problems[0]).toMatchObject({ uri: "file:///service/functions.yml" });
  });

  it("ends where files name each other in a circle", async () => {
    const { functions, problems } = await readServerlessFiles({
      "serverless.yml": "functions:\n  a: ${file(a.yml)}\n",
      "a.yml": "${file(b.yml)}",
      "b.yml": "${file(a.yml)}",
    });
    expect(functions).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  });
});

describe("functions that are invoked by way of others", () => {
  it("are authorizers, destinations, steps and data sources", async () => {
    const { functions } = await readServerlessFiles({
      "serverless.yml": `
provider:
  name: aws
  httpApi:
    authorizers:
      simple: { type: request, functionName: simple, enableSimpleResponses: true }
      older: { type: request, functionArn: !GetAtt OlderLambdaFunction.Arn, payloadVersion: "1.0" }
functions:
  api:
    handler: a.a
    events:
      - http: { path: a, method: get, authorizer: token }
      - http: { path: b, method: get, authorizer: token }
      - http: { path: c, method: get, authorizer: { name: request, type: request, resultTtlInSeconds: 0 } }
      - http: { path: d, method: get, authorizer: { arn: !GetAtt ArnLambdaFunction.Arn } }
      - http: { path: e, method: get, authorizer: aws_iam }
      - websocket: { route: $connect, authorizer: socket }
    destinations: { onSuccess: done, onFailure: { type: function, arn: !GetAtt FailedLambdaFunction.Arn } }
  token: { handler: a.b }
  request: { handler: a.c }
  arn: { handler: a.d }
  socket: { handler: a.e }
  simple: { handler: a.f }
  older: { handler: a.g }
  done: { handler: a.h }
  failed: { handler: a.i }
  step: { handler: a.j }
  resolver: { handler: a.k }
  url: { handler: a.l, url: { invokeMode: RESPONSE_STREAM } }
  plainUrl: { handler: a.m, url: true }
  noUrl: { handler: a.n, url: false }
stepFunctions:
  stateMachines:
    flow:
      definition:
        StartAt: First
        States: { First: { Type: Task, Resource: { Fn::GetAtt: [step, Arn] }, End: true } }
appSync:
  dataSources:
    api: { type: AWS_LAMBDA, config: { functionName: resolver } }
    table: { type: AMAZON_DYNAMODB, config: { tableName: t } }
`,
    });
    const found = Object.fromEntries(
      functions.map(({ logicalId, triggers }) => [
        logicalId,
        triggers.map(({ kind, name, eventType }) => `${kind} ${name} ${eventType}`).join(),
      ]),
    );
    expect(found).toMatchObject({
      token: "serverless:authorizer token api-gateway-authorizer-token",
      request: "serverless:authorizer request api-gateway-authorizer-request",
      arn: "serverless:authorizer authorizer api-gateway-authorizer-token",
      socket: "serverless:authorizer socket api-gateway-authorizer-websocket",
      simple: "serverless:authorizer simple api-gateway-authorizer-http-v2",
      older: "serverless:authorizer older api-gateway-authorizer-request",
      done: "serverless:destinations onSuccess lambda-destination",
      failed: "serverless:destinations onFailure lambda-destination",
      step: "serverless:stepFunctions flow stepfunctions-task",
      resolver: "serverless:appSync api appsync-resolver",
      url: "serverless:url url lambda-function-url",
      plainUrl: "serverless:url url lambda-function-url",
      noUrl: "",
    });
    const byId = new Map(functions.map((each) => [each.logicalId, each.triggers[0]]));
    expect(byId.get("url")).toMatchObject({ invokeMode: "RESPONSE_STREAM" });
    expect(byId.get("token")).toMatchObject({ policyTtlSeconds: "default" });
    expect(byId.get("request")).toMatchObject({ policyTtlSeconds: 0 });
    expect(byId.get("simple")).toMatchObject({ enablesSimpleResponses: true });
  });
});

describe("constructs of Lift", () => {
  it("are functions, with the trigger that they are deployed with", async () => {
    const { functions } = await readServerlessFiles({
      "serverless.yml": `
service: shop
provider: { name: aws, runtime: nodejs24.x }
constructs:
  jobs:
    type: queue
    worker: { handler: src/jobs.handler, timeout: 20 }
  mails:
    type: queue
    batchSize: 5
    worker: mailer
  payments:
    type: webhook
    path: /payments
    authorizer: { handler: src/gate.handler }
  open: { type: webhook, path: /open, insecure: true }
  site: { type: static-website, path: dist }
functions:
  mailer: { handler: src/mails.handler }
plugins: [serverless-lift]
`,
    });
    const found = functions.map(({ logicalId, handler, timeoutSeconds, triggers }) => {
      const told = triggers.map(({ kind, name, eventType }) => `${kind} ${name} ${eventType}`);
      return [logicalId, handler, timeoutSeconds, ...told];
    });
    expect(found).toEqual([
      ["mailer", "src/mails.handler", 6, "serverless:queue mails sqs"],
      ["jobsWorker", "src/jobs.handler", 20, "serverless:queue jobs sqs"],
      [
        "paymentsAuthorizer",
        "src/gate.handler",
        6,
        "serverless:webhook payments api-gateway-authorizer-http-v2",
      ],
    ]);
    const [mails, jobs] = functions.map(({ triggers }) => triggers[0]?.polling);
    expect(mails).toMatchObject({ batchSize: 5, reportsBatchItemFailures: true });
    expect(jobs).toMatchObject({ batchSize: 1, reportsBatchItemFailures: true });
  });
});
