import { isOfAssignedMember } from "../../code/assignedMembers.ts";
import type { MemberExpression } from "../../code/codeModel.ts";
import { fieldsAt } from "../../flow/fieldsAt.ts";
import type { Access } from "../../flow/origin.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { isAlmostNeverNull } from "../fields/missingAt.ts";
import { isPython, replace, textOf } from "../matching/edits.ts";
import { dereferencesOf } from "../matching/dereferencesOf.ts";
import { accessPath, basePath, pathText } from "../matching/eventPaths.ts";
import { useOf } from "../matching/useOf.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

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
  judges: "event",
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
    if (!isPython(handler)) return;
    for (const access of handler.flow.accesses) {
      const { expression } = access;
      const path = accessPath(access) ?? "";
      if (access.isCaught || access.origin.root !== "event" || expression?.style !== "get")
        continue;
      if (isAlmostNeverNull(path)) continue;
      if (!hasFilling(expression)) continue;
      // A key that may be left out as well most often is, and then the default counts.
      const { mayBeNull, mayBeAbsent } = fieldsAt(handler.eventTypes, access.origin.steps);
      if (!mayBeNull || mayBeAbsent || !needsFilling(handler, access, expression)) continue;
      const event = textOf(handler, expression.object);
      const key = textOf(handler, expression.keySpan);
      const fallback = expression.fallback === null ? "{}" : textOf(handler, expression.fallback);
      yield {
        span: expression,
        message: `${path} comes with null where there is none: the key is there, and the default is not used. Write \`or\` in its place.`,
        // In what is assigned to, the default would be changed, and forgotten.
        ...(!isOfAssignedMember(handler.file, expression, true) && {
          fix: {
            title: "Use the default for None too",
            edits: [replace(expression, `(${event}.get(${key}) or ${fallback})`)],
          },
        }),
      };
    }
  },
};

/** False where None does no harm: another default follows, or the value is tested or only shown. */
function needsFilling(
  handler: CheckedHandler,
  { origin }: Access,
  expression: MemberExpression,
): boolean {
  if (/^\s*or\b/u.test(handler.text.slice(expression.end))) return false;
  if (useOf(handler, expression) !== "value") return true;
  const path = pathText(origin.steps);
  const isAsked = handler.flow.accesses.some(
    (access) =>
      basePath(access) === path && !access.base.isPresent && !access.isTolerant && !access.isCaught,
  );
  const isGiven = [...dereferencesOf(handler).keys()].some(
    (each) =>
      each !== expression &&
      !handler.flow.isCaught(each) &&
      handler.flow
        .originsOf(each)
        .some(
          ({ root, steps, isPresent }) =>
            root === "event" && !isPresent && pathText(steps) === path,
        ),
  );
  return isAsked || isGiven;
}

/** True for a default that is meant to stand for the value: not None. */
function hasFilling({ fallback }: MemberExpression): boolean {
  return fallback !== null && !(fallback.kind === "literal" && fallback.value === null);
}
