import type { Expression, LiteralExpression, TextExpression } from "../codeModel.ts";
import { spanOf, textOf, type Lowering } from "../lowering.ts";
import type { SyntaxNode } from "../../parsing/syntaxNode.ts";
import { namedIn } from "../../parsing/syntaxNode.ts";

export function literal(node: SyntaxNode, value: LiteralExpression["value"]): LiteralExpression {
  return { kind: "literal", ...spanOf(node), value };
}

/** `"a"`: its value, escapes resolved. */
export function lowerString(node: SyntaxNode, lowering: Lowering): LiteralExpression {
  return literal(node, stringValue(node, lowering));
}

export function stringValue(node: SyntaxNode, lowering: Lowering): string {
  return namedIn(node)
    .map((part) => fragmentText(part, lowering))
    .join("");
}

/** `12`, `0x1f`, `1_000`, `10n`; a number too large for JavaScript is rounded. */
export function lowerNumber(node: SyntaxNode, lowering: Lowering): LiteralExpression {
  return literal(node, numberValue(textOf(node, lowering)));
}

export function numberValue(written: string): number {
  const plain = written.replaceAll("_", "").replace(/n$/u, "");
  return Number(/^0[0-7]+$/u.test(plain) ? `0o${plain.slice(1)}` : plain);
}

/** `` `a${b}` ``; one without holes is a literal. */
export function lowerTemplateString(
  node: SyntaxNode,
  lowering: Lowering,
): LiteralExpression | TextExpression {
  const pieces: string[] = [""];
  const parts: Expression[] = [];
  for (const child of namedIn(node)) {
    if (child.type === "template_substitution") {
      parts.push(...namedIn(child).map(lowering.expression));
      while (pieces.length <= parts.length) pieces.push("");
    } else {
      pieces.push((pieces.pop() ?? "") + fragmentText(child, lowering));
    }
  }
  if (parts.length === 0) return literal(node, pieces.join(""));
  return { kind: "text", ...spanOf(node), pieces, parts };
}

function fragmentText(node: SyntaxNode, lowering: Lowering): string {
  const written = textOf(node, lowering);
  return node.type === "escape_sequence" ? unescape(written) : written;
}

const simpleEscapes: Readonly<Record<string, string>> = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "0": "\0",
};

/** An escape sequence of ECMAScript's "String Literals"; a broken one stays as it is written. */
function unescape(written: string): string {
  const content = written.slice(1);
  const code = /^(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]{1,6})\})$/iu.exec(content);
  const digits = code?.[1] ?? code?.[2] ?? code?.[3];
  if (digits !== undefined) {
    const point = Number.parseInt(digits, 16);
    return point <= 0x10_ff_ff ? String.fromCodePoint(point) : written;
  }
  if (/^(?:\r\n|[\n\r\u2028\u2029])$/u.test(content)) return "";
  return simpleEscapes[content] ?? content;
}
