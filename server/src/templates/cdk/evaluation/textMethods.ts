import { listOf, literal, textOf, unknown, type CdkValue, type Origin } from "./cdkValue.ts";
import type { CallArguments } from "./evaluator.ts";

/** A call of a text's method. */
interface TextCall {
  readonly text: string;
  readonly values: readonly CdkValue[];
  readonly at: Origin;
}

/** Null for what isn't known. */
type TextMethod = (call: TextCall) => string | boolean | CdkValue | null;

const lower: TextMethod = ({ text }) => text.toLowerCase();
const upper: TextMethod = ({ text }) => text.toUpperCase();
const trim: TextMethod = ({ text, values }) => (values.length === 0 ? text.trim() : null);
const startsWith = about((text, part) => text.startsWith(part));
const endsWith = about((text, part) => text.endsWith(part));

const methods: ReadonlyMap<string, TextMethod> = new Map<string, TextMethod>([
  ["toLowerCase", lower],
  ["lower", lower],
  ["toUpperCase", upper],
  ["upper", upper],
  ["trim", trim],
  ["strip", trim],
  ["toString", ({ text }) => text],
  ["capitalize", capitalize],
  ["title", title],
  ["replace", replace],
  ["replaceAll", replaceAll],
  ["charAt", ({ text, values: [index] }) => text.charAt(numberOf(index) ?? NaN)],
  ["slice", sliced],
  ["substring", substring],
  ["split", split],
  // Files that are open are their texts here.
  ["read", ({ text }) => text],
  ["startsWith", startsWith],
  ["startswith", startsWith],
  ["endsWith", endsWith],
  ["endswith", endsWith],
  ["includes", about((text, part) => text.includes(part))],
  ["padStart", padStart],
  [
    "zfill",
    ({ text, values: [length] }) =>
      /^[+-]/.test(text) ? null : padded(text, numberOf(length), "0"),
  ],
  ["format", format],
]);

/** Methods of texts, and of numbers that become one; null for one that isn't known. */
export function callTextMethod(
  value: unknown,
  name: string,
  { positional: values, named }: CallArguments,
  at: Origin,
): CdkValue | null {
  const isNumber = typeof value === "number" && name === "toString" && values.length === 0;
  const text = isNumber ? String(value) : value;
  const method = methods.get(name);
  if (typeof text !== "string" || method === undefined) return null;
  const given = named === null ? method({ text, values, at }) : null;
  if (given === null) return unknown;
  return typeof given === "object" ? given : literal(given, at);
}

function numberOf(value: CdkValue | undefined): number | null {
  return value?.kind === "literal" && typeof value.value === "number" ? value.value : null;
}

/** Something about a text and a part of it; where else to begin or end is not followed. */
function about(holds: (text: string, part: string) => boolean): TextMethod {
  return ({ text, values: [part, ...others] }) => {
    const known = textOf(part);
    return known === null || others.length > 0 ? null : holds(text, known);
  };
}

function capitalize({ text }: TextCall): string {
  return capital(text);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** Python's words are runs of letters, of which those of ASCII are known here. */
function title({ text }: TextCall): string | null {
  return /^[ -~]*$/.test(text) ? text.replaceAll(/[a-z]+/gi, capital) : null;
}

/** `replace` takes the first match in JavaScript, all in Python; `replaceAll` takes all. */
function replace({ text, values: [from, to, ...others], at }: TextCall): string | null {
  const [before, after] = [textOf(from), textOf(to)];
  if (before === null || after === null || others.length > 0 || isPattern(after, at)) return null;
  return at.file.endsWith(".py")
    ? text.replaceAll(before, () => after)
    : text.replace(before, () => after);
}

/** JavaScript puts what it has found in the place of `$&` and its like. */
function isPattern(text: string, { file }: Origin): boolean {
  return text.includes("$") && !file.endsWith(".py");
}

function replaceAll({ text, values: [from, to], at }: TextCall): string | null {
  const [before, after] = [textOf(from), textOf(to)];
  return before === null || after === null || isPattern(after, at)
    ? null
    : text.replaceAll(before, () => after);
}

function substring(call: TextCall): string | null {
  const [from = 0, to = call.text.length] = call.values.map(numberOf);
  return from === null || to === null || from < 0 || to < from ? null : sliced(call);
}

function sliced({ text, values }: TextCall): string | null {
  const bounds = values.map(numberOf);
  return bounds.includes(null) || bounds.length > 2
    ? null
    : text.slice(bounds[0] ?? 0, bounds[1] ?? undefined);
}

function split({ text, values: [separator, ...others], at }: TextCall): CdkValue | null {
  const by = textOf(separator);
  if (others.length > 0) return null;
  if (by === null && (separator !== undefined || !at.file.endsWith(".py"))) return null;
  const parts = by === null ? text.trim().split(/\s+/) : text.split(by);
  return listOf(
    parts.map((part) => literal(part, at)),
    false,
    at,
  );
}

function padStart({ text, values: [length, fill] }: TextCall): string | null {
  const filling = fill === undefined ? " " : textOf(fill);
  return filling === null ? null : padded(text, numberOf(length), filling);
}

/** Longer paddings are not made for names. */
const longestPadding = 200;

function padded(text: string, length: number | null, fill: string): string | null {
  return length === null || length > longestPadding ? null : text.padStart(length, fill);
}

/** Python's `"{}-{0}".format(a)`, of plain fields alone. */
function format({ text, values }: TextCall): string | null {
  const texts = values.map((value) =>
    value.kind === "literal" && /^(?:string|number)$/.test(typeof value.value)
      ? String(value.value)
      : null,
  );
  let next = 0;
  const filled: (string | null)[] = [];
  const result = text.replaceAll(/\{\{|\}\}|\{([^{}]*)\}/g, (written, field?: string) => {
    if (field === undefined) return written.charAt(0);
    const known = /^\d*$/.test(field) ? (texts[field === "" ? next : Number(field)] ?? null) : null;
    next += 1;
    filled.push(known);
    return known ?? "";
  });
  return filled.includes(null) ? null : result;
}
