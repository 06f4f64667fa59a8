import { changeTo } from "../changeTo.ts";
import { triggersIn } from "../matching/templateTriggers.ts";
import type { CheckedTemplate, Problem, Rule } from "../rule.ts";
import { judgeSchedule } from "./judgeSchedule.ts";

/** A schedule that EventBridge refuses. */
export const scheduleExpression: Rule = {
  id: "schedule-expression",
  title: "A schedule is none that EventBridge takes",
  severity: "error",
  why: `EventBridge has schedules of its own kind: \`rate(1 minute)\` but \`rate(5 minutes)\`, and \`cron(…)\` with six fields
instead of five, of which either the day of the month or the day of the week is \`?\`. Days of the week count from 1,
Sunday. Anything else is refused when the stack is deployed.`,
  source: {
    title: "EventBridge: Setting a schedule pattern for scheduled rules",
    url: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html",
  },
  examples: [
    {
      language: "template",
      bad: template("cron(0 12 * * *)"),
      good: template("cron(0 12 * * ? *)"),
    },
    { language: "template", bad: template("rate(1 minutes)"), good: template("rate(1 minute)") },
  ],
  checkTemplate,
};

function template(expression: string): string {
  return `Transform: AWS::Serverless-2016-10-31
Resources:
  Report:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: python3.14
      Timeout: 60
      Events:
        Daily:
          Type: Schedule
          Properties:
            Schedule: ${expression}
`;
}

function* checkTemplate(checked: CheckedTemplate): Iterable<Problem> {
  const { text, spanOf } = checked;
  const isScheduler = (kind: string): boolean => /scheduler|ScheduleV2/i.test(kind);
  for (const { trigger } of triggersIn(checked)) {
    for (const { value, range } of trigger.schedules ?? []) {
      const judged = judgeSchedule(value, isScheduler(trigger.kind) ? "scheduler" : "rule");
      if (judged === null) continue;
      const span = spanOf(range);
      const at = text.slice(span.start, span.end).indexOf(value);
      const written =
        at === -1 ? null : { start: span.start + at, end: span.start + at + value.length };
      const fix =
        judged.mended === null || written === null ? null : changeTo(written, judged.mended);
      yield { span: written ?? span, message: judged.message, ...(fix !== null && { fix }) };
    }
  }
}
