import type { Expression, ObjectExpression } from "../../code/codeModel.ts";
import type { CheckedHandler } from "../rule.ts";
import { partsOf } from "./handlerParts.ts";

/** The literal objects that the handler may return; those of a conditional count each. */
export function returnedObjects(handler: CheckedHandler): readonly ObjectExpression[] {
  return handler.flow.returned.flatMap((returned) => objectsIn(valueOf(handler, returned)));
}

/** The value of a name that the handler binds once and never assigns to; else the expression itself. */
export function valueOf(handler: CheckedHandler, expression: Expression): Expression {
  if (expression.kind !== "name") return expression;
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
