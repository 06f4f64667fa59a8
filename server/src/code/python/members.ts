import type { Expression, MemberExpression, ObjectExpression } from "../codeModel.ts";
import type { Span } from "../span.ts";
import { missing, opaque, spanOf, textOf, type Lowering } from "../lowering.ts";
import { childOf, childrenOf, namedIn, type SyntaxNode } from "../../parsing/syntaxNode.ts";
import { stringValue } from "./literals.ts";

/** The expression in a field of the node; an empty one where the text has none. */
export function operand(node: SyntaxNode, field: string, lowering: Lowering): Expression {
  const child = childOf(node, field);
  return child === null ? missing(node) : lowering.expression(child);
}

/** `a.b`. */
export function lowerAttribute(node: SyntaxNode, lowering: Lowering): MemberExpression {
  const attribute = childOf(node, "attribute");
  return {
    kind: "member",
    ...spanOf(node),
    object: operand(node, "object", lowering),
    key: attribute === null ? "" : textOf(attribute, lowering),
    keySpan: attribute === null ? { start: node.end, end: node.end } : spanOf(attribute),
    index: null,
    style: "dot",
    isOptional: false,
    fallback: null,
  };
}

/** `a["b"]`, `a[0]`, `a[i]`; a slice `a[1:]` is a call of `slice`, as JavaScript spells it. */
export function lowerSubscript(node: SyntaxNode, lowering: Lowering): Expression {
  const object = operand(node, "value", lowering);
  const keys = childrenOf(node, "subscript");
  const [first] = keys;
  if (first?.type === "slice") return lowerSlice(node, object, first, lowering);
  const index =
    keys.length === 1 && first !== undefined
      ? lowering.expression(first)
      : opaque(aroundAll(keys, node), keys.map(lowering.expression));
  return memberBy(node, object, index, "index", null);
}

function aroundAll(keys: readonly SyntaxNode[], { end }: SyntaxNode): Span {
  return { start: keys[0]?.start ?? end, end: keys.at(-1)?.end ?? end };
}

/** A bound that is left out before another one is 0 for the start, else undefined: `a[:n]`, `a[::2]`. */
function boundsOf(slice: SyntaxNode, lowering: Lowering): readonly Expression[] {
  const bounds: Expression[] = [];
  let place = 0;
  for (const child of slice.children) {
    if (child.type === ":") place += 1;
    if (!child.isNamed) continue;
    while (bounds.length < place) {
      const value = bounds.length === 0 ? 0 : undefined;
      bounds.push({ kind: "literal", start: slice.start, end: slice.start, value });
    }
    bounds.push(lowering.expression(child));
  }
  return bounds;
}

function lowerSlice(
  node: SyntaxNode,
  object: Expression,
  slice: SyntaxNode,
  lowering: Lowering,
): Expression {
  const given = boundsOf(slice, lowering).map((value) => ({ value, name: null }));
  const callee: MemberExpression = {
    kind: "member",
    start: node.start,
    end: slice.start,
    object,
    key: "slice",
    keySpan: { start: slice.start, end: slice.start },
    index: null,
    style: "dot",
    isOptional: false,
    fallback: null,
  };
  return {
    kind: "call",
    ...spanOf(node),
    callee,
    arguments: given,
    isNew: false,
    isOptional: false,
  };
}

/** `a.get("b", c)`; null for a call of anything else. */
export function lowerGet(node: SyntaxNode, lowering: Lowering): MemberExpression | null {
  const callee = childOf(node, "function");
  const list = childOf(node, "arguments");
  const name = callee?.type === "attribute" ? childOf(callee, "attribute") : null;
  if (callee === null || name === null || list?.type !== "argument_list") return null;
  if (textOf(name, lowering) !== "get") return null;
  const [key, fallback, ...others] = namedIn(list);
  const isPlain = (each: SyntaxNode): boolean => !/splat|keyword_argument/u.test(each.type);
  if (key === undefined || others.length > 0 || !isPlain(key)) return null;
  if (fallback !== undefined && !isPlain(fallback)) return null;
  const object = operand(callee, "object", lowering);
  const given = fallback === undefined ? null : lowering.expression(fallback);
  return memberBy(node, object, lowering.expression(key), "get", given);
}

function memberBy(
  node: SyntaxNode,
  object: Expression,
  index: Expression,
  style: MemberExpression["style"],
  fallback: Expression | null,
): MemberExpression {
  const value = index.kind === "literal" ? index.value : null;
  const isKey = typeof value === "string" || typeof value === "number";
  return {
    kind: "member",
    ...spanOf(node),
    object,
    key: isKey ? value : null,
    keySpan: spanOf(index),
    index: isKey ? null : index,
    style,
    isOptional: false,
    fallback,
  };
}

/** `{"a": 1, **b, c: d}`. */
export function lowerDictionary(node: SyntaxNode, lowering: Lowering): ObjectExpression {
  const members = namedIn(node).map((child): ObjectExpression["members"][number] => {
    if (child.type !== "pair") {
      const [value = missing(child)] = namedIn(child).map(lowering.expression);
      return { key: null, keySpan: spanOf(value), value };
    }
    const key = childOf(child, "key") ?? child;
    const text = stringValue(key, lowering);
    const number = key.type === "integer" ? textOf(key, lowering) : null;
    const value = operand(child, "value", lowering);
    const known = text ?? number;
    return known === null
      ? { key: null, keySpan: spanOf(key), computed: lowering.expression(key), value }
      : { key: known, keySpan: spanOf(key), value };
  });
  return { kind: "object", ...spanOf(node), members };
}
