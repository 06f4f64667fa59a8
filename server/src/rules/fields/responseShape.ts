import type { Expression, ObjectExpression } from "../../code/codeModel.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { renameMember } from "../matching/renameMember.ts";
import { isReturnedAlone } from "../matching/returnedAlone.ts";
import { literalOf, returnedObjects } from "../matching/returned.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";
import { findMismatches, type Mismatch } from "./responseMismatch.ts";

/** A literal result that the invoker does not take. */
export const responseShape: Rule = {
  id: "response-shape",
  title: "The result does not have the shape that the invoker takes",
  severity: "warning",
  why: "Whoever invokes a function synchronously reads its result: an API turns it into a response, a queue's poller into the list of failed messages, a user pool into its next step. A key of another name is ignored, and a value of another type is an error for the caller, although the function itself succeeded.",
  source: {
    title: "AWS Lambda Developer Guide, Invoking Lambda with events from other AWS services",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html",
  },
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  return { statusCode: "OK", body: "ok" };
};
`,
      good: `export const handler = async (event) => {
  return { statusCode: 200, body: "ok" };
};
`,
      template: exampleTemplates.nodeRest,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    return {"statusCode": 200, "header": {"Content-Type": "text/plain"}, "body": "ok"}
`,
      good: `def handler(event, context):
    return {"statusCode": 200, "headers": {"Content-Type": "text/plain"}, "body": "ok"}
`,
      template: exampleTemplates.pythonHttp,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (handler.flow.hasReshapedEvent || handler.eventTypes.length === 0) return;
    for (const returned of returnedObjects(handler)) {
      for (const mismatch of mismatchesOf(handler, returned))
        yield describe(handler, mismatch, returned);
    }
  },
};

/** What none of the invokers takes: of a function with several triggers, a result has to fit one. */
function mismatchesOf({ eventTypes }: CheckedHandler, returned: Expression): readonly Mismatch[] {
  let fewest: readonly Mismatch[] | null = null;
  for (const { responseSchema } of eventTypes) {
    if (responseSchema === null) return [];
    const found = findMismatches(responseSchema(), returned);
    if (fewest === null || found.length < fewest.length) fewest = found;
  }
  return fewest ?? [];
}

function describe(
  handler: CheckedHandler,
  { span, path, message, suggestion }: Mismatch,
  returned: ObjectExpression,
): Problem {
  const invokers = handler.eventTypes.map(({ service }) => service);
  const text = `${path === "" ? "The result" : path} ${message}${/[?.]$/u.test(message) ? "" : "."} This is what ${[...new Set(invokers)].join(" or ")} reads.`;
  const isAlone = isReturnedAlone(handler, literalOf(handler, returned));
  if (suggestion === undefined || !isAlone) return { span, message: text };
  const edits = [renameMember(handler, span, suggestion)];
  return { span, message: text, fix: { title: `Return ${suggestion}`, edits } };
}
