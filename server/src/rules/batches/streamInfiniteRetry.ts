import { addSetting } from "../matching/templateSettings.ts";
import { settingName } from "../matching/settingName.ts";
import { triggersIn } from "../matching/templateTriggers.ts";
import type { CheckedTemplate, Problem, Rule } from "../rule.ts";

const streams = new Set(["kinesis", "dynamodb"]);

/** A stream in which one record that always fails holds up all that come after it. */
export const streamInfiniteRetry: Rule = {
  id: "stream-infinite-retry",
  title: "A stream's failing batch is tried until it expires",
  severity: "warning",
  why: `Lambda reads a shard of a stream in order. While a batch fails, it is tried again, and nothing behind it is
handled. Without a limit that goes on until the records expire: a day for DynamoDB, a day to a year for Kinesis. One
bad record is enough. \`MaximumRetryAttempts\` or \`MaximumRecordAgeInSeconds\` ends it;
\`BisectBatchOnFunctionError\` narrows the batch down first.`,
  source: {
    title: "Lambda: Retain discarded records for a Kinesis data stream",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html",
  },
  examples: [
    {
      language: "template",
      bad: template(""),
      good: template("            MaximumRetryAttempts: 3\n"),
    },
  ],
  checkTemplate,
};

function template(limits: string): string {
  return `Transform: AWS::Serverless-2016-10-31
Resources:
  Totals:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: python3.14
      Timeout: 30
      Events:
        Clicks:
          Type: Kinesis
          Properties:
            Stream: !GetAtt Clicks.Arn
            StartingPosition: LATEST
            FunctionResponseTypes: [ReportBatchItemFailures]
            DestinationConfig: { OnFailure: { Destination: !ImportValue FailuresQueueArn } }
${limits}  Clicks:
    Type: AWS::Kinesis::Stream
`;
}

function* checkTemplate(checked: CheckedTemplate): Iterable<Problem> {
  for (const { declared, trigger } of triggersIn(checked)) {
    const { polling, range, body, name } = trigger;
    if (polling === null || !streams.has(polling.source)) continue;
    if (polling.maximumRetryAttempts !== "absent" || polling.maximumRecordAge !== "absent")
      continue;
    const fix = addSetting(checked, body, "Try a failing batch three times more", {
      sam: { key: "MaximumRetryAttempts", value: 3 },
      serverless: { key: "maximumRetryAttempts", value: 3 },
      terraform: { key: "maximum_retry_attempts", value: 3 },
      cdk: { key: "retryAttempts", value: 3 },
    });
    yield {
      span: checked.spanOf(range),
      message: `While a batch from ${name} fails, ${declared.logicalId} gets it again and again, and nothing behind it in the shard, until the records expire. Set ${settingName(checked, "MaximumRetryAttempts")} or ${settingName(checked, "MaximumRecordAgeInSeconds")}.`,
      ...(fix !== null && { fix: { ...fix, needsChoice: true } }),
    };
  }
}
