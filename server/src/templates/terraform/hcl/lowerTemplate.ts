import type { Extent, HclExpression } from "./hclSyntax.ts";
import type { SyntaxNode } from "./syntaxTree.ts";

type LowerExpression = (node: SyntaxNode, text: string) => HclExpression;

/**
 * Lowers a `quoted_template`: `"${var.stage}-orders"`. One whose only part is an interpolation is that
 * value itself, whatever its type.
 */
export function lowerQuoted(
  node: SyntaxNode,
  text: string,
  lowerExpression: LowerExpression,
): HclExpression {
  const opening = node.children.find(({ type }) => type === "quoted_template_start");
  const closing = node.children.find(({ type }) => type === "quoted_template_end");
  const body = { start: opening?.end ?? node.start, end: closing?.start ?? node.end };
  const holes = node.children.filter(
    ({ type }) => !type.startsWith("quoted_template_") && type !== "template_literal",
  );
  const lowerHole = (hole: SyntaxNode): HclExpression =>
    hole.type === "template_directive"
      ? lowerDirective(hole, text, lowerExpression)
      : lowerPart(hole, text, lowerExpression);
  const parts = partsAround(holes, body, lowerHole, (from, to) =>
    unescapeQuoted(text.slice(from, to)),
  );
  const [only] = parts;
  if (parts.length === 1 && only !== undefined)
    return { ...only, start: node.start, end: node.end };
  return { kind: "template", parts, start: node.start, end: node.end };
}

/**
 * The parts of a template: its holes, and as literals what lies between them. The grammar's own literals leave
 * out white space beside holes.
 */
function partsAround(
  holes: readonly SyntaxNode[],
  { start, end }: Extent,
  lowerHole: (hole: SyntaxNode) => HclExpression,
  literalOf: (start: number, end: number) => string,
): readonly HclExpression[] {
  const parts: HclExpression[] = [];
  let at = start;
  const addLiteral = (until: number): void => {
    if (until > at) parts.push(textPart({ start: at, end: until }, literalOf(at, until)));
  };
  for (const hole of holes) {
    if (hole.start < at || hole.end > end) continue;
    addLiteral(hole.start);
    parts.push(lowerHole(hole));
    at = hole.end;
  }
  addLiteral(end);
  return parts;
}

/** Lowers a `heredoc_template`. */
export function lowerHeredoc(
  node: SyntaxNode,
  text: string,
  lowerExpression: LowerExpression,
): HclExpression {
  const [opening, ...markers] = node.children.filter(
    ({ type }) => type === "heredoc_start" || type === "heredoc_identifier",
  );
  const bodyStart = text.indexOf("\n", markers[0]?.end ?? node.start) + 1;
  const close = markers.at(-1)?.start ?? node.end;
  const bodyEnd = Math.max(bodyStart, text.lastIndexOf("\n", close - 1) + 1);
  const holes = node.children.filter(
    ({ type }) => type === "template_interpolation" || type === "template_directive",
  );
  const parts = partsAround(
    holes,
    { start: bodyStart, end: bodyEnd },
    (hole) => lowerPart(hole, text, lowerExpression),
    (from, to) => unescapeHeredoc(text.slice(from, to)),
  );
  const isIndented = opening !== undefined && text.slice(opening.start, opening.end) === "<<-";
  return {
    kind: "template",
    parts: isIndented ? withoutIndentation(parts) : parts,
    start: node.start,
    end: node.end,
  };
}

/**
 * Lowers `%{ if test }…%{ else }…%{ endif }` in a quoted template to the same conditional. Loops are not
 * read, nor what holds `~`, which takes white space from the text around it.
 */
function lowerDirective(
  node: SyntaxNode,
  text: string,
  lowerExpression: LowerExpression,
): HclExpression {
  const { start, end } = node;
  const opaque: HclExpression = { kind: "opaque", start, end };
  const children = node.children.find(({ type }) => type === "template_if")?.children ?? [];
  const isRead = children.every(
    ({ type, children: inner }) =>
      readInDirective.has(type) && inner.every((each) => each.type !== "strip_marker"),
  );
  const [intro] = children;
  const last = children.at(-1);
  const test = intro?.children.find(({ type }) => type === "expression");
  if (!isRead || test === undefined || last?.type !== "template_if_end") return opaque;
  const otherwise = children.find(({ type }) => type === "template_else_intro") ?? last;
  const holes = children.filter(({ type }) => type === "template_interpolation");
  const branch = (from: number, to: number): HclExpression => {
    const place = { start: from, end: to };
    const within = holes.filter((hole) => hole.start >= from && hole.end <= to);
    const parts = partsAround(
      within,
      place,
      (hole) => lowerPart(hole, text, lowerExpression),
      (first, until) => unescapeQuoted(text.slice(first, until)),
    );
    return { kind: "template", parts, ...place };
  };
  return {
    kind: "conditional",
    test: lowerExpression(test, text),
    whenTrue: branch(intro?.end ?? start, otherwise.start),
    whenFalse: branch(Math.min(otherwise.end, last.start), last.start),
    start,
    end,
  };
}

const readInDirective = new Set([
  "template_if_intro",
  "template_else_intro",
  "template_if_end",
  "template_literal",
  "template_interpolation",
]);

/** What holds `~` takes white space from the text around it, which isn't followed. */
function lowerPart(
  node: SyntaxNode,
  text: string,
  lowerExpression: LowerExpression,
): HclExpression {
  const inner = node.children.find(({ type }) => type === "expression");
  const isStripping = hasStripMarker(node);
  if (node.type !== "template_interpolation" || inner === undefined || isStripping) {
    return { kind: "opaque", start: node.start, end: node.end };
  }
  return lowerExpression(inner, text);
}

function hasStripMarker({ children }: SyntaxNode): boolean {
  return children.some(
    ({ type, children: inner }) =>
      type === "strip_marker" || inner.some((each) => each.type === "strip_marker"),
  );
}

function textPart({ start, end }: Extent, value: string): HclExpression {
  return { kind: "literal", value, start, end };
}

/** `<<-` takes from each line what the least indented line has. */
function withoutIndentation(parts: readonly HclExpression[]): readonly HclExpression[] {
  const isText = (part: HclExpression | undefined): boolean =>
    part?.kind === "literal" && typeof part.value === "string";
  const texts = parts.map((part) => (part.kind === "literal" ? String(part.value) : "x"));
  const indents = texts
    .join("")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  if (!Number.isFinite(indent) || indent === 0) return parts;
  const leading = new RegExp(`(^|\\n)[ \\t]{1,${indent}}`, "g");
  return parts.map((part, position) => {
    if (part.kind !== "literal" || !isText(part)) return part;
    const value = String(part.value);
    const startsLine = position === 0;
    const pattern = startsLine ? leading : new RegExp(`(\\n)[ \\t]{1,${indent}}`, "g");
    return { ...part, value: value.replaceAll(pattern, "$1") };
  });
}

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  '"': '"',
  "\\": "\\",
};

/** The text of a quoted literal: backslash escapes, and `$${` and `%%{` for `${` and `%{`. */
export function unescapeQuoted(source: string): string {
  if (!/[\\$%]/.test(source)) return source;
  const pattern = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(["\\nrt]))|(\$\$\{|%%\{)/g;
  return source.replaceAll(
    pattern,
    (whole: string, short?: string, long?: string, letter?: string, doubled?: string) => {
      if (doubled !== undefined) return doubled.slice(1);
      if (letter !== undefined) return escapes[letter] ?? whole;
      const code = Number.parseInt(short ?? long ?? "", 16);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    },
  );
}

function unescapeHeredoc(source: string): string {
  return source.replaceAll(/([$%])\1\{/g, "$1{");
}
