import type { Expression, ListPattern, ObjectPattern, Pattern } from "../codeModel.ts";
import { opaquePattern, spanOf, textOf, type Lowering } from "../lowering.ts";
import { holds, namedIn, type SyntaxNode } from "../../parsing/syntaxNode.ts";
import { stringValue } from "./literals.ts";

/** Classes whose only positional pattern is the value itself: Python's "Class Patterns". */
const transparent = new Set(
  "bool bytearray bytes dict float frozenset int list set str tuple".split(" "),
);

/**
 * Lowers a pattern of a `case`. Null for the wildcard `_`.
 * Source: Python, "The match statement".
 */
export function lowerCasePattern(node: SyntaxNode, lowering: Lowering): Pattern | null {
  switch (node.type) {
    case "case_pattern":
      return lowerWrapped(node, lowering);
    case "dotted_name":
      return lowerDotted(node, lowering);
    case "union_pattern":
      return { kind: "alternatives", ...spanOf(node), options: inner(node, lowering) };
    case "as_pattern":
      // Both bind the value: the pattern its parts, the name the whole.
      return { kind: "alternatives", ...spanOf(node), options: inner(node, lowering) };
    case "identifier":
      return { kind: "name", ...spanOf(node), name: textOf(node, lowering), fallback: null };
    case "list_pattern":
    case "tuple_pattern":
      return lowerList(node, lowering);
    case "dict_pattern":
      return lowerDict(node, lowering);
    case "class_pattern":
      return lowerClassPattern(node, lowering);
    case "splat_pattern":
      return inner(node, lowering)[0] ?? null;
    case "keyword_pattern":
    case "complex_pattern":
      return opaquePattern(node, []);
    default: {
      const value = lowering.expression(node);
      return { kind: "value", ...spanOf(node), value };
    }
  }
}

/** A pattern in another one, where a wildcard binds nothing. */
function nested(node: SyntaxNode, lowering: Lowering): Pattern {
  return lowerCasePattern(node, lowering) ?? opaquePattern(node, []);
}

function inner(node: SyntaxNode, lowering: Lowering): readonly Pattern[] {
  const patterns: Pattern[] = [];
  let isNegative = false;
  for (const child of node.children) {
    const isPattern = child.isNamed && child.type !== "ERROR";
    if (isPattern) patterns.push(signed(nested(child, lowering), isNegative));
    isNegative = child.type === "-";
  }
  return patterns;
}

/** A sign stands beside its number, not around it. */
function signed(pattern: Pattern, isNegative: boolean): Pattern {
  if (!isNegative || pattern.kind !== "value" || pattern.value.kind !== "literal") return pattern;
  return { ...pattern, value: { ...pattern.value, value: -Number(pattern.value.value) } };
}

function lowerWrapped(node: SyntaxNode, lowering: Lowering): Pattern | null {
  const [first, ...others] = namedIn(node);
  if (first === undefined) return null;
  if (others.length === 0) {
    const pattern = lowerCasePattern(first, lowering);
    return pattern === null ? null : signed(pattern, holds(node, "-"));
  }
  const items = inner(node, lowering);
  return { kind: "list", ...spanOf(node), items, rest: null, fallback: null };
}

/** One name is bound; `Status.OK` is a value. */
function lowerDotted(node: SyntaxNode, lowering: Lowering): Pattern {
  const [first, ...others] = namedIn(node);
  if (first === undefined) return opaquePattern(node, []);
  const name = textOf(first, lowering);
  if (others.length === 0) return { kind: "name", ...spanOf(first), name, fallback: null };
  let value: Expression = { kind: "name", ...spanOf(first), name };
  for (const part of others) {
    value = {
      kind: "member",
      start: first.start,
      end: part.end,
      object: value,
      key: textOf(part, lowering),
      keySpan: spanOf(part),
      index: null,
      style: "dot",
      isOptional: false,
      fallback: null,
    };
  }
  return { kind: "value", ...spanOf(node), value };
}

function lowerList(node: SyntaxNode, lowering: Lowering): ListPattern {
  const items: Pattern[] = [];
  let rest: Pattern | null = null;
  for (const child of namedIn(node)) {
    const isRest = child.type === "splat_pattern" || namedIn(child)[0]?.type === "splat_pattern";
    if (isRest) rest = lowerCasePattern(child, lowering);
    else items.push(nested(child, lowering));
  }
  return { kind: "list", ...spanOf(node), items, rest, fallback: null };
}

function lowerDict(node: SyntaxNode, lowering: Lowering): ObjectPattern {
  const members: ObjectPattern["members"][number][] = [];
  let rest: string | null = null;
  let key: SyntaxNode | null = null;
  for (const child of node.children) {
    if (child.type === "splat_pattern") {
      const [name] = namedIn(child);
      rest = name === undefined ? null : textOf(name, lowering);
    } else if (child.field === "key") key = child;
    else if (child.field === "value" && key !== null) {
      const text =
        stringValue(key, lowering) ?? (key.type === "integer" ? textOf(key, lowering) : null);
      members.push({ key: text, keySpan: spanOf(key), target: nested(child, lowering) });
      key = null;
    }
  }
  return { kind: "object", ...spanOf(node), members, rest, fallback: null };
}

function lowerClassPattern(node: SyntaxNode, lowering: Lowering): Pattern {
  const [name, only, ...others] = namedIn(node);
  const isSelf = name !== undefined && transparent.has(textOf(name, lowering));
  if (isSelf && only !== undefined && others.length === 0) return nested(only, lowering);
  return opaquePattern(node, []);
}
