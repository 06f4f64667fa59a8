import type { FieldPath } from "../../../events/fieldTree.ts";
import type { Expression } from "../code/codeModel.ts";
import { caretName } from "./markCaret.ts";

/** The caret in what a handler returns. */
export interface ReturnedPlace {
  readonly kind: "returned";
  /** From the response's root to the object that a key is typed in; empty for the response itself. */
  readonly path: FieldPath;
  /** Keys that the object has; null where a whole value is to come. */
  readonly keys: readonly string[] | null;
}

/** Finds the caret in the expressions that a handler returns; null where it is in none. */
export function findReturnedPlace(returned: readonly Expression[]): ReturnedPlace | null {
  for (const expression of returned) {
    const place = findIn(expression, []);
    if (place !== null) return place;
  }
  return null;
}

function findIn(expression: Expression, path: FieldPath): ReturnedPlace | null {
  switch (expression.kind) {
    case "name":
      return isCaret(expression.name) ? { kind: "returned", path, keys: null } : null;
    case "object": {
      const keys = expression.members.flatMap(({ key }) => (key === null ? [] : [key]));
      const others = keys.filter((key) => !isCaret(key));
      if (others.length < keys.length) return { kind: "returned", path, keys: others };
      return firstIn(expression.members, ({ key, value }) =>
        key === null ? null : findIn(value, [...path, key]),
      );
    }
    case "list":
      return firstIn(expression.items, (item) => findIn(item, [...path, 0]));
    case "comprehension":
      return findIn(expression.element, [...path, 0]);
    case "conditional":
      return findIn(expression.then, path) ?? findIn(expression.otherwise, path);
    case "await":
    case "spread":
      return findIn(expression.value, path);
    case "call":
      return findInMapped(expression, path);
    case "assign":
    case "binary":
    case "function":
    case "literal":
    case "logical":
    case "member":
    case "opaque":
    case "text":
    case "unary":
      return null;
  }
}

/** `failures.map((id) => ({ … }))`: what the function gives is an item. */
function findInMapped(
  { callee, arguments: given }: Extract<Expression, { kind: "call" }>,
  path: FieldPath,
): ReturnedPlace | null {
  const mapped = given[0]?.value;
  if (callee.kind !== "member" || callee.key !== "map" || mapped?.kind !== "function") return null;
  return firstIn(mapped.body, (statement) =>
    statement.kind === "return" && statement.value !== null
      ? findIn(statement.value, [...path, 0])
      : null,
  );
}

function firstIn<T>(
  items: readonly T[],
  find: (item: T) => ReturnedPlace | null,
): ReturnedPlace | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

function isCaret(name: string): boolean {
  return name.includes(caretName);
}
