import type { Expression, MemberExpression } from "../../code/codeModel.ts";
import { walkStatements } from "../../code/walkCode.ts";
import { fieldsAt } from "../../flow/fieldsAt.ts";
import { isPython, replace, textOf } from "../matching/edits.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { CheckedHandler, Problem } from "../rule.ts";

/** Python Standard Library, "Mapping Types: dict". */
const dictMethods = new Set(
  "clear copy fromkeys get items keys pop popitem setdefault update values".split(" "),
);

/** Attributes that are asked of dicts of the event: `event.Records` raises an AttributeError. */
export function* dictAttributes(handler: CheckedHandler): Generator<Problem> {
  if (!isPython(handler)) return;
  const members: MemberExpression[] = [];
  for (const { body } of partsOf(handler).functions) {
    walkStatements(body, {
      expression: (expression) => {
        if (expression.kind === "member" && expression.style === "dot") members.push(expression);
        return undefined;
      },
    });
  }
  for (const { object, key, keySpan, end } of members) {
    if (typeof key !== "string" || !isAskedOfDict(handler, object, key)) continue;
    const edits = [replace({ start: object.end, end }, `["${key}"]`)];
    yield {
      span: keySpan,
      message: `${textOf(handler, object)} is a dict, which has keys and no attributes: this raises an AttributeError. Take ["${key}"].`,
      fix: { title: `Take ["${key}"]`, edits },
    };
  }
}

function isAskedOfDict(handler: CheckedHandler, object: Expression, key: string): boolean {
  if (key === "" || key.startsWith("_") || dictMethods.has(key)) return false;
  if (object.kind === "name" && hasTypedParameter(handler, object.name)) return false;
  const [origin, ...others] = handler.flow.originsOf(object);
  if (origin === undefined || origin.root !== "event" || others.length > 0) return false;
  // A form that has been read is an object of its library's.
  if (origin.steps.some((step) => step.kind === "decode")) return false;
  const { shape, inside } = fieldsAt(handler.eventTypes, origin.steps);
  return shape === "fields" || (shape === "open" && inside.has(key));
}

/** What has a type may be made an object of it by whoever calls. */
function hasTypedParameter(handler: CheckedHandler, name: string): boolean {
  const parameters = partsOf(handler).functions.flatMap((each) => each.parameters);
  return parameters.some(
    ({ pattern, type }) => type !== null && pattern.kind === "name" && pattern.name === name,
  );
}
