import type { MemberExpression } from "../../code/codeModel.ts";
import { fieldsAt } from "../../flow/fieldsAt.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { isPython, replace, textOf } from "../matching/edits.ts";

import { accessPath } from "../matching/eventPaths.ts";
import type { Problem, Rule } from "../rule.ts";

/** A default for a key that is there with None. */
export const pythonGetDefaultNull: Rule = {
  id: "python-get-default-null",
  title: "The default of `get` is not used for a key that holds None",
  severity: "warning",
  why: '`event.get("queryStringParameters", {})` gives its default only where the key is absent. A REST API sends the key with `null`, as other services do with fields that have no value, so the result is None, and the next access raises.',
  source: {
    title: "Amazon API Gateway Developer Guide, Lambda proxy integrations",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html",
  },
  supersedes: ["unguarded-event-field", "http-null-params", "http-body-unguarded-parse"],
  examples: [
    {
      language: "python",
      bad: `def handler(event, context):
    page = event.get("queryStringParameters", {}).get("page", "1")
    return {"statusCode": 200, "body": page}
`,
      good: `def handler(event, context):
    page = (event.get("queryStringParameters") or {}).get("page", "1")
    return {"statusCode": 200, "body": page}
`,
      template: exampleTemplates.pythonRest,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!isPython(handler) || handler.flow.hasReshapedEvent) return;
    for (const access of handler.flow.accesses) {
      const { expression } = access;
      const path = accessPath(access) ?? "";
      if (access.origin.root !== "event" || expression?.style !== "get") continue;
      if (!hasFilling(expression)) continue;
      // A key that may be left out as well most often is, and then the default counts.
      const { mayBeNull, mayBeAbsent } = fieldsAt(handler.eventTypes, access.origin.steps);
      if (!mayBeNull || mayBeAbsent) continue;
      const event = textOf(handler, expression.object);
      const key = textOf(handler, expression.keySpan);
      const fallback = expression.fallback === null ? "{}" : textOf(handler, expression.fallback);
      yield {
        span: expression,
        message: `${path} comes with null where there is none: the key is there, and the default is not used. Write \`or\` in its place.`,
        fix: {
          title: "Use the default for None too",
          edits: [replace(expression, `(${event}.get(${key}) or ${fallback})`)],
        },
      };
    }
  },
};

/** True for a default that is meant to stand for the value: not None. */
function hasFilling({ fallback }: MemberExpression): boolean {
  return fallback !== null && !(fallback.kind === "literal" && fallback.value === null);
}
