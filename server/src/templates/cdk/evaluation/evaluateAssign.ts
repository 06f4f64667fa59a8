import type { AssignExpression, Expression, MemberExpression } from "../../../code/codeModel.ts";
import { bindPattern } from "./bindPattern.ts";
import {
  forget,
  keyOf,
  memberOfRecord,
  unknown,
  type CdkValue,
  type ListValue,
} from "./cdkValue.ts";
import { originOf, type Evaluator } from "./evaluator.ts";
import { applyOperator, isNullish, not, truthOf } from "./operators.ts";
import type { Scope } from "./scope.ts";

/** `a = b`, `a.b = c`, `a += b`, `a ??= b`. */
export function evaluateAssign(
  evaluator: Evaluator,
  expression: AssignExpression,
  scope: Scope,
): CdkValue {
  const { target, member } = expression;
  if (member !== null) return assignMember(evaluator, member, expression, scope);
  const before = target.kind === "name" ? (scope.get(target.name) ?? unknown) : unknown;
  const value = assignedValue(evaluator, expression, scope, () => before);
  if (target.kind === "name") scope.assign(target.name, value, evaluator.region());
  else bindPattern(evaluator, target, value, scope);
  return expression.isPostfix === true ? before : value;
}

/** What is assigned, given how to come by what was there before. */
function assignedValue(
  evaluator: Evaluator,
  { operator, value: expression, ...span }: AssignExpression,
  scope: Scope,
  before: () => CdkValue,
): CdkValue {
  const right = (): CdkValue => evaluator.evaluate(expression, scope);
  switch (operator) {
    case "=":
    case ":=":
      return right();
    case "??=":
      return assignedUnless(evaluator, before(), not(isNullish(before())), right);
    case "||=":
      return assignedUnless(evaluator, before(), truthOf(before()), right);
    case "&&=":
      return assignedUnless(evaluator, before(), not(truthOf(before())), right);
    default:
      return applyOperator(operator.slice(0, -1), before(), right(), originOf(span, scope));
  }
}

/** @param stays whether what was there before stays; null where only running the program tells */
function assignedUnless(
  evaluator: Evaluator,
  before: CdkValue,
  stays: boolean | null,
  right: () => CdkValue,
): CdkValue {
  if (stays === true) return before;
  if (stays === false) return right();
  evaluator.perhaps(right);
  return unknown;
}

function assignMember(
  evaluator: Evaluator,
  member: MemberExpression,
  expression: AssignExpression,
  scope: Scope,
): CdkValue {
  const object = evaluator.evaluate(member.object, scope);
  const index = member.index === null ? null : evaluator.evaluate(member.index, scope);
  const key = index === null ? member.key : keyOf(index);
  const at = originOf(member.keySpan, scope);
  const before = (): CdkValue =>
    key === null ? unknown : evaluator.member(object, String(key), at);
  const replaced = expression.isPostfix === true ? before() : null;
  const value = assignedValue(evaluator, expression, scope, before);
  if (key !== null) setMember(evaluator, object, String(key), value, at);
  else if (object.kind === "record") object.isOpen = true;
  if (object.kind === "list") setItem(object, key, value);
  return replaced ?? value;
}

function setMember(
  evaluator: Evaluator,
  object: CdkValue,
  key: string,
  value: CdkValue,
  keyOrigin: ReturnType<typeof originOf>,
): void {
  if (object.kind === "instance") {
    const before = object.fields.get(key);
    const isSettled = before === undefined || isNullish(before) === true || evaluator.isCertain();
    object.fields.set(key, isSettled ? value : unknown);
  }
  if (object.kind === "record") {
    const isSettled = evaluator.isCertain() || memberOfRecord(object, key) === undefined;
    object.members.set(key, { value: isSettled ? value : unknown, keyOrigin });
  }
}

/** `delete a.b` and Python's `del a["b"]`, of objects and dicts. */
export function evaluateDelete(evaluator: Evaluator, target: Expression, scope: Scope): CdkValue {
  if (target.kind !== "member") return unknown;
  const object = evaluator.evaluate(target.object, scope);
  const index = target.index === null ? null : evaluator.evaluate(target.index, scope);
  const key = index === null ? target.key : keyOf(index);
  if (object.kind === "record") {
    if (key !== null && evaluator.isCertain()) object.members.delete(String(key));
    else object.isOpen = true;
  }
  if (object.kind === "list") forget(object);
  return unknown;
}

/** An item that is there is replaced; whatever else is set, such as the length, leaves nothing known. */
function setItem(list: ListValue, key: string | number | null, value: CdkValue): void {
  const index = Number(key ?? NaN);
  const isItem = !list.isOpen && list.collection === undefined && index >= 0;
  if (isItem && index < list.items.length) (list.items as CdkValue[])[index] = value;
  else forget(list);
}
