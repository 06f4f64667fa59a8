import type { DeclareStatement, Expression, Statement } from "../../code/codeModel.ts";
import { namesIn } from "../../flow/bindPattern.ts";
import type { CheckedHandler } from "../rule.ts";
import { isChangedLater } from "./changedLater.ts";
import { partsOf } from "./handlerParts.ts";

/**
 * The value of a name that the handler, or else its module, binds once and leaves as it is; else the expression
 * itself.
 */
export function valueOf(handler: CheckedHandler, expression: Expression): Expression {
  if (expression.kind !== "name") return expression;
  const { name } = expression;
  const own = bindingsOf(partsOf(handler).statements, name);
  const isOwn = own.length > 0 || isBoundOtherwise(handler, name);
  const bound = isOwn ? own : bindingsOf(handler.file.statements, name);
  const [only] = bound;
  const value = bound.length === 1 && only?.isConstant === true ? only.value : null;
  if (value === null) return expression;
  // A text or a number is no other one for having been handed on.
  return value.kind === "literal" || !isChangedLater(handler, name) ? value : expression;
}

const boundNames = new WeakMap<CheckedHandler, ReadonlySet<string>>();

/** True for a name that a parameter, a pattern or a loop of the handler's functions binds. */
function isBoundOtherwise(handler: CheckedHandler, name: string): boolean {
  const before = boundNames.get(handler);
  if (before !== undefined) return before.has(name);
  const { statements, functions } = partsOf(handler);
  const patterns = [
    ...functions.flatMap(({ parameters }) => parameters.map(({ pattern }) => pattern)),
    ...statements.flatMap((statement) =>
      statement.kind === "declare" || statement.kind === "loop" ? (statement.target ?? []) : [],
    ),
  ];
  const names = new Set(patterns.flatMap(namesIn));
  boundNames.set(handler, names);
  return names.has(name);
}

function bindingsOf(statements: readonly Statement[], name: string): readonly DeclareStatement[] {
  return statements.filter(
    (statement): statement is DeclareStatement =>
      statement.kind === "declare" &&
      statement.target.kind === "name" &&
      statement.target.name === name,
  );
}
