import type { Expression, MemberExpression } from "../code/codeModel.ts";
import type { Step } from "./origin.ts";
import { keyOfOrigin } from "./originKey.ts";
import type { Asking, Point, Run } from "./run.ts";
import { asDefined, either, type Value } from "./value.ts";

/** Follows a part of a value: `event.Records`, `event["body"]`, `event.get("body", "")`. */
export function evaluateMember(
  run: Run,
  member: MemberExpression,
  at: Point,
  use: Asking["use"] = "read",
): Value {
  return partByMember(run, member, run.evaluate(member.object, at), at, use);
}

/** Follows the part of a value that is followed already. */
export function partByMember(
  run: Run,
  member: MemberExpression,
  object: Value,
  at: Point,
  use: Asking["use"] = "read",
): Value {
  const step = stepOf(run, member, at);
  const fallback = member.fallback === null ? null : run.evaluate(member.fallback, at);
  const place = { span: member.keySpan, expression: member };
  const asking = { use, isTolerant: member.isOptional };
  const part = run.ask(object, step, place, at, asking);
  // What did not fail has shown that the value was there.
  if (!asking.isTolerant && run.tolerance === 0) at.state.assume(object.origins.map(keyOfOrigin));
  if (member.style === "get") {
    const isNone = member.fallback === null || isNull(member.fallback);
    return isNone ? part : either([asDefined(part), ...(fallback === null ? [] : [fallback])]);
  }
  return run.language === "python" && member.style === "index" ? asDefined(part) : part;
}

function stepOf(run: Run, { key, index }: MemberExpression, at: Point): Step {
  if (typeof key === "number") return { kind: "item", index: key };
  if (key !== null) return { kind: "key", key };
  if (index === null) return { kind: "value" };
  const { text } = run.evaluate(index, at);
  if (text !== null) return { kind: "key", key: text };
  return isPosition(index) ? { kind: "item", index: null } : { kind: "value" };
}

/** True for what is an index rather than a key: `-1`, `i`, `index + 1`. */
function isPosition(index: Expression): boolean {
  if (index.kind === "unary" || index.kind === "binary") return true;
  return index.kind === "name" && /^(?:[ijkn]|idx|.*index)$/iu.test(index.name);
}

/** `null`, `None` and `undefined`. */
export function isNull(expression: Expression): boolean {
  if (expression.kind === "literal")
    return expression.value === null || expression.value === undefined;
  return expression.kind === "name" && expression.name === "undefined";
}
