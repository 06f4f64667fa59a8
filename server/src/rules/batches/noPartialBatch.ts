import { addSetting } from "../matching/templateSettings.ts";
import { triggersIn } from "../matching/templateTriggers.ts";
import type { CheckedTemplate, Problem, Rule } from "../rule.ts";

const sources = new Set(["sqs", "kinesis", "dynamodb"]);

/** A batch that comes back whole for one bad record. */
export const noPartialBatch: Rule = {
  id: "no-partial-batch",
  title: "One failing record brings its whole batch back",
  severity: "hint",
  why: `When a function fails, its whole batch comes back, with the records that it has handled already. With
\`ReportBatchItemFailures\`, the function answers which records failed, and only these are tried again (of a stream,
everything from the first of them). It then has to catch each record's error and return \`batchItemFailures\`.`,
  source: {
    title: "Lambda: Handling errors for an SQS event source",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html",
  },
  examples: [
    {
      language: "template",
      bad: template(""),
      good: template("            FunctionResponseTypes: [ReportBatchItemFailures]\n"),
    },
  ],
  checkTemplate,
};

function template(responseTypes: string): string {
  return `Transform: AWS::Serverless-2016-10-31
Resources:
  Fulfilment:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs24.x
      Timeout: 5
      Events:
        Orders:
          Type: SQS
          Properties:
            Queue: !ImportValue OrdersQueueArn
${responseTypes}`;
}

function* checkTemplate(checked: CheckedTemplate): Iterable<Problem> {
  for (const { declared, trigger } of triggersIn(checked)) {
    const { polling, name, range, body } = trigger;
    if (polling === null || !sources.has(polling.source)) continue;
    if (polling.reportsBatchItemFailures !== false || polling.batchSize === 1) continue;
    const fix = addSetting(checked, body, "Take partial failures (ReportBatchItemFailures)", {
      sam: { key: "FunctionResponseTypes", value: ["ReportBatchItemFailures"] },
      serverless: { key: "functionResponseType", value: "ReportBatchItemFailures" },
      terraform: { key: "function_response_types", value: ["ReportBatchItemFailures"] },
      cdk: { key: "reportBatchItemFailures", value: true },
    });
    yield {
      span: checked.spanOf(range),
      message: `One failing record of ${name} brings its whole batch back to ${declared.logicalId}. With ReportBatchItemFailures, and batchItemFailures in the function's answer, only what failed comes back.`,
      ...(fix !== null && { fix: { ...fix, needsChoice: true } }),
    };
  }
}
