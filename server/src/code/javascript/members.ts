import type { Expression, MemberExpression, ObjectExpression } from "../codeModel.ts";
import { missing, spanOf, textOf, type Lowering } from "../lowering.ts";
import { childOf, holds, namedIn, type SyntaxNode } from "../../parsing/syntaxNode.ts";
import { lowerFunction } from "./functions.ts";
import { numberValue, stringValue } from "./literals.ts";

/** `a.b`, `a?.b`, `a.#b`. */
export function lowerMember(node: SyntaxNode, lowering: Lowering): MemberExpression {
  const property = childOf(node, "property");
  return {
    kind: "member",
    ...spanOf(node),
    object: operand(node, "object", lowering),
    key: property === null ? "" : textOf(property, lowering),
    keySpan: property === null ? { start: node.end, end: node.end } : spanOf(property),
    index: null,
    style: "dot",
    isOptional: holds(node, "optional_chain"),
    fallback: null,
  };
}

/** `a["b"]`, `a[0]`, `a?.[b]`. */
export function lowerSubscript(node: SyntaxNode, lowering: Lowering): MemberExpression {
  const index = operand(node, "index", lowering);
  const value = index.kind === "literal" ? index.value : null;
  const isKey = typeof value === "string" || typeof value === "number";
  return {
    kind: "member",
    ...spanOf(node),
    object: operand(node, "object", lowering),
    key: isKey ? value : null,
    keySpan: spanOf(index),
    index: isKey ? null : index,
    style: "index",
    isOptional: holds(node, "optional_chain"),
    fallback: null,
  };
}

/** The expression in a field of the node; an empty one where the text has none. */
export function operand(node: SyntaxNode, field: string, lowering: Lowering): Expression {
  const child = childOf(node, field);
  return child === null ? missing(node) : lowering.expression(child);
}

/** `{ a, "b": c, [d]: e, ...f, g() {} }`. */
export function lowerObject(node: SyntaxNode, lowering: Lowering): ObjectExpression {
  const members = namedIn(node).map((child) => lowerObjectMember(child, lowering));
  return { kind: "object", ...spanOf(node), members };
}

function lowerObjectMember(
  node: SyntaxNode,
  lowering: Lowering,
): ObjectExpression["members"][number] {
  if (node.type === "pair") {
    const key = childOf(node, "key") ?? node;
    const value = operand(node, "value", lowering);
    return { ...memberKey(key, lowering), value };
  }
  if (node.type === "method_definition") {
    const key = childOf(node, "name") ?? node;
    const value = lowerFunction(node, lowering);
    return { ...memberKey(key, lowering), value };
  }
  if (node.type === "spread_element") {
    const [value = missing(node)] = namedIn(node).map(lowering.expression);
    return { key: null, keySpan: spanOf(value), value };
  }
  const value = lowering.expression(node);
  return { key: value.kind === "name" ? value.name : null, keySpan: spanOf(node), value };
}

function memberKey(
  key: SyntaxNode,
  lowering: Lowering,
): Omit<ObjectExpression["members"][number], "value"> {
  const named = { key: keyText(key, lowering), keySpan: spanOf(key) };
  const [inner] = key.type === "computed_property_name" ? namedIn(key) : [];
  return named.key !== null || inner === undefined
    ? named
    : { ...named, computed: lowering.expression(inner) };
}

/** A property's name as ECMAScript's `PropertyName` reads it; null for a computed one. */
export function keyText(key: SyntaxNode, lowering: Lowering): string | null {
  switch (key.type) {
    case "string":
      return stringValue(key, lowering);
    case "number":
      return String(numberValue(textOf(key, lowering)));
    case "computed_property_name": {
      const [inner] = namedIn(key);
      return inner?.type === "string" ? stringValue(inner, lowering) : null;
    }
    default:
      return textOf(key, lowering);
  }
}
