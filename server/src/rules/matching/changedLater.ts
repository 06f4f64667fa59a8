import type { CallExpression, Expression } from "../../code/codeModel.ts";
import { walkStatements } from "../../code/walkCode.ts";
import type { CheckedHandler } from "../rule.ts";
import { calleeName } from "./calleeName.ts";
import { lastName } from "./dottedName.ts";
import { partsOf } from "./handlerParts.ts";

/** Functions that leave alone what they are given: they write it out, look at it, or hand it to Lambda. */
const onlyReads =
  /^(?:JSON\.stringify|json\.dumps|Object\.(?:keys|values|entries|freeze)|Promise\.resolve|structuredClone|(?:copy\.)?deepcopy|print|len|str|repr|dict|context\.succeed|cb|done|call_?back|resolve|(?:.+\.)?(?:console|log|logger|logging|tracer|metrics)\.\w+)$/iu;

/** Methods that leave alone what they are called on. */
const onlyReading =
  /^(?:get|keys|values|items|copy|has|hasOwnProperty|toString|map|filter|join|includes|some|every|find|slice)$/u;

const known = new WeakMap<CheckedHandler, ReadonlySet<string>>();

/**
 * True for a name whose value may have become another since it was bound: it is assigned to, or something
 * in it is, or a function gets it that may do so. What its literal says then proves nothing.
 */
export function isChangedLater(handler: CheckedHandler, name: string): boolean {
  const before = known.get(handler);
  const changed = before ?? namesChanged(handler);
  if (before === undefined) known.set(handler, changed);
  return changed.has(name);
}

/** The literals that are bound to a name of which `isChangedLater` is true. */
export function literalsChangedLater(handler: CheckedHandler): ReadonlySet<Expression> {
  const found = new Set<Expression>();
  for (const statement of partsOf(handler).statements) {
    if (statement.kind !== "declare" || statement.target.kind !== "name") continue;
    const isChanged = statement.value !== null && isChangedLater(handler, statement.target.name);
    if (isChanged && statement.value !== null) found.add(statement.value);
  }
  return found;
}

function namesChanged(handler: CheckedHandler): ReadonlySet<string> {
  const changed = new Set<string>();
  const add = (expression: Expression): void => {
    for (const name of namesIn(expression)) changed.add(name);
  };
  for (const { body } of partsOf(handler).functions) {
    walkStatements(body, {
      statement: (statement) => {
        // Under its other name it may be changed as well.
        if (statement.kind === "declare" && statement.value?.kind === "name") add(statement.value);
        return undefined;
      },
      expression: (expression) => {
        if (expression.kind === "assign") {
          const { member, target, value } = expression;
          if (member !== null) add(member);
          else if (target.kind === "name") changed.add(target.name);
          else if (target.kind === "opaque") target.parts.forEach(add);
          if (value.kind === "name") add(value);
        }
        if (expression.kind === "unary" && expression.operator === "delete") add(expression.value);
        if (expression.kind === "call") changedByCall(handler, expression).forEach(add);
        return undefined;
      },
    });
  }
  return changed;
}

function changedByCall(
  handler: CheckedHandler,
  { callee, arguments: given }: CallExpression,
): readonly Expression[] {
  if (onlyReads.test(calleeName(handler, callee))) return [];
  const isMethod = callee.kind === "member" && !onlyReading.test(lastName(callee));
  return [...(isMethod ? [callee.object] : []), ...given.map(({ value }) => value)];
}

/** The names whose values, or parts of them, an expression hands on. */
function namesIn(expression: Expression): readonly string[] {
  if (expression.kind === "name") return [expression.name];
  if (expression.kind === "member") return namesIn(expression.object);
  if (expression.kind === "await") return namesIn(expression.value);
  if (expression.kind === "list") return expression.items.flatMap(namesIn);
  if (expression.kind !== "object") return [];
  return expression.members.flatMap(({ value }) => namesIn(value));
}
