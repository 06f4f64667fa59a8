import type {
  Expression,
  ListExpression,
  MemberExpression,
  ObjectExpression,
  TextExpression,
  UnaryExpression,
} from "../../../code/codeModel.ts";
import {
  keyOf,
  listOf,
  literal,
  unknown,
  type CdkValue,
  type RecordMember,
  type Origin,
} from "./cdkValue.ts";
import { evaluateAssign, evaluateDelete } from "./evaluateAssign.ts";
import { evaluateCall } from "./evaluateCall.ts";
import { evaluateComprehension } from "./evaluateComprehension.ts";
import { originOf, type Evaluator } from "./evaluator.ts";
import { globalFunction } from "./globalCalls.ts";
import { typeName } from "./kinds.ts";
import { applyOperator, concatenated, isNullish, truthOf } from "./operators.ts";
import { globalValue } from "./platformCalls.ts";
import type { Scope } from "./scope.ts";

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
      return scope.get(expression.name) ?? globalNamed(expression.name, at, evaluator);
    case "member":
      return evaluateMember(evaluator, expression, scope);
    case "call":
      return evaluateCall(evaluator, expression, scope);
    case "text":
      return concatenated(expression.pieces, partsOf(expression, evaluate), at);
    case "object":
      return evaluateObject(evaluator, expression, scope);
    case "list":
      return evaluateList(evaluator, expression, scope);
    case "function":
      return evaluator.closure(expression, scope);
    case "await":
      return evaluate(expression.value);
    case "unary":
      return evaluateUnary(evaluator, expression, scope);
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

function globalNamed(name: string, at: Origin, evaluator: Evaluator): CdkValue {
  return globalValue(name, at, evaluator) ?? globalFunction(name, at) ?? unknown;
}

function partsOf(
  { parts, formats = [] }: TextExpression,
  evaluate: (part: Expression) => CdkValue,
): readonly CdkValue[] {
  return parts.map((part, index) => formatted(evaluate(part), formats[index] ?? ""));
}

/** Python's `f"{number:02d}"`; what another format makes of a value isn't known. */
function formatted(value: CdkValue, format: string): CdkValue {
  if (format === "") return value;
  const [written, zero = "", width = ""] = /^:(0?)(\d{0,2})d?$/.exec(format) ?? [];
  if (written === undefined || value.kind !== "literal") return unknown;
  if (typeof value.value !== "number" || value.value < 0) return unknown;
  const text = String(value.value).padStart(Number(width), zero === "" ? " " : "0");
  return literal(text, value.origin);
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
  const key = index === null ? expression.key : keyOf(index);
  if (key === null) return unknown;
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
  for (const { key: written, keySpan, computed, value: expression } of members) {
    const key = computed === undefined ? written : keyOf(evaluator.evaluate(computed, scope));
    const value = evaluator.evaluate(expression, scope);
    if (key !== null) found.set(key, { value, keyOrigin: originOf(keySpan, scope) });
    else if (computed === undefined && value.kind === "record") {
      for (const [name, member] of value.members) found.set(name, member);
      isOpen ||= value.isOpen;
    } else isOpen ||= computed !== undefined || !isEmptySpread(value);
  }
  return { kind: "record", members: found, isOpen, origin: originOf(span, scope) };
}

/** `...(isProduction && {})` adds nothing where that is false. */
function isEmptySpread(value: CdkValue): boolean {
  return value.kind === "literal" && typeof value.value !== "string";
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

function evaluateUnary(
  evaluator: Evaluator,
  { operator, value: operand }: UnaryExpression,
  scope: Scope,
): CdkValue {
  if (operator === "delete") return evaluateDelete(evaluator, operand, scope);
  const value = evaluator.evaluate(operand, scope);
  if (operator === "typeof") {
    const name = typeName(value);
    return name === null ? unknown : literal(name);
  }
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
