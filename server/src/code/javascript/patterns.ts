import type { ListPattern, ObjectPattern, Pattern } from "../codeModel.ts";
import { opaquePattern, spanOf, textOf, type Lowering, type LowerPattern } from "../lowering.ts";
import { childOf, namedIn, type SyntaxNode } from "../../parsing/syntaxNode.ts";
import { keyText } from "./members.ts";

/** Lowers what a value is bound to: a name, a destructuring pattern, a member that is assigned to. */
export function lowerPattern(node: SyntaxNode, lowering: Lowering): Pattern {
  return lowerers[node.type]?.(node, lowering) ?? opaqueTarget(node, lowering);
}

const lowerers: Readonly<Record<string, LowerPattern>> = {
  identifier: lowerName,
  undefined: lowerName,
  shorthand_property_identifier_pattern: lowerName,
  shorthand_property_identifier: lowerName,
  assignment_pattern: lowerWithFallback,
  object_assignment_pattern: lowerWithFallback,
  object_pattern: lowerObjectPattern,
  array_pattern: lowerListPattern,
  parenthesized_expression: lowerInner,
  rest_pattern: lowerInner,
  non_null_expression: lowerInner,
  as_expression: lowerInner,
};

function opaqueTarget(node: SyntaxNode, lowering: Lowering): Pattern {
  return opaquePattern(node, node.type === "ERROR" ? [] : [lowering.expression(node)]);
}

function lowerName(node: SyntaxNode, lowering: Lowering): Pattern {
  return { kind: "name", ...spanOf(node), name: textOf(node, lowering), fallback: null };
}

function lowerInner(node: SyntaxNode, { pattern }: Lowering): Pattern {
  const [inner] = namedIn(node);
  return inner === undefined ? opaquePattern(node, []) : pattern(inner);
}

function lowerWithFallback(node: SyntaxNode, { pattern, expression }: Lowering): Pattern {
  const left = childOf(node, "left");
  const right = childOf(node, "right");
  if (left === null) return opaquePattern(node, right === null ? [] : [expression(right)]);
  const target = pattern(left);
  if (right === null) return target;
  const fallback = expression(right);
  const { start, end } = node;
  switch (target.kind) {
    case "name":
    case "object":
    case "list":
      return { ...target, start, end, fallback };
    case "value":
    case "alternatives":
    case "opaque":
      return opaquePattern(node, [fallback]);
  }
}

function lowerObjectPattern(node: SyntaxNode, lowering: Lowering): ObjectPattern {
  const members: ObjectPattern["members"][number][] = [];
  let rest: string | null = null;
  for (const child of namedIn(node)) {
    if (child.type === "rest_pattern") {
      const [inner] = namedIn(child);
      rest = inner === undefined ? null : textOf(inner, lowering);
    } else members.push(lowerMemberPattern(child, lowering));
  }
  return { kind: "object", ...spanOf(node), members, rest, fallback: null };
}

function lowerMemberPattern(
  node: SyntaxNode,
  lowering: Lowering,
): ObjectPattern["members"][number] {
  if (node.type === "pair_pattern") {
    const key = childOf(node, "key") ?? node;
    const value = childOf(node, "value");
    const target = value === null ? opaquePattern(node, []) : lowering.pattern(value);
    return { key: keyText(key, lowering), keySpan: spanOf(key), target };
  }
  const key = childOf(node, "left") ?? node;
  return { key: textOf(key, lowering), keySpan: spanOf(key), target: lowering.pattern(node) };
}

function lowerListPattern(node: SyntaxNode, lowering: Lowering): ListPattern {
  const items: (Pattern | null)[] = [];
  let rest: Pattern | null = null;
  for (const child of itemsOf(node)) {
    if (child?.type === "rest_pattern") rest = lowerInner(child, lowering);
    else items.push(child === null ? null : lowering.pattern(child));
  }
  return { kind: "list", ...spanOf(node), items, rest, fallback: null };
}

/** The items between brackets, null for a hole: `[, a]`. */
export function itemsOf(node: SyntaxNode): readonly (SyntaxNode | null)[] {
  const items: (SyntaxNode | null)[] = [];
  let isHole = true;
  for (const child of node.children) {
    if (child.type === ",") {
      if (isHole) items.push(null);
      isHole = true;
    } else if (child.isNamed && child.type !== "ERROR") {
      items.push(child);
      isHole = false;
    }
  }
  return items;
}
