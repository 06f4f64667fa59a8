import type { QueueFacts, TemplateFunction } from "../../templates/templateFacts.ts";
import { kindOfTemplate } from "../matching/templateKind.ts";
import { addSetting, replaceValue } from "../matching/templateSettings.ts";
import { polledQueuesIn, timeoutOf } from "../matching/templateTriggers.ts";
import type { CheckedTemplate, Fix, Problem, Rule } from "../rule.ts";

/** What SQS takes where a queue states none: "Amazon SQS visibility timeout". */
const defaultVisibilitySeconds = 30;

/** How much longer than the function's timeout AWS asks for. */
const advisedFactor = 6;

/** SQS takes no longer one: 12 hours. */
const longestVisibilitySeconds = 43_200;

/** A queue whose messages come back while a function is still at them. */
export const sqsVisibilityTimeout: Rule = {
  id: "sqs-visibility-timeout",
  title: "A queue's visibility timeout is short for the function that reads it",
  severity: "error",
  why: `A message that a function has taken stays hidden for the queue's visibility timeout. Lambda refuses to connect a
queue whose timeout is shorter than the function's. AWS asks for six times the function's timeout, so that Lambda can
try again when the function is throttled; with less, messages come back, and count as received, although nothing was
wrong with them.`,
  source: {
    title: "Lambda: Creating and configuring an Amazon SQS event source mapping",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html",
  },
  examples: [
    {
      language: "template",
      bad: `Transform: AWS::Serverless-2016-10-31
Resources:
  Fulfilment:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs24.x
      Timeout: 60
      Events:
        Orders:
          Type: SQS
          Properties:
            Queue: !GetAtt OrdersQueue.Arn
            FunctionResponseTypes: [ReportBatchItemFailures]
  OrdersQueue:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 30
      RedrivePolicy: { deadLetterTargetArn: !ImportValue DeadLetters, maxReceiveCount: 5 }
`,
      good: `Transform: AWS::Serverless-2016-10-31
Resources:
  Fulfilment:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs24.x
      Timeout: 60
      Events:
        Orders:
          Type: SQS
          Properties:
            Queue: !GetAtt OrdersQueue.Arn
            FunctionResponseTypes: [ReportBatchItemFailures]
  OrdersQueue:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 360
      RedrivePolicy: { deadLetterTargetArn: !ImportValue DeadLetters, maxReceiveCount: 5 }
`,
    },
  ],
  checkTemplate,
};

function* checkTemplate(template: CheckedTemplate): Iterable<Problem> {
  const isServerless = kindOfTemplate(template.file) === "serverless";
  for (const { declared, queue } of polledQueuesIn(template)) {
    const timeout = timeoutOf(declared, isServerless);
    if (timeout === null || queue.visibilityTimeoutSeconds === "unknown") continue;
    const visibility = queue.visibilityTimeoutSeconds?.value ?? defaultVisibilitySeconds;
    if (visibility >= Math.min(advisedFactor * timeout, longestVisibilitySeconds)) continue;
    const fix = fixQueue(template, queue, advisedFactor * timeout);
    yield {
      span: template.spanOf(queue.visibilityTimeoutSeconds?.range ?? queue.range),
      ...describe(queue, visibility, declared, timeout),
      ...(fix !== null && { fix }),
    };
  }
}

function describe(
  { name, visibilityTimeoutSeconds }: QueueFacts,
  visibility: number,
  { logicalId }: TemplateFunction,
  timeout: number,
): Pick<Problem, "message" | "severity"> {
  const hidden = `${visibility} s${visibilityTimeoutSeconds === null ? " (SQS's default)" : ""}`;
  if (visibility < timeout) {
    const message = `Messages of ${name} come back after ${hidden}, while ${logicalId} may be at them for ${timeout} s. Lambda refuses to connect the two; make it at least ${advisedFactor * timeout} s.`;
    return { message };
  }
  const message = `Messages of ${name} come back after ${hidden}. AWS asks for six times the ${timeout} s that ${logicalId} may take, ${advisedFactor * timeout} s, so that throttled batches can be tried again.`;
  return { message, severity: "information" };
}

function fixQueue(template: CheckedTemplate, queue: QueueFacts, seconds: number): Fix | null {
  const wanted = Math.min(seconds, longestVisibilitySeconds);
  const title = `Hide messages for ${wanted} s`;
  const placed = queue.visibilityTimeoutSeconds;
  if (placed === "unknown") return null;
  if (placed !== null) {
    return replaceValue(template, placed.range, String(placed.value), String(wanted), title);
  }
  return addSetting(template, queue.body, title, {
    sam: { key: "VisibilityTimeout", value: wanted },
    serverless: { key: "VisibilityTimeout", value: wanted },
    terraform: { key: "visibility_timeout_seconds", value: wanted },
  });
}
