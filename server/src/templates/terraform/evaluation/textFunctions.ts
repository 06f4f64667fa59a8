import { decodeText } from "./decodeText.ts";
import { fromJson } from "./jsonText.ts";
import type { TerraformFunction } from "./scope.ts";
import {
  isDeferred,
  isList,
  joinText,
  scalarNumber,
  scalarText,
  unknown,
  unknownFrom,
  valueOr,
  type TerraformValue,
} from "./terraformValue.ts";

/** Functions that make texts, and `jsonencode` with its inverse. Source: Terraform, "Built-in Functions". */
export const textFunctions: readonly (readonly [string, TerraformFunction])[] = [
  ["lower", onText((text) => text.toLowerCase())],
  ["upper", onText((text) => text.toUpperCase())],
  ["title", onText((text) => text.replaceAll(/(^|\s)\p{L}/gu, (start) => start.toUpperCase()))],
  ["trimspace", onText((text) => text.trim())],
  ["chomp", onText((text) => text.replace(/[\r\n]+$/, ""))],
  [
    "trimprefix",
    onText((text, prefix = "") => (text.startsWith(prefix) ? text.slice(prefix.length) : text)),
  ],
  [
    "trimsuffix",
    onText((text, suffix = "") =>
      suffix !== "" && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text,
    ),
  ],
  ["trim", onText((text, cut = "") => trimSet(text, cut))],
  ["startswith", onText((text, prefix = "") => text.startsWith(prefix))],
  ["endswith", onText((text, suffix = "") => text.endsWith(suffix))],
  ["strcontains", onText((text, part = "") => text.includes(part))],
  ["replace", onText(replaceText)],
  [
    "split",
    ([separator, text]) =>
      onText((whole, by = "") => whole.split(by))([text ?? null, separator ?? null], noScope),
  ],
  ["substr", substring],
  ["format", ([pattern, ...args]) => format(scalarText(pattern), args)],
  [
    "join",
    ([separator, ...lists]) =>
      join(
        separator ?? "",
        lists.flatMap((list) => (isList(list) ? list : [unknown])),
      ),
  ],
  ["basename", onText((text) => text.replace(/\/+$/, "").replace(/^.*\//s, ""))],
  ["dirname", onText((text) => (text.includes("/") ? text.replace(/\/[^/]*$/, "") || "/" : "."))],
  ["abspath", ([path]) => path ?? unknown],
  ["pathexpand", ([path]) => path ?? unknown],
  ["tostring", ([value]) => asType(value, scalarText)],
  ["tonumber", ([value]) => asType(value, scalarNumber)],
  ["jsonencode", ([value]) => ({ kind: "json", value: value ?? null })],
  ["jsondecode", ([text]) => decodeJson(text)],
  ["sensitive", ([value]) => valueOr(value, unknown)],
  ["nonsensitive", ([value]) => valueOr(value, unknown)],
];

const noScope = undefined as never;

/** A function of static texts; unknown where an argument is none. */
function onText(apply: (text: string, ...others: string[]) => TerraformValue): TerraformFunction {
  return (args) => {
    const texts = args.map((argument) => scalarText(argument));
    const [first, ...others] = texts.filter((text) => text !== null);
    if (first === undefined || texts.includes(null)) return unknownFrom(args);
    return apply(first, ...others);
  };
}

function asType(
  value: TerraformValue | undefined,
  convert: (value: TerraformValue | undefined) => string | number | null,
): TerraformValue {
  if (value === null) return null;
  return convert(value) ?? (isDeferred(value) ? value : unknown);
}

function trimSet(text: string, cut: string): string {
  const set = new Set(cut);
  const letters = Array.from(text);
  const from = letters.findIndex((letter) => !set.has(letter));
  const to = letters.findLastIndex((letter) => !set.has(letter));
  return from === -1 ? "" : letters.slice(from, to + 1).join("");
}

/** `replace`; a pattern between slashes is a regular expression of Go's, which we leave alone. */
function replaceText(text: string, from = "", to = ""): TerraformValue {
  const isPattern = from.length > 1 && from.startsWith("/") && from.endsWith("/");
  return isPattern ? unknown : text.replaceAll(from, () => to);
}

function substring(args: readonly TerraformValue[]): TerraformValue {
  const [text, offset, length] = [
    scalarText(args[0]),
    scalarNumber(args[1]),
    scalarNumber(args[2]),
  ];
  if (text === null || offset === null || length === null) return unknownFrom(args);
  const letters = Array.from(text);
  const start = offset < 0 ? letters.length + offset : offset;
  return letters.slice(start, length < 0 ? undefined : start + length).join("");
}

/** `format` with `%s`, `%d`, `%v` and `%q`; other verbs make the whole unknown. */
function format(pattern: string | null, args: readonly TerraformValue[]): TerraformValue {
  if (pattern === null) return unknownFrom(args);
  const left = [...args];
  const parts: TerraformValue[] = [];
  for (const piece of pattern.split(/(%%|%[-+ #0]*[\d.]*[a-z])/i)) {
    if (!piece.startsWith("%")) parts.push(piece);
    else if (piece === "%%") parts.push("%");
    else if (/^%[sdv]$/.test(piece)) parts.push(left.shift() ?? unknown);
    else return unknownFrom(args);
  }
  return joinText(parts);
}

function join(separator: TerraformValue, items: readonly TerraformValue[]): TerraformValue {
  return joinText(items.flatMap((item, position) => (position > 0 ? [separator, item] : [item])));
}

function decodeJson(text: TerraformValue = null): TerraformValue {
  const known = scalarText(text);
  return known === null ? decodeText(text) : fromJson(known);
}
