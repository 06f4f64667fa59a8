import { exampleTemplates } from "../exampleTemplate.ts";
import { relatedTrigger, triggersOf } from "../matching/handlerTriggers.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";
import { batchAnswerOf } from "./batchAnswer.ts";

/** An answer that names what failed, and that nobody reads. */
export const batchFailuresNotEnabled: Rule = {
  id: "batch-failures-not-enabled",
  title: "Failures are returned to a trigger that ignores them",
  severity: "error",
  why: `Lambda reads \`batchItemFailures\` only where the event source mapping has \`ReportBatchItemFailures\` among its
\`FunctionResponseTypes\`. Without it, a function that returns has succeeded: the messages that it names as failed are
deleted with all others.`,
  source: {
    title: "Lambda: Handling errors for an SQS event source",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html",
  },
  examples: [
    {
      language: "javascript",
      bad: javascript("return { batchItemFailures };"),
      good: javascript('if (batchItemFailures.length > 0) throw new Error("Some failed");'),
      template: exampleTemplates.nodeQueue,
    },
    {
      language: "python",
      bad: python('return {"batchItemFailures": failures}'),
      good: python("if failures:\n        raise RuntimeError(failures)"),
      template: exampleTemplates.pythonQueue,
    },
  ],
  checkHandler,
};

function javascript(end: string): string {
  return `import { ship } from "./ship.mjs";

export const handler = async (event) => {
  const batchItemFailures = [];
  for (const record of event.Records) {
    try {
      await ship(record.body);
    } catch {
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  }
  ${end}
};
`;
}

function python(end: string): string {
  return `from shipping import ship


def handler(event, context):
    failures = []
    for record in event["Records"]:
        try:
            ship(record["body"])
        except ValueError:
            failures.append({"itemIdentifier": record["messageId"]})
    ${end}
`;
}

function* checkHandler(handler: CheckedHandler): Iterable<Problem> {
  const deaf = triggersOf(handler).find(
    ({ trigger: { polling } }) => polling?.reportsBatchItemFailures === false,
  );
  const answer = deaf === undefined ? null : batchAnswerOf(handler);
  if (deaf === undefined || answer === null) return;
  const { name } = deaf.trigger;
  const related = relatedTrigger(handler, deaf, `${name} lacks ReportBatchItemFailures.`);
  yield {
    span: answer,
    message: `${name} does not have ReportBatchItemFailures among its FunctionResponseTypes, so this answer is ignored and what failed counts as done.`,
    ...(related !== undefined && { related }),
  };
}
