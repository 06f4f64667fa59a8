import type {
  DeclareStatement,
  Expression,
  ObjectExpression,
  Statement,
} from "../../code/codeModel.ts";
import { namesIn } from "../../flow/bindPattern.ts";
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
