import type { Expression, LiteralExpression, TextExpression } from "../codeModel.ts";
import { opaque, spanOf, textOf, type Lowering } from "../lowering.ts";
import { namedIn, type SyntaxNode } from "../../parsing/syntaxNode.ts";

export function literal(node: SyntaxNode, value: LiteralExpression["value"]): LiteralExpression {
  return { kind: "literal", ...spanOf(node), value };
}

/** `12`, `0x1f`, `1_000`, `1.5e3`; the model has no imaginary numbers. */
export function lowerNumber(node: SyntaxNode, lowering: Lowering): Expression {
  const value = Number(textOf(node, lowering).replaceAll("_", ""));
  return Number.isNaN(value) ? opaque(node, []) : literal(node, value);
}

/** `"a"`, `f"a{b}"`, `"a" "b"`; one without holes is a literal. */
export function lowerString(
  node: SyntaxNode,
  lowering: Lowering,
): LiteralExpression | TextExpression {
  const pieces: string[] = [""];
  const parts: Expression[] = [];
  const formats: string[] = [];
  const strings = node.type === "concatenated_string" ? namedIn(node) : [node];
  for (const string of strings) {
    const isRaw = /r/iu.test(startOf(string, lowering));
    for (const child of namedIn(string)) {
      if (child.type === "interpolation") {
        parts.push(...holesIn(child, lowering));
        while (formats.length < parts.length) formats.push(formatIn(child, lowering));
        while (pieces.length <= parts.length) pieces.push("");
      } else if (child.type === "string_content") {
        pieces.push((pieces.pop() ?? "") + contentText(child, isRaw, lowering));
      }
    }
  }
  if (parts.length === 0) return literal(node, pieces.join(""));
  const isFormatted = formats.some((format) => format !== "");
  return { kind: "text", ...spanOf(node), pieces, parts, ...(isFormatted ? { formats } : {}) };
}

/** What follows a hole's expression: `!r`, `:>{width}`. */
function formatIn(node: SyntaxNode, lowering: Lowering): string {
  const written = namedIn(node).filter(({ type }) =>
    /^(?:type_conversion|format_specifier)$/u.test(type),
  );
  return written.map((each) => textOf(each, lowering)).join("");
}

/** The value of a string without holes; null for anything else. */
export function stringValue(node: SyntaxNode, lowering: Lowering): string | null {
  if (node.type !== "string" && node.type !== "concatenated_string") return null;
  const lowered = lowerString(node, lowering);
  return lowered.kind === "literal" && typeof lowered.value === "string" ? lowered.value : null;
}

function startOf(string: SyntaxNode, lowering: Lowering): string {
  const start = string.children.find(({ type }) => type === "string_start");
  return start === undefined ? "" : textOf(start, lowering);
}

/** What stands between braces, and in the format that follows it: `{a:>{width}}`. */
function holesIn(node: SyntaxNode, { expression }: Lowering): readonly Expression[] {
  return namedIn(node).flatMap((child) => {
    if (child.type === "type_conversion") return [];
    if (child.type !== "format_specifier") return [expression(child)];
    return namedIn(child).flatMap((each) => namedIn(each).map(expression));
  });
}

function contentText(node: SyntaxNode, isRaw: boolean, lowering: Lowering): string {
  if (isRaw) return textOf(node, lowering);
  const pieces: string[] = [];
  let end = node.start;
  for (const child of node.children) {
    pieces.push(lowering.text.slice(end, child.start), unescape(textOf(child, lowering)));
    ({ end } = child);
  }
  return pieces.join("") + lowering.text.slice(end, node.end);
}

const simpleEscapes: Readonly<Record<string, string>> = {
  "\n": "",
  "\r\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\u0007",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** An escape sequence of Python's "String and Bytes literals", or a doubled brace of an f-string. */
function unescape(written: string): string {
  if (!written.startsWith("\\")) return written.slice(0, 1);
  const content = written.slice(1);
  const known = simpleEscapes[content];
  if (known !== undefined) return known;
  const octal = /^[0-7]{1,3}$/u.test(content);
  const digits = octal ? content : /^[xuU]([\da-f]+)$/iu.exec(content)?.[1];
  if (digits === undefined) return written;
  const point = Number.parseInt(digits, octal ? 8 : 16);
  return point <= 0x10_ff_ff ? String.fromCodePoint(point) : written;
}
