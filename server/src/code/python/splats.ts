import type { Expression } from "../codeModel.ts";

/**
 * An item of a list as Python means it: the first `*a["b"]` of a list comes from the grammar as the member
 * `b` of `*a`, and is `a["b"]` with the star before it.
 */
export function splatOfWhole(item: Expression): Expression {
  const value = withoutSplat(item);
  return value === null || item.kind === "spread"
    ? item
    : { kind: "spread", start: item.start, end: item.end, value };
}

/** The expression without the star that it begins with; null where it begins with none. */
function withoutSplat(expression: Expression): Expression | null {
  if (expression.kind === "spread") return expression.value;
  if (expression.kind === "member") {
    const object = withoutSplat(expression.object);
    return object === null ? null : { ...expression, start: object.start, object };
  }
  if (expression.kind !== "call") return null;
  const callee = withoutSplat(expression.callee);
  return callee === null ? null : { ...expression, start: callee.start, callee };
}
