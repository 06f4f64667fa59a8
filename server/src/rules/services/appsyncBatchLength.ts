import { exampleTemplates } from "../exampleTemplate.ts";
import { getsOnly } from "../matching/eventKinds.ts";
import { eventPathsOf } from "../matching/eventPaths.ts";
import { valueOf } from "../matching/valueOf.ts";
import type { Expression } from "../../code/codeModel.ts";
import type { Span } from "../../code/span.ts";
import { partsOf } from "../matching/handlerParts.ts";
import { roundsOver } from "../matching/listLoops.ts";
import { thinnedAt } from "../matching/thinnedLoop.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

/** A batch resolver of AppSync that returns fewer results than it was asked for. */
export const appsyncBatchLength: Rule = {
  id: "appsync-batch-length",
  title: "A batch resolver leaves results out",
  severity: "error",
  why: "AppSync hands the results of a batch to its requests by their place. The list has to be as long as the batch, in its order, with null where there is nothing.",
  source: {
    title: "AWS AppSync Developer Guide, Using batching with AWS Lambda resolvers",
    url: "https://docs.aws.amazon.com/appsync/latest/devguide/tutorial-lambda-resolvers.html",
  },
  judges: "response",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  return event.filter(({ source }) => source?.customerId).map(({ source }) => source?.customerId);
};
`,
      good: `export const handler = async (event) => {
  return event.map(({ source }) => source?.customerId ?? null);
};
`,
      template: exampleTemplates.nodeBatchResolver,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    return [item["source"]["id"] for item in event if item["source"]]
`,
      good: `def handler(event, context):
    return [item["source"]["id"] if item["source"] else None for item in event]
`,
      template: exampleTemplates.pythonBatchResolver,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsOnly(handler, ["appsync-batch-resolver"])) return;
    for (const returned of handler.flow.returned) {
      const span = filteredAt(handler, valueOf(handler, returned)) ?? skippedIn(handler, returned);
      if (span === null) continue;
      yield {
        span,
        message:
          "AppSync matches results by their place. Return one for each request, null where there is none.",
      };
    }
  },
};

/** Where a loop over the batch goes on without a result for one of the requests. */
function skippedIn(handler: CheckedHandler, list: Expression): Span | null {
  const name = list.kind === "name" ? list.name : boundTo(handler, list);
  for (const round of name === null ? [] : roundsOver(handler, "")) {
    const span = thinnedAt(round, name ?? "");
    if (span !== null) return span;
  }
  return null;
}

/** The name that a list of the handler is bound to. */
function boundTo(handler: CheckedHandler, list: Expression): string | null {
  const bound = partsOf(handler).statements.find(
    (statement) => statement.kind === "declare" && statement.value === list,
  );
  return bound?.kind === "declare" && bound.target.kind === "name" ? bound.target.name : null;
}

/** Where the batch itself is filtered on its way to the result. */
function filteredAt(
  handler: CheckedHandler,
  value: Expression,
): { readonly start: number; readonly end: number } | null {
  if (value.kind === "await") return filteredAt(handler, value.value);
  if (value.kind === "comprehension") {
    const [clause] = value.clauses;
    const isBatch = clause !== undefined && isEvent(handler, clause.subject);
    return isBatch ? (clause.conditions[0] ?? null) : null;
  }
  if (value.kind !== "call" || value.callee.kind !== "member") return null;
  const { key, keySpan, object } = value.callee;
  if (/^(?:filter|flat|flatMap)$/.test(String(key)) && isEvent(handler, object)) return keySpan;
  const argument = value.arguments[0]?.value;
  // `Promise.all(event.filter(…).map(…))`
  if (key === "all" && argument !== undefined)
    return filteredAt(handler, valueOf(handler, argument));
  return filteredAt(handler, valueOf(handler, object));
}

function isEvent(handler: CheckedHandler, expression: Expression): boolean {
  return eventPathsOf(handler.flow, expression).includes("");
}
