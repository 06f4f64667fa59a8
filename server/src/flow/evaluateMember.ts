import type { Expression, MemberExpression } from "../code/codeModel.ts";
import type { Origin, Step } from "./origin.ts";
import { keyOfOrigin } from "./originKey.ts";
import type { Asking, Point, Run } from "./run.ts";
import { asDefined, either, provenBy, type Value } from "./value.ts";

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
  const step = stepOf(run, member, object, at);
  const fallback = member.fallback === null ? null : run.evaluate(member.fallback, at);
  const place = { span: member.keySpan, expression: member };
  const asking = { use, isTolerant: member.isOptional };
  const part = run.ask(object, step, place, at, asking);
  // What did not fail has shown that the value was there.
  const isProof = !asking.isTolerant && run.tolerance === 0 && !hasDefault(member.object);
  if (isProof) at.state.assume(provenBy(object));
  if (member.style === "get") {
    const isNone = member.fallback === null || isNull(member.fallback);
    return isNone ? part : either([asDefined(part), ...(fallback === null ? [] : [fallback])]);
  }
  return run.language === "python" && member.style === "index" ? asDefined(part) : part;
}

/** `event.get("a", {})`, of which a part can be read whether there is one or not. */
function hasDefault(object: Expression): boolean {
  return object.kind === "member" && object.fallback !== null && !isNull(object.fallback);
}

function stepOf(run: Run, { key, index }: MemberExpression, object: Value, at: Point): Step {
  if (typeof key === "number") return { kind: "item", index: key };
  if (key !== null) return { kind: "key", key };
  if (index === null) return { kind: "value" };
  const { text, origins } = run.evaluate(index, at);
  if (text !== null) return { kind: "key", key: text };
  if (run.language === "python" && origins.some((origin) => isKeyOf(origin, object))) {
    return { kind: "value" };
  }
  return isPosition(index) ? { kind: "item", index: null } : { kind: "value" };
}

/** True for a key that going through that very map has given, whatever it is called: `for k in a: a[k]`. */
function isKeyOf({ root, steps }: Origin, object: Value): boolean {
  const last = steps.at(-1);
  if (last?.kind !== "name" && last?.kind !== "item") return false;
  const map = keyOfOrigin({ root, steps: steps.slice(0, -1) });
  return object.origins.some((origin) => keyOfOrigin(origin) === map);
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
