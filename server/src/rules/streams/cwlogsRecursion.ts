import { triggersIn } from "../matching/templateTriggers.ts";
import type { CheckedTemplate, Problem, Rule } from "../rule.ts";

/** A function that is invoked by its own log. */
export const cwlogsRecursion: Rule = {
  id: "cwlogs-recursion",
  title: "A function is invoked by its own log",
  severity: "error",
  why: `Every invocation writes to the function's log group, START, END and REPORT at the least. A subscription filter on
that very group invokes the function with what it has just logged, which it logs about again: a loop that never ends.`,
  source: {
    title: "CloudWatch Logs: Log group-level subscription filters",
    url: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html",
  },
  examples: [{ language: "template", bad: template("alarms"), good: template("orders") }],
  checkTemplate,
};

function template(watched: string): string {
  return `Transform: AWS::Serverless-2016-10-31
Resources:
  Alarms:
    Type: AWS::Serverless::Function
    Properties:
      FunctionName: alarms
      Handler: app.handler
      Runtime: python3.14
      Timeout: 10
      Events:
        Errors:
          Type: CloudWatchLogs
          Properties:
            LogGroupName: /aws/lambda/${watched}
            FilterPattern: ERROR
`;
}

function* checkTemplate(checked: CheckedTemplate): Iterable<Problem> {
  for (const { declared, trigger } of triggersIn(checked)) {
    const { functionName, logicalId, logGroups } = declared;
    const { logGroup } = trigger;
    const own = logGroups ?? (functionName === null ? [] : [`/aws/lambda/${functionName}`]);
    if (logGroup === undefined || !own.includes(logGroup.value)) continue;
    const span = checked.spanOf(logGroup.range);
    const isWritten = checked.text.slice(span.start, span.end) === logGroup.value;
    const watched = isWritten ? logGroup.value : "This log group";
    yield {
      span,
      message: `${watched} is the log of ${logicalId} itself: each invocation logs, and so brings about the next one. Watch the logs of other functions only.`,
    };
  }
}
