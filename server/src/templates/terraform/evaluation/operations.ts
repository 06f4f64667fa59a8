import {
  isDeferred,
  isList,
  isMap,
  isStatic,
  scalarNumber,
  scalarText,
  scalarTruth,
  unknown,
  unknownFrom,
  type TerraformValue,
} from "./terraformValue.ts";

type Operation = (one: TerraformValue, other: TerraformValue) => TerraformValue;

const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ["==", equal],
  ["!=", (one, other) => negate(equal(one, other))],
  ["&&", (one, other) => both(scalarTruth(one), scalarTruth(other))],
  ["||", (one, other) => negate(both(not(scalarTruth(one)), not(scalarTruth(other))))],
  ["+", arithmetic((one, other) => one + other)],
  ["-", arithmetic((one, other) => one - other)],
  ["*", arithmetic((one, other) => one * other)],
  ["/", arithmetic((one, other) => one / other)],
  ["%", arithmetic((one, other) => one % other)],
  ["<", comparison((one, other) => one < other)],
  ["<=", comparison((one, other) => one <= other)],
  [">", comparison((one, other) => one > other)],
  [">=", comparison((one, other) => one >= other)],
]);

/** What an operator makes of one operand or two. Source: Terraform, "Arithmetic and Logical Operators". */
export function evaluateOperation(
  operator: string,
  operands: readonly TerraformValue[],
): TerraformValue {
  const [one, other] = operands;
  if (one === undefined) return unknown;
  if (other === undefined) {
    if (operator === "!") return negate(one);
    const number = scalarNumber(one);
    return number === null ? unknownFrom([one]) : -number;
  }
  return operations.get(operator)?.(one, other) ?? unknownFrom(operands);
}

function negate(value: TerraformValue): TerraformValue {
  return not(scalarTruth(value)) ?? unknownFrom([value]);
}

function not(truth: boolean | null): boolean | null {
  return truth === null ? null : !truth;
}

function both(one: boolean | null, other: boolean | null): TerraformValue {
  if (one === false || other === false) return false;
  return one === null || other === null ? unknown : true;
}

/** Whether two values are the same. What is deferred may still turn out to be `null`, but for texts. */
export function equal(one: TerraformValue, other: TerraformValue): TerraformValue {
  if (isDeferred(one) || isDeferred(other)) {
    const isText = [one, other].some((value) => isDeferred(value) && value.kind === "text");
    const isNull = one === null || other === null;
    return isText && isNull ? false : unknownFrom([one, other]);
  }
  if (isList(one) && isList(other) && one.length !== other.length) return false;
  if (isMap(one) && isMap(other) && one.size !== other.size) return false;
  // No conversion leads from a list or a map to a scalar.
  if (isCollection(one) !== isCollection(other)) return false;
  // A variable's type may still turn the one into the other.
  if (one !== null && other !== null && typeof one !== typeof other) return unknown;
  const [text, otherText] = [scalarText(one), scalarText(other)];
  if (text !== null || otherText !== null || one === null || other === null) {
    return text === otherText && (one === null) === (other === null);
  }
  if (!isStatic(one) || !isStatic(other)) return unknownFrom([one, other]);
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function isCollection(value: TerraformValue): boolean {
  return isList(value) || isMap(value);
}

function plain(value: TerraformValue): unknown {
  if (isList(value)) return value.map(plain);
  if (!isMap(value)) return value;
  return [...value]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => [key, plain(member)]);
}

function arithmetic(calculate: (one: number, other: number) => number): Operation {
  return (one, other) => {
    const [left, right] = [scalarNumber(one), scalarNumber(other)];
    const result = left === null || right === null ? Number.NaN : calculate(left, right);
    return Number.isFinite(result) ? result : unknownFrom([one, other]);
  };
}

function comparison(compare: (one: number, other: number) => boolean): Operation {
  return (one, other) => {
    const [left, right] = [scalarNumber(one), scalarNumber(other)];
    return left === null || right === null ? unknownFrom([one, other]) : compare(left, right);
  };
}
