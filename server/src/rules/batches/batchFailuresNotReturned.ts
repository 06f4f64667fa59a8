import { exampleTemplates } from "../exampleTemplate.ts";
import { triggersOf } from "../matching/handlerTriggers.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";
import { batchAnswerOf, mayAnswerOtherwise } from "./batchAnswer.ts";
import { sqsErrorSwallowed } from "./sqsErrorSwallowed.ts";

/** A trigger that waits to hear what failed, and a handler that catches errors and says nothing. */
export const batchFailuresNotReturned: Rule = {
  id: "batch-failures-not-returned",
  title: "Failures are caught, and not returned to a trigger that asks for them",
  severity: "error",
  why: `With \`ReportBatchItemFailures\`, an answer without \`batchItemFailures\`, or none at all, means that every record
was handled. A record whose error was caught and only logged is deleted from its queue, or passed by in its stream.`,
  source: {
    title: "Lambda: Handling errors for an SQS event source",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html",
  },
  judges: "response",
  examples: [
    {
      language: "javascript",
      bad: javascript("", "", ""),
      good: javascript(
        "  const batchItemFailures = [];\n",
        "      batchItemFailures.push({ itemIdentifier: record.messageId });\n",
        "  return { batchItemFailures };\n",
      ),
      template: exampleTemplates.nodePartialQueue,
    },
  ],
  supersedes: [sqsErrorSwallowed.id],
  checkHandler,
};

function javascript(before: string, caught: string, end: string): string {
  return `import { ship } from "./ship.mjs";

export const handler = async (event) => {
${before}  for (const record of event.Records) {
    try {
      await ship(record.body);
    } catch (error) {
      console.error(error);
${caught}    }
  }
${end}};
`;
}

function* checkHandler(handler: CheckedHandler): Iterable<Problem> {
  const asking = triggersOf(handler).find(
    ({ trigger: { polling } }) => polling?.reportsBatchItemFailures === true,
  );
  if (asking === undefined) return;
  if (batchAnswerOf(handler) !== null || mayAnswerOtherwise(handler)) return;
  // Where errors are swallowed is that rule's business; who waits to hear of them is this one's.
  for (const { span } of sqsErrorSwallowed.checkHandler?.(handler) ?? []) {
    yield {
      span,
      message: `${asking.trigger.name} asks which records failed (ReportBatchItemFailures). One that fails here counts as done: name it in batchItemFailures of the answer.`,
    };
  }
}
