import type { Expression, FunctionExpression } from "../../code/codeModel.ts";
import { methodOf } from "../../flow/classMethods.ts";
import { moduleBindingsOf } from "../../flow/moduleNames.ts";
import type { CheckedHandler } from "../rule.ts";
import { partsOf } from "./handlerParts.ts";

/**
 * A function that stands in the code, or the one of the file that a name is bound to, or that is a method of an object
 * or a class; null for any other value.
 */
export function functionOf(
  handler: CheckedHandler,
  expression: Expression | undefined,
): FunctionExpression | null {
  if (expression?.kind === "function") return expression;
  if (expression?.kind === "member") return methodOf(handler.file, expression);
  if (expression?.kind !== "name") return null;
  const { name } = expression;
  const local = partsOf(handler).statements.findLast(
    (statement) =>
      statement.kind === "declare" &&
      statement.target.kind === "name" &&
      statement.target.name === name,
  );
  const value =
    local?.kind === "declare" ? local.value : moduleBindingsOf(handler.file).values.get(name);
  return value?.kind === "function" ? value : null;
}
