import { settingName } from "../matching/settingName.ts";
import { polledQueuesIn } from "../matching/templateTriggers.ts";
import type { CheckedTemplate, Problem, Rule } from "../rule.ts";

/** A queue from which a message that always fails never goes. */
export const sqsNoRedrive: Rule = {
  id: "sqs-no-redrive",
  title: "A queue has no place for messages that always fail",
  severity: "information",
  why: `A message that the function cannot handle comes back again and again until the queue's retention ends, four days
by default, and is gone then. Each time it takes its whole batch with it, unless the function reports partial
failures; in a FIFO queue it holds up its message group. A redrive policy moves it to a dead-letter queue after
\`maxReceiveCount\` tries, where it can be looked at.`,
  source: {
    title: "Lambda: Creating and configuring an Amazon SQS event source mapping",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html",
  },
  examples: [
    {
      language: "template",
      bad: template("    Type: AWS::SQS::Queue\n"),
      good: template(`    Type: AWS::SQS::Queue
    Properties:
      RedrivePolicy:
        deadLetterTargetArn: !GetAtt DeadLetters.Arn
        maxReceiveCount: 5
  DeadLetters:
    Type: AWS::SQS::Queue
`),
    },
  ],
  checkTemplate,
};

function template(queue: string): string {
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
            Queue: !GetAtt OrdersQueue.Arn
            FunctionResponseTypes: [ReportBatchItemFailures]
  OrdersQueue:
${queue}`;
}

function* checkTemplate(checked: CheckedTemplate): Iterable<Problem> {
  for (const { declared, queue } of polledQueuesIn(checked)) {
    if (queue.hasRedrivePolicy || queue.isDeadLetterQueue === true) continue;
    yield {
      span: checked.spanOf(queue.range),
      message: `A message that ${declared.logicalId} cannot handle goes round in ${queue.name} until its retention ends. Give the queue a dead-letter queue (${settingName(checked, "RedrivePolicy")}).`,
    };
  }
}
