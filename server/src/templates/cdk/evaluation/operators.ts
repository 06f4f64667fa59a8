import path from "node:path";
import { isOfKind } from "./kinds.ts";
import {
  listOf,
  literal,
  unknown,
  type CdkValue,
  type ListValue,
  type LiteralValue,
  type MadeValue,
  type Origin,
} from "./cdkValue.ts";

/** Whether a condition holds; null where only running the program tells. */
export function truthOf(value: CdkValue): boolean | null {
  switch (value.kind) {
    case "literal":
      return Boolean(value.value);
    case "unknown":
    case "text":
    case "part":
      return null;
    // An empty one is false in Python and true in JavaScript.
    case "list":
      return value.items.length > 0 ? true : null;
    case "record":
      return value.members.size > 0 ? true : null;
    case "library":
      // A class or a constant of one; any other name may be a setting: `config.isProduction`.
      return /^[A-Z]/.test(value.path.at(-1) ?? "") ? true : null;
    case "made":
      return isObject(value) ? true : null;
    case "closure":
    case "bound":
    case "class":
    case "instance":
      return true;
  }
}

/** `null`, `undefined`, `None`: true or false where that is known, else null. */
export function isNullish(value: CdkValue): boolean | null {
  if (value.kind === "unknown" || value.kind === "part") return null;
  if (value.kind === "made" && !isObject(value)) return null;
  return value.kind === "literal" && (value.value === null || value.value === undefined);
}

/**
 * True for what is surely there, as objects and what a class makes by one of its own methods are. Any other
 * call may give nothing, such as that for a value of the context.
 */
function isObject({ isNew, callee }: MadeValue): boolean {
  if (isNew) return true;
  if (callee.kind === "part") return false;
  const [of = "", name = ""] = callee.path.slice(-2);
  return callee.path.length > 1 && /^[A-Z]/.test(of) && !/^(?:is|has)(?![a-z])/.test(name);
}

/** A binary operator over static values; unknown for any other. */
export function applyOperator(
  operator: string,
  left: CdkValue,
  right: CdkValue,
  origin: Origin,
): CdkValue {
  if (operator === "+") return add(left, right, origin);
  if (operator === "|") return joined(left, right, origin);
  const truth = compare(operator, left, right);
  if (truth !== null) return literal(truth, origin);
  if (operator === "%" && left.kind === "literal" && typeof left.value === "string") {
    return formatted(left.value, right.kind === "list" ? right.items : [right], origin);
  }
  if (left.kind !== "literal" || right.kind !== "literal") return unknown;
  const [one, other] = [left.value, right.value];
  // Python's paths are joined by it.
  if (operator === "/" && typeof one === "string" && typeof other === "string") {
    return literal(path.join(one, other), origin);
  }
  const number = arithmetic(operator, one, other);
  // Python writes the outcome of a division as `2.0`, which a number does not tell here.
  const isFloat = operator === "/" && origin.file.endsWith(".py");
  if (isFloat && Number.isInteger(number)) return unknown;
  return number === null ? unknown : literal(number, origin);
}

/** Whether two values are the same; null where only running the program tells. */
export function isEqual(left: CdkValue, right: CdkValue): boolean | null {
  if (left.kind === "literal" && right.kind === "literal") return left.value === right.value;
  if (left.kind === "instance" && right.kind === "instance") {
    // Members of an enumeration are made anew wherever they are named.
    const [one, other] = [left.fields.get("name"), right.fields.get("name")];
    const isSameClass = left.class.code === right.class.code;
    return isSameClass && one !== undefined && other !== undefined ? isEqual(one, other) : null;
  }
  if (left.kind !== "library" || right.kind !== "library") return null;
  const isSame = left.module === right.module && left.path.join(".") === right.path.join(".");
  return isSame ? true : null;
}

function compare(operator: string, left: CdkValue, right: CdkValue): boolean | null {
  switch (operator) {
    case "===":
    case "is":
      return isEqual(left, right);
    case "!==":
    case "is not":
      return not(isEqual(left, right));
    case "==":
      return isLooselyEqual(left, right);
    case "!=":
      return not(isLooselyEqual(left, right));
    case "in":
      return isIn(left, right);
    case "not in":
      return not(isIn(left, right));
    case "instanceof":
      return isOfKind(left, right);
    default:
      return left.kind === "literal" && right.kind === "literal"
        ? compared(operator, left.value, right.value)
        : null;
  }
}

/** The opposite; null stays what it is. */
export function not(truth: boolean | null): boolean | null {
  return truth === null ? null : !truth;
}

/** Whether one of several holds; null where only running the program tells. */
export function anyOf(truths: readonly (boolean | null)[]): boolean | null {
  const found = new Set(truths);
  return found.has(true) ? true : found.has(null) ? null : false;
}

/** JavaScript converts what `==` compares, but for null and undefined. */
function isLooselyEqual(left: CdkValue, right: CdkValue): boolean | null {
  if (left.kind !== "literal" || right.kind !== "literal") return isEqual(left, right);
  const isNothing = isNullish(left);
  if (isNothing === true || isNullish(right) === true) return isNothing === isNullish(right);
  return typeof left.value === typeof right.value ? left.value === right.value : null;
}

function isIn(item: CdkValue, container: CdkValue): boolean | null {
  if (item.kind !== "literal") return null;
  if (container.kind === "record") {
    if (container.members.has(String(item.value))) return true;
    return container.isOpen ? null : false;
  }
  if (container.kind === "literal" && typeof container.value === "string") {
    return typeof item.value === "string" ? container.value.includes(item.value) : null;
  }
  return container.kind === "list" ? isItem(item, container) : null;
}

/** Whether a list has an item; null where only running the program tells. */
export function isItem(item: CdkValue, { items, isOpen }: ListValue): boolean | null {
  return anyOf([...items.map((each) => isEqual(each, item)), isOpen ? null : false]);
}

/** `<` and its like over numbers; null for anything else. */
export function compared(operator: string, one: unknown, other: unknown): boolean | null {
  if (typeof one !== "number" || typeof other !== "number") return null;
  switch (operator) {
    case "<":
      return one < other;
    case "<=":
      return one <= other;
    case ">":
      return one > other;
    case ">=":
      return one >= other;
    case "!=":
    case "!==":
      return one !== other;
    default:
      return null;
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

/** Python's `"%s-%s" % (a, b)`, of plain fields alone. */
function formatted(text: string, values: readonly CdkValue[], origin: Origin): CdkValue {
  const pieces = text.split("%s");
  const isPlain =
    pieces.length === values.length + 1 && !pieces.some((piece) => piece.includes("%"));
  return isPlain ? concatenated(pieces, values, origin) : unknown;
}

/** Python's dicts are joined by it. */
function joined(left: CdkValue, right: CdkValue, origin: Origin): CdkValue {
  if (left.kind !== "record" || right.kind !== "record") return unknown;
  const members = new Map([...left.members, ...right.members]);
  return { kind: "record", members, isOpen: left.isOpen || right.isOpen, origin };
}

function arithmetic(operator: string, one: unknown, other: unknown): number | null {
  if (typeof one !== "number" || typeof other !== "number") return null;
  if (operator === "*") return one * other;
  if (operator === "-") return one - other;
  if (operator === "**") return one ** other;
  if (other === 0) return null;
  if (operator === "/") return one / other;
  if (operator === "//") return Math.floor(one / other);
  // Both languages agree on this where neither is negative.
  return operator === "%" && one >= 0 && other > 0 ? one % other : null;
}

/** A value as a text, which Python writes in its own words. */
export function writtenAs(value: LiteralValue["value"], { file }: Origin): string {
  if (!file.endsWith(".py")) return String(value);
  if (typeof value === "boolean") return value ? "True" : "False";
  return String(value ?? "None");
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
    if (part.kind === "literal") append(writtenAs(part.value, origin));
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
