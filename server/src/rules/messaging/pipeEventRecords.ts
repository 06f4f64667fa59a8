import { exampleTemplate } from "../exampleTemplate.ts";
import { isPython, replace, textOf } from "../matching/edits.ts";
import { getsOnly } from "../matching/eventKinds.ts";
import { accessPath } from "../matching/eventPaths.ts";
import type { Problem, Rule } from "../rule.ts";

const template = (runtime: string): string =>
  exampleTemplate(
    runtime,
    [],
    [],
    [
      "Orders: { Type: AWS::SQS::Queue }",
      "Pipe:",
      "  Type: AWS::Pipes::Pipe",
      "  Properties:",
      "    RoleArn: !ImportValue role",
      "    Source: !GetAtt Orders.Arn",
      "    Target: !GetAtt App.Arn",
    ],
  );

/** `Records` looked for in what a pipe delivers. */
export const pipeEventRecords: Rule = {
  id: "pipe-event-records",
  title: "`Records` is looked for in the event of a pipe",
  severity: "error",
  why: "EventBridge Pipes hands a function the batch itself: a list of records, not an object with `Records`, although the records look like those of the source's own event.",
  source: {
    title: "Amazon EventBridge User Guide, Amazon EventBridge Pipes targets",
    url: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-event-target.html",
  },
  supersedes: ["unknown-event-field", "unguarded-event-field"],
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  for (const record of event.Records) console.log(record.body);
};
`,
      good: `export const handler = async (event) => {
  for (const record of event) console.log(record.body);
};
`,
      template: template("nodejs24.x"),
    },
    {
      language: "python",
      bad: `def handler(event, context):
    for record in event["Records"]:
        print(record["body"])
`,
      good: `def handler(event, context):
    for record in event:
        print(record["body"])
`,
      template: template("python3.14"),
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsOnly(handler, ["eventbridge-pipe"])) return;
    for (const access of handler.flow.accesses) {
      const { expression } = access;
      if (accessPath(access) !== "Records" || access.use !== "read" || access.isTolerant) continue;
      const batch = expression === null ? "" : textOf(handler, expression.object);
      yield {
        span: access.span,
        message: "A pipe delivers the list of records itself.",
        ...(expression !== null &&
          (!isPython(handler) || expression.style === "index") && {
            fix: { title: `Go through ${batch}`, edits: [replace(expression, batch)] },
          }),
      };
    }
  },
};
