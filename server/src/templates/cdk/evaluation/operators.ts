import path from "node:path";
import { listOf, literal, unknown, type CdkValue, type Origin } from "./cdkValue.ts";

/** Whether a condition holds; null where only running the program tells. */
export function truthOf(value: CdkValue): boolean | null {
  switch (value.kind) {
    case "literal":
      return Boolean(value.value);
    case "unknown":
    case "text":
    case "part":
    // An empty one is false in Python and true in JavaScript.
    case "list":
    case "record":
      return null;
    case "closure":
    case "class":
    case "instance":
    case "library":
    case "made":
      return true;
  }
}

/** `null`, `undefined`, `None`: true or false where that is known, else null. */
export function isNullish(value: CdkValue): boolean | null {
  if (value.kind === "unknown" || value.kind === "part") return null;
  return value.kind === "literal" && (value.value === null || value.value === undefined);
}

/** A binary operator over static values; unknown for any other. */
export function applyOperator(
  operator: string,
  left: CdkValue,
  right: CdkValue,
  origin: Origin,
): CdkValue {
  if (operator === "+") return add(left, right, origin);
  if (left.kind !== "literal" || right.kind !== "literal") return unknown;
  const [one, other] = [left.value, right.value];
  // Python's paths are joined by it.
  if (operator === "/" && typeof one === "string" && typeof other === "string") {
    return literal(path.join(one, other), origin);
  }
  const number = arithmetic(operator, one, other);
  if (number !== null) return literal(number, origin);
  switch (operator) {
    case "===":
    case "==":
    case "is":
      return literal(one === other, origin);
    case "!==":
    case "!=":
    case "is not":
      return literal(one !== other, origin);
    default:
      return unknown;
  }
}

function add(left: CdkValue, right: CdkValue, origin: Origin): CdkValue {
  if (left.kind === "list" && right.kind === "list") {
    return listOf([...left.items, ...right.items], left.isOpen || right.isOpen, origin);
  }
  if (left.kind === "literal" && right.kind === "literal") {
    if (typeof left.value === "number" && typeof right.value === "number") {
      return literal(left.value + right.value, origin);
    }
  }
  const isText = [left, right].some(
    (value) =>
      value.kind === "text" || (value.kind === "literal" && typeof value.value === "string"),
  );
  return isText ? concatenated(["", "", ""], [left, right], origin) : unknown;
}

function arithmetic(operator: string, one: unknown, other: unknown): number | null {
  if (typeof one !== "number" || typeof other !== "number") return null;
  if (operator === "*") return one * other;
  if (operator === "-") return one - other;
  return operator === "/" && other !== 0 ? one / other : null;
}

/** Text longer than this is generated. */
const maximumLength = 20_000;

/** A text out of fixed pieces and the values between them: static where all of these are. */
export function concatenated(
  pieces: readonly string[],
  parts: readonly CdkValue[],
  origin: Origin,
): CdkValue {
  const fixed = [pieces[0] ?? ""];
  const open: CdkValue[] = [];
  const append = (text: string): void => {
    fixed[fixed.length - 1] = (fixed.at(-1) ?? "") + text;
  };
  for (const [index, part] of parts.entries()) {
    if (part.kind === "literal") append(String(part.value));
    else if (part.kind === "text") {
      append(part.pieces[0] ?? "");
      open.push(...part.parts);
      fixed.push(...part.pieces.slice(1));
    } else {
      open.push(part);
      fixed.push("");
    }
    append(pieces[index + 1] ?? "");
  }
  if (fixed.reduce((length, text) => length + text.length, open.length) > maximumLength)
    return unknown;
  return open.length === 0
    ? literal(fixed[0] ?? "", origin)
    : { kind: "text", pieces: fixed, parts: open, origin };
}
