import { settingName } from "../matching/settingName.ts";
import { triggersIn } from "../matching/templateTriggers.ts";
import type { CheckedTemplate, Problem, Rule } from "../rule.ts";

const streams = new Set(["kinesis", "dynamodb"]);

/** A stream whose given up batches nobody hears of. */
export const streamNoFailureDestination: Rule = {
  id: "stream-no-failure-destination",
  title: "A stream's batches are given up without a trace",
  severity: "hint",
  why: `Once its retries are used up or its age is reached, a batch is skipped. An \`OnFailure\` destination (a queue, a
topic, a bucket or a Kafka topic) then gets where the records stand in the stream, so that they can be read again while
the stream still has them. Without one, nothing tells that they were lost.`,
  source: {
    title: "Lambda: Retain discarded records for a Kinesis data stream",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html",
  },
  examples: [
    {
      language: "template",
      bad: template(""),
      good: template(
        "            DestinationConfig: { OnFailure: { Destination: !GetAtt LostClicks.Arn } }\n",
      ),
    },
  ],
  checkTemplate,
};

function template(destination: string): string {
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
            Stream: !ImportValue ClicksStreamArn
            StartingPosition: LATEST
            MaximumRetryAttempts: 3
            FunctionResponseTypes: [ReportBatchItemFailures]
${destination}  LostClicks:
    Type: AWS::SQS::Queue
`;
}

function* checkTemplate(checked: CheckedTemplate): Iterable<Problem> {
  for (const { declared, trigger } of triggersIn(checked)) {
    const { polling } = trigger;
    if (polling === null || !streams.has(polling.source)) continue;
    const givesUp = polling.maximumRetryAttempts === "set" || polling.maximumRecordAge === "set";
    if (!givesUp || polling.failureDestination !== "absent") continue;
    yield {
      span: checked.spanOf(trigger.range),
      message: `Batches from ${trigger.name} that ${declared.logicalId} cannot handle are skipped without a trace. Name a destination for failures in ${settingName(checked, "DestinationConfig")}.`,
    };
  }
}
