import type { Expression, ObjectExpression } from "../../code/codeModel.ts";
import type { CheckedHandler } from "../rule.ts";
import { isChangedLater, literalsChangedLater } from "./changedLater.ts";
import { partsOf } from "./handlerParts.ts";

/**
 * The literal objects that the handler may return; those of a conditional count each. One that is filled in
 * after it is bound to a name does not count, nor do any where a wrapper may make something else of them.
 */
export function returnedObjects(handler: CheckedHandler): readonly ObjectExpression[] {
  if (handler.flow.hasReshapedResponse) return [];
  const changed = literalsChangedLater(handler);
  const objects = handler.flow.returned.flatMap((each) => objectsIn(valueOf(handler, each)));
  return objects.filter((object) => !changed.has(object));
}

/** The value of a name that the handler binds once and leaves as it is; else the expression itself. */
export function valueOf(handler: CheckedHandler, expression: Expression): Expression {
  if (expression.kind !== "name" || isChangedLater(handler, expression.name)) return expression;
  const bound = partsOf(handler).statements.filter(
    (statement) =>
      statement.kind === "declare" &&
      statement.target.kind === "name" &&
      statement.target.name === expression.name,
  );
  const [only] = bound;
  const isClear = bound.length === 1 && only?.kind === "declare" && only.isConstant;
  return isClear && only.value !== null ? only.value : expression;
}

function objectsIn(expression: Expression): readonly ObjectExpression[] {
  if (expression.kind === "object") return [expression];
  if (expression.kind === "await") return objectsIn(expression.value);
  if (expression.kind === "conditional") {
    return [...objectsIn(expression.then), ...objectsIn(expression.otherwise)];
  }
  if (expression.kind === "logical") {
    return [...objectsIn(expression.left), ...objectsIn(expression.right)];
  }
  return [];
}

/** The member of an object literal with that key, or null. */
export function memberOf(
  { members }: ObjectExpression,
  key: string,
): ObjectExpression["members"][number] | null {
  return members.find((member) => member.key === key) ?? null;
}

/** True where keys of the object cannot be read from the text: a spread, a computed key. */
export function isOpen({ members }: ObjectExpression): boolean {
  return members.some(({ key }) => key === null);
}
