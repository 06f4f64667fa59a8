import type { CallExpression, Expression } from "../../code/codeModel.ts";

/**
 * What a list is made of, as far as its text says: the items of a literal, what a comprehension makes of each,
 * what the callback of `map` returns.
 */
export function itemsOf(expression: Expression): readonly Expression[] {
  if (expression.kind === "await") return itemsOf(expression.value);
  if (expression.kind === "list") return expression.items.filter(({ kind }) => kind !== "spread");
  if (expression.kind === "comprehension")
    return expression.value === null ? [expression.element] : [];
  return expression.kind === "call" ? mappedBy(expression) : [];
}

function mappedBy({ callee, arguments: given }: CallExpression): readonly Expression[] {
  const callback = given[0]?.value;
  if (callee.kind !== "member" || callee.key !== "map" || callback?.kind !== "function") return [];
  return callback.body.flatMap((statement) =>
    statement.kind === "return" && statement.value !== null ? [statement.value] : [],
  );
}
