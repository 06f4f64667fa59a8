import type {
  AssignExpression,
  ComprehensionExpression,
  Expression,
  ListExpression,
  MemberExpression,
  ObjectExpression,
} from "../../../code/codeModel.ts";
import { bindPattern } from "./bindPattern.ts";
import {
  listOf,
  literal,
  memberOfRecord,
  placedAt,
  unknown,
  type CdkValue,
  type RecordMember,
} from "./cdkValue.ts";
import { evaluateCall } from "./evaluateCall.ts";
import { originOf, type Evaluator } from "./evaluator.ts";
import { applyOperator, concatenated, isNullish, truthOf } from "./operators.ts";
import { globalValue } from "./platformCalls.ts";
import { Scope } from "./scope.ts";

/** What an expression gives; whatever it does besides is done. */
export function evaluateExpression(
  evaluator: Evaluator,
  expression: Expression,
  scope: Scope,
): CdkValue {
  const at = originOf(expression, scope);
  const evaluate = (part: Expression): CdkValue => evaluator.evaluate(part, scope);
  switch (expression.kind) {
    case "literal":
      return literal(expression.value, at);
    case "name":
      return scope.get(expression.name) ?? globalValue(expression.name, at, evaluator) ?? unknown;
    case "member":
      return evaluateMember(evaluator, expression, scope);
    case "call":
      return evaluateCall(evaluator, expression, scope);
    case "text":
      return concatenated(expression.pieces, expression.parts.map(evaluate), at);
    case "object":
      return evaluateObject(evaluator, expression, scope);
    case "list":
      return evaluateList(evaluator, expression, scope);
    case "function":
      return evaluator.closure(expression, scope);
    case "await":
      return evaluate(expression.value);
    case "unary":
      return evaluateUnary(expression.operator, evaluate(expression.value));
    case "binary":
      return applyOperator(
        expression.operator,
        evaluate(expression.left),
        evaluate(expression.right),
        at,
      );
    case "logical":
      return evaluateLogical(evaluator, expression.operator, evaluate(expression.left), () =>
        evaluate(expression.right),
      );
    case "conditional":
      return evaluateConditional(evaluator, truthOf(evaluate(expression.test)), [
        () => evaluate(expression.then),
        () => evaluate(expression.otherwise),
      ]);
    case "assign":
      return evaluateAssign(evaluator, expression, scope);
    case "comprehension":
      return evaluateComprehension(evaluator, expression, scope);
    case "spread":
      return evaluate(expression.value);
    case "opaque":
      expression.parts.forEach(evaluate);
      return unknown;
  }
}

function evaluateMember(
  evaluator: Evaluator,
  expression: MemberExpression,
  scope: Scope,
): CdkValue {
  const at = originOf(expression, scope);
  // Of what the model has no word for, `import.meta` alone has such members.
  if (expression.object.kind === "opaque" && expression.object.parts.length === 0) {
    return globalValue(`import.meta.${expression.key}`, at, evaluator) ?? unknown;
  }
  const object = evaluator.evaluate(expression.object, scope);
  const fallback =
    expression.fallback === null ? null : evaluator.evaluate(expression.fallback, scope);
  const index = expression.index === null ? null : evaluator.evaluate(expression.index, scope);
  const key = expression.key ?? (index?.kind === "literal" ? index.value : null);
  if (typeof key !== "string" && typeof key !== "number") return unknown;
  const value = evaluator.member(object, String(key), originOf(expression.keySpan, scope));
  return fallback !== null && isNullish(value) === true ? fallback : value;
}

function evaluateObject(
  evaluator: Evaluator,
  { members, ...span }: ObjectExpression,
  scope: Scope,
): CdkValue {
  const found = new Map<string, RecordMember>();
  let isOpen = false;
  for (const { key, keySpan, value: expression } of members) {
    const value = evaluator.evaluate(expression, scope);
    if (key !== null) found.set(key, { value, keyOrigin: originOf(keySpan, scope) });
    else if (value.kind === "record") {
      for (const [name, member] of value.members) found.set(name, member);
      isOpen ||= value.isOpen;
    } else isOpen ||= isNullish(value) !== true;
  }
  return { kind: "record", members: found, isOpen, origin: originOf(span, scope) };
}

function evaluateList(evaluator: Evaluator, expression: ListExpression, scope: Scope): CdkValue {
  const items: CdkValue[] = [];
  let isOpen = false;
  for (const item of expression.items) {
    const value = evaluator.evaluate(item, scope);
    if (item.kind !== "spread") items.push(value);
    else if (value.kind === "list") {
      items.push(...value.items);
      isOpen ||= value.isOpen;
    } else isOpen = true;
  }
  return listOf(items, isOpen, originOf(expression, scope));
}

function evaluateUnary(operator: string, value: CdkValue): CdkValue {
  if (operator === "not") {
    const truth = truthOf(value);
    return truth === null ? unknown : literal(!truth);
  }
  if (value.kind !== "literal" || typeof value.value !== "number") return unknown;
  return operator === "-" ? { ...value, value: -value.value } : unknown;
}

function evaluateLogical(
  evaluator: Evaluator,
  operator: "and" | "or" | "nullish",
  left: CdkValue,
  right: () => CdkValue,
): CdkValue {
  const decides = operator === "nullish" ? isNullish(left) : truthOf(left);
  if (decides === null) {
    evaluator.perhaps(right);
    return unknown;
  }
  const takesRight = operator === "or" ? !decides : decides;
  return takesRight ? right() : left;
}

function evaluateConditional(
  evaluator: Evaluator,
  truth: boolean | null,
  [then, otherwise]: readonly [() => CdkValue, () => CdkValue],
): CdkValue {
  if (truth !== null) return truth ? then() : otherwise();
  const one = evaluator.perhaps(then);
  const other = evaluator.perhaps(otherwise);
  const isSame = one.kind === "literal" && other.kind === "literal" && one.value === other.value;
  return isSame ? one : unknown;
}

function evaluateAssign(
  evaluator: Evaluator,
  { target, member, value: expression, operator }: AssignExpression,
  scope: Scope,
): CdkValue {
  const right = evaluator.evaluate(expression, scope);
  const value = operator === "=" || operator === ":=" ? right : unknown;
  if (member === null) {
    if (target.kind === "name") scope.assign(target.name, value, evaluator.isCertain());
    else bindPattern(evaluator, target, value, scope);
    return value;
  }
  const object = evaluator.evaluate(member.object, scope);
  if (typeof member.key !== "string") return value;
  if (object.kind === "instance") {
    const before = object.fields.get(member.key);
    const isSettled = before === undefined || isNullish(before) === true || evaluator.isCertain();
    object.fields.set(member.key, isSettled ? value : unknown);
  }
  if (object.kind === "record") {
    const isSettled = evaluator.isCertain() || memberOfRecord(object, member.key) === undefined;
    const keyOrigin = originOf(member.keySpan, scope);
    object.members.set(member.key, { value: isSettled ? value : unknown, keyOrigin });
  }
  return value;
}

/** A list whose elements come from one static list; any other is unknown, and gone through once. */
function evaluateComprehension(
  evaluator: Evaluator,
  { element, value, clauses, ...span }: ComprehensionExpression,
  scope: Scope,
): CdkValue {
  const [clause, ...others] = clauses;
  const at = originOf(span, scope);
  const subject = clause === undefined ? unknown : evaluator.evaluate(clause.subject, scope);
  const isPlain = clause?.conditions.length === 0 && others.length === 0 && value === null;
  if (!isPlain || subject.kind !== "list") {
    const inner = new Scope(scope.file, scope);
    for (const { target } of clauses) bindPattern(evaluator, target, unknown, inner);
    evaluator.perhaps(() => evaluator.evaluate(element, inner));
    if (value !== null) evaluator.perhaps(() => evaluator.evaluate(value, inner));
    return unknown;
  }
  const items = subject.items.map((item) => {
    const inner = new Scope(scope.file, scope);
    bindPattern(evaluator, clause.target, item, inner);
    return placedAt(evaluator.evaluate(element, inner), at);
  });
  return { kind: "list", items, isOpen: subject.isOpen, origin: at };
}
