import { describe, expect, it } from "vitest";
import { checkText } from "../testing/checkText.ts";
import { applyEdits } from "./applyFixes.ts";

/** The same project in the other kinds of infrastructure code, each wrong in the same ways. */
const projects = {
  "main.tf": `resource "aws_lambda_function" "worker" {
  function_name = "worker"
  handler       = "app.handler"
  runtime       = "nodejs16.x"
  filename      = "worker.zip"
  role          = aws_iam_role.worker.arn
}

resource "aws_sqs_queue" "jobs" {
  name = "jobs"
}

resource "aws_lambda_event_source_mapping" "jobs" {
  event_source_arn = aws_sqs_queue.jobs.arn
  function_name    = aws_lambda_function.worker.arn
}

resource "aws_lambda_event_source_mapping" "clicks" {
  event_source_arn  = aws_kinesis_stream.clicks.arn
  function_name     = aws_lambda_function.worker.arn
  starting_position = "LATEST" # from now on
}

resource "aws_kinesis_stream" "clicks" {
  name = "clicks"
}

resource "aws_lambda_permission" "s3" {
  statement_id  = "AllowS3"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.worker.function_name
  principal     = "s3.amazonaws.com"
}

resource "aws_cloudwatch_event_rule" "daily" {
  schedule_expression = "rate(1 minutes)"
}
resource "aws_cloudwatch_event_target" "daily" {
  rule = aws_cloudwatch_event_rule.daily.name
  arn  = aws_lambda_function.worker.arn
}
`,
  "serverless.yml": `service: jobs
provider:
  name: aws
  runtime: nodejs16.x
functions:
  worker:
    handler: app.handler
    timeout: 60
    events:
      - sqs:
          arn: !GetAtt Jobs.Arn # ours
      - stream:
          type: kinesis
          arn: !GetAtt Clicks.Arn
      - schedule: rate(1 minutes)
      - http: GET /hello
resources:
  Resources:
    Jobs:
      Type: AWS::SQS::Queue
      Properties:
        QueueName: jobs
    Clicks:
      Type: AWS::Kinesis::Stream
`,
  "stack.ts": `import { Duration, Stack } from "aws-cdk-lib";
import * as lambda from "aws-cdk-lib/aws-lambda";
import * as sqs from "aws-cdk-lib/aws-sqs";
import * as kinesis from "aws-cdk-lib/aws-kinesis";
import { SqsEventSource, KinesisEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import * as events from "aws-cdk-lib/aws-events";
import * as targets from "aws-cdk-lib/aws-events-targets";

export class Jobs extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const worker = new lambda.Function(this, "Worker", {
      runtime: lambda.Runtime.NODEJS_16_X,
      handler: "app.handler",
      code: lambda.Code.fromAsset("src"),
      timeout: Duration.seconds(60),
    });
    const jobs = new sqs.Queue(this, "Jobs", { queueName: "jobs" });
    const clicks = new kinesis.Stream(this, "Clicks");
    worker.addEventSource(new SqsEventSource(jobs, { batchSize: 5 }));
    worker.addEventSource(new KinesisEventSource(clicks, { startingPosition: lambda.StartingPosition.LATEST }));
    new events.Rule(this, "Daily", { schedule: events.Schedule.expression("rate(1 minutes)"), targets: [new targets.LambdaFunction(worker)] });
  }
}
`,
  "stack.py": `from aws_cdk import Duration, Stack, aws_lambda as lambda_, aws_sqs as sqs
from aws_cdk.aws_lambda_event_sources import SqsEventSource


class Jobs(Stack):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        worker = lambda_.Function(
            self,
            "Worker",
            runtime=lambda_.Runtime.PYTHON_3_9,
            handler="app.handler",
            code=lambda_.Code.from_asset("src"),
            timeout=Duration.seconds(60),
        )
        jobs = sqs.Queue(self, "Jobs", queue_name="jobs")
        worker.add_event_source(SqsEventSource(jobs, batch_size=5))
`,
} as const;

/** What each fix writes, by rule; null where there is none. */
const expected: Readonly<
  Record<keyof typeof projects, readonly (readonly [string, string | null])[]>
> = {
  "main.tf": [
    ["default-timeout-3s", "  timeout       = 10"],
    ["deprecated-runtime", '  runtime       = "nodejs24.x"'],
    ["no-partial-batch", '  function_response_types = ["ReportBatchItemFailures"]'],
    ["no-partial-batch", '  function_response_types = ["ReportBatchItemFailures"]'],
    ["permission-without-source", null],
    ["schedule-expression", '  schedule_expression = "rate(1 minute)"'],
    ["sqs-no-redrive", null],
    ["stream-infinite-retry", "  maximum_retry_attempts = 3"],
  ],
  "serverless.yml": [
    ["api-timeout-over-limit", null],
    ["deprecated-runtime", "  runtime: nodejs24.x"],
    ["no-partial-batch", "          functionResponseType: ReportBatchItemFailures"],
    ["no-partial-batch", "          functionResponseType: ReportBatchItemFailures"],
    ["schedule-expression", "      - schedule: rate(1 minute)"],
    ["sqs-no-redrive", null],
    ["sqs-visibility-timeout", "        VisibilityTimeout: 360"],
    ["stream-infinite-retry", "          maximumRetryAttempts: 3"],
  ],
  "stack.ts": [
    ["deprecated-runtime", "      runtime: lambda.Runtime.NODEJS_24_X,"],
    [
      "no-partial-batch",
      "    worker.addEventSource(new SqsEventSource(jobs, { batchSize: 5, reportBatchItemFailures: true }));",
    ],
    [
      "no-partial-batch",
      "    worker.addEventSource(new KinesisEventSource(clicks, { startingPosition: lambda.StartingPosition.LATEST, reportBatchItemFailures: true }));",
    ],
    [
      "schedule-expression",
      '    new events.Rule(this, "Daily", { schedule: events.Schedule.expression("rate(1 minute)"), targets: [new targets.LambdaFunction(worker)] });',
    ],
    ["sqs-no-redrive", null],
    ["sqs-visibility-timeout", null],
    [
      "stream-infinite-retry",
      "    worker.addEventSource(new KinesisEventSource(clicks, { startingPosition: lambda.StartingPosition.LATEST, retryAttempts: 3 }));",
    ],
  ],
  "stack.py": [
    ["deprecated-runtime", "            runtime=lambda_.Runtime.PYTHON_3_14,"],
    ["no-partial-batch", null],
    ["sqs-no-redrive", null],
    ["sqs-visibility-timeout", null],
  ],
};

describe.each(Object.keys(projects) as (keyof typeof projects)[])(
  "rules over templates in %s",
  (file) => {
    it("find what they find in SAM's, and mend it in its own words", async () => {
      const text = projects[file];
      const lines = new Set(text.split("\n"));
      const findings = await checkText({ language: "template", text, file });
      const found = findings.map(({ rule, fix }): readonly [string, string | null] => {
        const mended = applyEdits(text, fix?.edits ?? []).split("\n");
        return [rule.id, mended.find((line) => !lines.has(line)) ?? null];
      });
      expect(found.toSorted(byId)).toEqual(expected[file]);
    });
  },
);

function byId(
  [one]: readonly [string, string | null],
  [other]: readonly [string, string | null],
): number {
  return one < other ? -1 : Number(one > other);
}

describe("functions of one block", () => {
  const block = (timeout: string): string => `resource "aws_lambda_function" "worker" {
  for_each = { a = 40, "a.b" = 40, c = 50 }
  handler  = "app.handler"
  runtime  = "nodejs16.x"
  ${timeout}
}
resource "aws_api_gateway_integration" "orders" {
  for_each = aws_lambda_function.worker
  type     = "AWS_PROXY"
  uri      = each.value.invoke_arn
}
`;

  async function messagesOf(timeout: string): Promise<readonly string[]> {
    const text = block(timeout);
    const findings = await checkText({ language: "template", text, file: "main.tf" });
    return findings.map(({ rule, message }) => `${rule.id}: ${message.replaceAll(/\D/g, "")}`);
  }

  it("are told of once, where only their names differ", async () => {
    expect(await messagesOf("")).toEqual([
      "default-timeout-3s: 3",
      expect.stringContaining("deprecated-runtime"),
    ]);
  });

  it("are told of apart, where anything else differs", async () => {
    const found = await messagesOf("timeout = each.value");
    expect(found.filter((each) => each.startsWith("api-timeout"))).toHaveLength(2);
  });
});
