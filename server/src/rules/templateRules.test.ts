import { describe, expect, it } from "vitest";
import { checkText } from "../testing/checkText.ts";
import { samTemplate } from "../testing/samTemplate.ts";
import { applyEdits } from "./applyFixes.ts";
import type { Finding } from "./finding.ts";

async function find(id: string, text: string, file?: string): Promise<readonly Finding[]> {
  const subject = { language: "template", text, ...(file !== undefined && { file }) } as const;
  return (await checkText(subject)).filter(({ rule }) => rule.id === id);
}

async function onlyFinding(id: string, text: string, file?: string): Promise<Finding> {
  const findings = await find(id, text, file);
  expect(findings).toHaveLength(1);
  const [finding] = findings;
  if (finding === undefined) throw new Error(`${id} found nothing`);
  return finding;
}

function textAt(text: string, { span }: Finding): string {
  return text.slice(span.start, span.end);
}

function mended(text: string, { fix }: Finding): string {
  return applyEdits(text, fix?.edits ?? []);
}

const queueEvent = "Jobs: { Type: SQS, Properties: { Queue: !GetAtt JobsQueue.Arn } }";

describe("sqs-visibility-timeout", () => {
  const of = (queue: string, timeout = "Timeout: 10"): string =>
    samTemplate({
      events: queueEvent,
      properties: timeout,
      resources: `JobsQueue:\n  Type: AWS::SQS::Queue\n${queue}`,
    });

  it.each([
    [
      "  Properties: { VisibilityTimeout: 5 }",
      "error",
      "5",
      "  Properties: { VisibilityTimeout: 60 }",
    ],
    [
      "  Properties: { VisibilityTimeout: 59 }",
      "information",
      "59",
      "  Properties: { VisibilityTimeout: 60 }",
    ],
    [
      "  Properties: { VisibilityTimeout: '5' }",
      "error",
      "5",
      "  Properties: { VisibilityTimeout: '60' }",
    ],
    [
      "  Properties:\n    QueueName: jobs # ours",
      "information",
      "JobsQueue",
      "  Properties:\n    QueueName: jobs # ours\n    VisibilityTimeout: 60",
    ],
    [
      "  Properties: { QueueName: jobs }",
      "information",
      "JobsQueue",
      "  Properties: { QueueName: jobs, VisibilityTimeout: 60 }",
    ],
  ])("finds %j", async (queue, severity, marked, fixed) => {
    const text = of(queue);
    const finding = await onlyFinding("sqs-visibility-timeout", text);
    expect(finding.severity).toBe(severity);
    expect(textAt(text, finding)).toBe(marked);
    expect(mended(text, finding)).toBe(of(fixed));
  });

  it("takes the timeout from Globals, and leaves a queue of Lambda's own defaults alone", async () => {
    const globals = { sections: "Globals: { Function: { Timeout: 100 } }", properties: "" };
    const resources = "JobsQueue: { Type: AWS::SQS::Queue }";
    const text = samTemplate({ events: queueEvent, resources, ...globals });
    expect((await onlyFinding("sqs-visibility-timeout", text)).severity).toBe("error");
    const defaults = samTemplate({ events: queueEvent, resources, properties: "" });
    expect(await find("sqs-visibility-timeout", defaults)).toEqual([]);
  });

  it.each([
    of("  Properties: { VisibilityTimeout: 60 }"),
    of("  Properties: { VisibilityTimeout: !Ref Outside }"),
    of("  Properties: { VisibilityTimeout: 30 }", "Timeout: !Ref Outside"),
    of("  Properties: { VisibilityTimeout: 43200 }", "Timeout: 900"),
    samTemplate({
      events: "Jobs: { Type: SQS, Properties: { Queue: !ImportValue JobsQueueArn } }",
      properties: "Timeout: 900",
    }),
  ])("is silent about look-alike %#", async (text) => {
    const outside = text.replace(
      "Resources:",
      "Parameters: { Outside: { Type: Number } }\nResources:",
    );
    expect(await find("sqs-visibility-timeout", outside)).toEqual([]);
  });
});

describe("sqs-no-redrive", () => {
  it("names the queue", async () => {
    const text = samTemplate({
      events: queueEvent,
      resources: "JobsQueue: { Type: AWS::SQS::Queue }",
    });
    expect(textAt(text, await onlyFinding("sqs-no-redrive", text))).toBe("JobsQueue");
  });

  it.each([
    "JobsQueue: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !ImportValue Dead, maxReceiveCount: 3 } } }",
    "JobsQueue: { Type: AWS::SQS::Queue }\nSource: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt JobsQueue.Arn, maxReceiveCount: 3 } } }",
    "Other: { Type: AWS::SQS::Queue }",
  ])("is silent about look-alike %#", async (resources) => {
    expect(await find("sqs-no-redrive", samTemplate({ events: queueEvent, resources }))).toEqual(
      [],
    );
  });
});

const streamOf = (type: string, more: string): string =>
  samTemplate({
    events: `Changes:\n  Type: ${type}\n  Properties:\n    Stream: !ImportValue Changes\n    StartingPosition: LATEST${more}`,
  });

describe("stream-infinite-retry", () => {
  it.each(["Kinesis", "DynamoDB"])(
    "finds %s without limits, and the fix sets one",
    async (type) => {
      const text = streamOf(type, "\n    BisectBatchOnFunctionError: true");
      const finding = await onlyFinding("stream-infinite-retry", text);
      expect(textAt(text, finding)).toBe("Changes");
      expect(mended(text, finding)).toBe(
        streamOf(type, "\n    BisectBatchOnFunctionError: true\n    MaximumRetryAttempts: 3"),
      );
    },
  );

  it.each([
    streamOf("Kinesis", "\n    MaximumRetryAttempts: 0"),
    streamOf("DynamoDB", "\n    MaximumRecordAgeInSeconds: 3600"),
    streamOf("DynamoDB", "\n    MaximumRetryAttempts: !Ref Retries"),
    samTemplate({ events: queueEvent }),
    streamOf("MSK", "\n    Topics: [a]"),
  ])("is silent about look-alike %#", async (text) => {
    expect(await find("stream-infinite-retry", text)).toEqual([]);
  });
});

describe("stream-no-failure-destination", () => {
  it.each([
    streamOf("Kinesis", ""),
    streamOf(
      "Kinesis",
      "\n    MaximumRetryAttempts: 3\n    DestinationConfig: { OnFailure: { Destination: !ImportValue Lost } }",
    ),
    samTemplate({ events: queueEvent }),
  ])("is silent about look-alike %#", async (text) => {
    expect(await find("stream-no-failure-destination", text)).toEqual([]);
  });
});

describe("no-partial-batch", () => {
  it("is mended in flow style as well", async () => {
    const text = samTemplate({ events: queueEvent });
    const finding = await onlyFinding("no-partial-batch", text);
    expect(mended(text, finding)).toContain(
      "{ Queue: !GetAtt JobsQueue.Arn, FunctionResponseTypes: [ReportBatchItemFailures] }",
    );
  });

  it.each([
    samTemplate({
      events: "Jobs: { Type: SQS, Properties: { Queue: !GetAtt Q.Arn, BatchSize: 1 } }",
    }),
    samTemplate({
      events:
        "Jobs: { Type: SQS, Properties: { Queue: !GetAtt Q.Arn, FunctionResponseTypes: [ReportBatchItemFailures] } }",
    }),
    samTemplate({ events: "News: { Type: SNS, Properties: { Topic: !Ref News } }" }),
    samTemplate({
      events:
        "Jobs: { Type: MQ, Properties: { Broker: !GetAtt B.Arn, Queues: [a], SourceAccessConfigurations: [] } }",
    }),
  ])("is silent about look-alike %#", async (text) => {
    expect(await find("no-partial-batch", text)).toEqual([]);
  });
});

describe("templates in JSON", () => {
  it("are mended in JSON, on one line and on many", async () => {
    const template = (queue: object, indent: number | undefined): string =>
      JSON.stringify(
        {
          Resources: {
            Worker: {
              Type: "AWS::Serverless::Function",
              Properties: {
                Handler: "app.handler",
                Timeout: 10,
                Events: {
                  Jobs: {
                    Type: "SQS",
                    Properties: { Queue: { "Fn::GetAtt": ["JobsQueue", "Arn"] } },
                  },
                },
              },
            },
            JobsQueue: { Type: "AWS::SQS::Queue", Properties: queue },
          },
        },
        null,
        indent,
      );
    for (const indent of [undefined, 2, 4]) {
      const text = template({ QueueName: "jobs" }, indent);
      const finding = await onlyFinding("sqs-visibility-timeout", text, "template.json");
      const fixed = JSON.parse(mended(text, finding)) as unknown;
      const wanted = template({ QueueName: "jobs", VisibilityTimeout: 60 }, indent);
      expect(fixed).toEqual(JSON.parse(wanted));
      if (indent !== undefined) expect(mended(text, finding)).toBe(wanted);
    }
  });
});

describe("api-timeout-over-limit", () => {
  const api = (events: string, properties = "Timeout: 60", sections?: string): string =>
    samTemplate({ events, properties, ...(sections !== undefined && { sections }) });
  const rest = "Get: { Type: Api, Properties: { Path: /, Method: get } }";
  const asynchronous = `
Post:
  Type: AWS::ApiGateway::Method
  Properties:
    Integration:
      Type: AWS
      Uri: !Sub arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Worker.Arn}/invocations
      RequestParameters: { integration.request.header.X-Amz-Invocation-Type: "'Event'" }`;

  it.each([
    [api(rest), "60", 29],
    [api("Get: { Type: HttpApi }"), "60", 30],
    [api(`${rest}\nPost: { Type: HttpApi }`), "60", 29],
    [api(rest.replace("Method: get", "Method: get, TimeoutInMillis: 5000"), "Timeout: 6"), "6", 5],
  ])("finds %#", async (text, marked, seconds) => {
    const finding = await onlyFinding("api-timeout-over-limit", text);
    expect(textAt(text, finding)).toBe(marked);
    expect(mended(text, finding)).toBe(text.replace(`Timeout: ${marked}`, `Timeout: ${seconds}`));
  });

  it("leaves it to the author where another trigger may need the time", async () => {
    const queue = "Jobs: { Type: SQS, Properties: { Queue: !ImportValue Jobs } }";
    for (const text of [api(`${rest}\n${queue}`), api(`${queue}\nGet: { Type: HttpApi }`)]) {
      const finding = await onlyFinding("api-timeout-over-limit", text);
      expect(finding.message).toContain("another trigger");
      expect(finding.fix).toBeUndefined();
    }
    const long = rest.replace("Method: get", "Method: get, TimeoutInMillis: 120000");
    expect(await find("api-timeout-over-limit", api(`${long}\n${queue}`))).toEqual([]);
  });

  it("does not change what other functions get from Globals", async () => {
    const text = api(rest, "", "Globals:\n  Function: { Timeout: 60 }");
    expect((await onlyFinding("api-timeout-over-limit", text)).fix).toBeUndefined();
  });

  it.each([
    api(rest, "Timeout: 29"),
    api("Get: { Type: HttpApi }", "Timeout: 30"),
    api(rest.replace("Method: get", "Method: get, TimeoutInMillis: 120000")),
    api("Jobs: { Type: SNS, Properties: { Topic: !ImportValue News } }", "Timeout: 300"),
    samTemplate({ properties: "Timeout: 300" }),
    samTemplate({ properties: "Timeout: 300", resources: asynchronous }),
  ])("is silent about look-alike %#", async (text) => {
    expect(await find("api-timeout-over-limit", text)).toEqual([]);
  });
});

describe("default-timeout-3s", () => {
  it("gives a function that states none one of its own", async () => {
    const text = samTemplate({ properties: "" });
    const finding = await onlyFinding("default-timeout-3s", text);
    expect(textAt(text, finding)).toBe("Worker");
    expect(mended(text, finding)).toBe(text.replace("nodejs24.x", "nodejs24.x\n      Timeout: 10"));
  });

  it.each([
    samTemplate({ properties: "Timeout: 3" }),
    samTemplate({ properties: "Timeout: !Ref Outside" }),
    samTemplate({ properties: "", sections: "Globals: { Function: { Timeout: 20 } }" }),
  ])("is silent about look-alike %#", async (text) => {
    expect(await find("default-timeout-3s", text)).toEqual([]);
  });
});

describe("permission-without-source", () => {
  const permission = (properties: string): string =>
    samTemplate({
      resources: `Allow: { Type: AWS::Lambda::Permission, Properties: { FunctionName: !Ref Worker, Action: lambda:InvokeFunction, ${properties} } }`,
    });

  it.each([
    ["Principal: s3.amazonaws.com", "warning"],
    ["Principal: events.amazonaws.com", "warning"],
    ["Principal: s3.amazonaws.com, SourceArn: !GetAtt Photos.Arn", "information"],
  ])("finds %s", async (properties, severity) => {
    expect((await onlyFinding("permission-without-source", permission(properties))).severity).toBe(
      severity,
    );
  });

  it.each([
    "Principal: s3.amazonaws.com, SourceArn: !GetAtt Photos.Arn, SourceAccount: !Ref AWS::AccountId",
    "Principal: s3.amazonaws.com, SourceAccount: !Ref AWS::AccountId",
    "Principal: events.amazonaws.com, SourceArn: !GetAtt Rule.Arn",
    'Principal: "123456789012"',
    "Principal: alexa-appkit.amazon.com, EventSourceToken: x",
    "Principal: !Ref Outside",
  ])("is silent about %s", async (properties) => {
    expect(await find("permission-without-source", permission(properties))).toEqual([]);
  });
});

describe("s3-recursive-trigger", () => {
  const upload = (properties: string, policies: string): string =>
    samTemplate({
      properties: `Timeout: 10\nPolicies: [${policies}]`,
      events: `Upload: { Type: S3, Properties: { Bucket: !Ref Photos, Events: "s3:ObjectCreated:*"${properties} } }`,
      resources: "Photos: { Type: AWS::S3::Bucket }\nThumbs: { Type: AWS::S3::Bucket }",
    });
  const writes = "{ S3WritePolicy: { BucketName: !Ref Photos } }";

  it("finds a function that may write where it is triggered", async () => {
    const text = upload("", writes);
    expect(textAt(text, await onlyFinding("s3-recursive-trigger", text))).toBe("Upload");
  });

  it.each([
    upload("", "{ S3ReadPolicy: { BucketName: !Ref Photos } }"),
    upload("", "{ S3WritePolicy: { BucketName: !Ref Thumbs } }"),
    upload(", Filter: { S3Key: { Rules: [{ Name: prefix, Value: in/ }] } }", writes),
    upload(", Filter: { S3Key: { Rules: [{ Name: suffix, Value: .jpg }] } }", writes),
  ])("is silent about look-alike %#", async (text) => {
    expect(await find("s3-recursive-trigger", text)).toEqual([]);
  });
});

describe("cwlogs-recursion", () => {
  it.each([
    ["worker", "orders"],
    ["worker", "worker-2"],
    ["!Ref Outside", "worker"],
  ])("is silent about %s that watches %s", async (functionName, watched) => {
    const text = samTemplate({
      properties: `Timeout: 10\nFunctionName: ${functionName}`,
      events: `Logs: { Type: CloudWatchLogs, Properties: { LogGroupName: /aws/lambda/${watched}, FilterPattern: "" } }`,
    });
    expect(await find("cwlogs-recursion", text)).toEqual([]);
  });
});

describe("sam-cognito-object-trigger", () => {
  const cognito = (trigger: string): string =>
    samTemplate({
      events: `Users: { Type: Cognito, Properties: { UserPool: !Ref Pool, Trigger: ${trigger} } }`,
      resources: "Pool: { Type: AWS::Cognito::UserPool }",
    });

  it.each([
    "CustomEmailSender",
    "CustomSMSSender",
    "InboundFederation",
    "[PreSignUp, CustomSMSSender]",
  ])("finds %s", async (trigger) => {
    const text = cognito(trigger);
    expect(textAt(text, await onlyFinding("sam-cognito-object-trigger", text))).toBe("Users");
  });

  it.each(["PreSignUp", "PostConfirmation", "PreTokenGeneration", "[PreSignUp, CustomMessage]"])(
    "is silent about %s",
    async (trigger) => {
      expect(await find("sam-cognito-object-trigger", cognito(trigger))).toEqual([]);
    },
  );
});

describe("edge-function-settings", () => {
  const edge = (
    properties: string,
    association = "LambdaFunctionARN: !Ref Worker.Version",
  ): string =>
    samTemplate({
      properties,
      resources: `Site: { Type: AWS::CloudFront::Distribution, Properties: { DistributionConfig: { DefaultCacheBehavior: { LambdaFunctionAssociations: [{ EventType: origin-request, ${association} }] } } } }`,
    });

  it.each([
    ["Timeout: 60", "60"],
    ["Timeout: 5\nArchitectures: [arm64]", "Worker"],
    ["Timeout: 5\nEnvironment: { Variables: { A: !Ref Outside } }", "Worker"],
  ])("finds %j", async (properties, marked) => {
    const text = edge(properties);
    expect(textAt(text, await onlyFinding("edge-function-settings", text))).toBe(marked);
  });

  it.each([
    edge("Timeout: 30\nArchitectures: [x86_64]"),
    edge("Timeout: 60", "LambdaFunctionARN: !ImportValue Other"),
    samTemplate({ properties: "Timeout: 60\nEnvironment: { Variables: { A: b } }" }),
  ])("is silent about look-alike %#", async (text) => {
    expect(await find("edge-function-settings", text)).toEqual([]);
  });
});

describe("eventbridge-camel-envelope", () => {
  const rule = (pattern: string): string => {
    const block = pattern.replaceAll("\n", "\n      ");
    const properties = pattern.startsWith("{")
      ? `{ Pattern: ${pattern} }`
      : `\n    Pattern: ${block}`;
    return samTemplate({ events: `Rule:\n  Type: EventBridgeRule\n  Properties: ${properties}` });
  };

  it.each([
    ["{ detailType: [a] }", "{ detail-type: [a] }"],
    ['{ "detail_type": [a] }', '{ "detail-type": [a] }'],
    ["{ soruce: [a] }", "{ source: [a] }"],
    ["{ source: a }", "{ source: [a] }"],
    ["{ detail: { state: done } }", "{ detail: { state: [done] } }"],
    ["{ source: 'aws.s3' }", "{ source: ['aws.s3'] }"],
    ['{ "source": "aws.s3" }', '{ "source": ["aws.s3"] }'],
    ["\n  source: it's, so", "\n  source: ['it''s, so']"],
    ["{ source: !!str a }", "{ source: !!str a }"],
    ["\n  source: >-\n    a", "\n  source: >-\n    a"],
  ])("finds %s", async (pattern, fixed) => {
    const text = rule(pattern);
    expect(mended(text, await onlyFinding("eventbridge-camel-envelope", text))).toBe(rule(fixed));
  });

  it("mends a quoted value in Terraform", async () => {
    const configuration = (source: string): string => `resource "aws_lambda_function" "worker" {
  handler = "app.handler"
}
resource "aws_cloudwatch_event_rule" "daily" {
  event_pattern = jsonencode({ source = ${source} })
}
resource "aws_cloudwatch_event_target" "daily" {
  rule = aws_cloudwatch_event_rule.daily.name
  arn  = aws_lambda_function.worker.arn
}
`;
    const text = configuration('"aws.ec2"');
    const finding = await onlyFinding("eventbridge-camel-envelope", text, "main.tf");
    expect(mended(text, finding)).toBe(configuration('["aws.ec2"]'));
  });

  it.each([
    "{ source: [a], detail-type: [b], account: [c], region: [d], resources: [e], time: [f], id: [g], version: [h] }",
    "{ detail: { detailType: [a], anything: [1], deep: { er: [null] } } }",
    "{ detail: { size: [{ numeric: ['>', 1] }], name: [{ prefix: a }] } }",
    "{ $or: [{ source: [a] }, { detail-type: [b] }] }",
    "!Ref Outside",
  ])("is silent about %s", async (pattern) => {
    expect(await find("eventbridge-camel-envelope", rule(pattern))).toEqual([]);
  });
});
