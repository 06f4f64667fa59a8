import { describe, expect, it } from "vitest";
import { checkText } from "../testing/checkText.ts";
import { applyEdits } from "./applyFixes.ts";

const service = `service: jobs
provider: { name: aws, runtime: nodejs24.x }
functions:
  worker:
    handler: app.handler
    timeout: 40
    events:
      - sqs: { arn: !GetAtt Jobs.Arn, functionResponseType: ReportBatchItemFailures }
      - stream: { type: dynamodb, arn: 'arn:aws:dynamodb:eu-west-1:123456789012:table/a/stream/b' }
resources:
  Resources:
    Jobs: { Type: AWS::SQS::Queue, Properties: { QueueName: '\${self:service}-q' } }
`;

const configuration = `resource "aws_lambda_function" "worker" {
  handler = "app.handler"
  timeout = 40
}
resource "aws_sqs_queue" "jobs" { name = "jobs" }
resource "aws_lambda_event_source_mapping" "jobs" {
  event_source_arn = aws_sqs_queue.jobs.arn
  function_name    = aws_lambda_function.worker.arn
}
`;

const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs24.x
      Timeout: 10
      Events:
        Clicks:
          Type: Kinesis
          Properties:
            Stream: !ImportValue Clicks
            StartingPosition: LATEST
            MaximumRetryAttempts: -1
            FunctionResponseTypes: []
`;

describe("fixes write into a mapping that is", () => {
  it.each([
    [
      "in braces and ends with a quoted value",
      ["serverless.yml", service, "sqs-visibility-timeout"],
      ["'${self:service}-q'", "'${self:service}-q', VisibilityTimeout: 240"],
    ],
    [
      "in braces, for an event",
      ["serverless.yml", service, "no-partial-batch"],
      ["stream/b'", "stream/b', functionResponseType: ReportBatchItemFailures"],
    ],
    [
      "a block of one line",
      ["main.tf", configuration, "sqs-visibility-timeout"],
      ['{ name = "jobs" }', '{\n  name = "jobs"\n  visibility_timeout_seconds = 240\n}'],
    ],
    [
      "one that has the key",
      ["template.yaml", template, "stream-infinite-retry"],
      ["MaximumRetryAttempts: -1", "MaximumRetryAttempts: 3"],
    ],
    [
      "one that has the key with an empty list",
      ["template.yaml", template, "no-partial-batch"],
      ["FunctionResponseTypes: []", "FunctionResponseTypes: [ReportBatchItemFailures]"],
    ],
  ] as const)("%s", async (_, [file, text, id], [before, after]) => {
    const findings = await checkText({ language: "template", text, file });
    const { fix } = findings.find(({ rule }) => rule.id === id) ?? {};
    expect(applyEdits(text, fix?.edits ?? [])).toBe(text.replace(before, () => after));
  });
});
