import { lowerHeredoc, lowerQuoted, unescapeQuoted } from "./lowerTemplate.ts";
import type { HclExpression, HclMember, HclStep } from "./hclSyntax.ts";
import type { SyntaxNode } from "./syntaxTree.ts";

/** Lowers an `expression` node, or any node that stands for one. What it can't read becomes `opaque`. */
export function lowerExpression(node: SyntaxNode, text: string): HclExpression {
  return lowerTerm(node.type === "expression" ? node.children : [node], node, text);
}

type Lower = (node: SyntaxNode, text: string) => HclExpression;

const lowerings: ReadonlyMap<string, Lower> = new Map<string, Lower>([
  ["expression", lowerExpression],
  ["literal_value", lowerInner],
  ["collection_value", lowerInner],
  ["for_expr", lowerInner],
  ["template_expr", lowerInner],
  ["operation", lowerInner],
  [
    "string_lit",
    (node, text) => literal(node, unescapeQuoted(text.slice(node.start + 1, node.end - 1))),
  ],
  ["numeric_lit", (node, text) => literal(node, Number(text.slice(node.start, node.end)))],
  ["bool_lit", (node, text) => literal(node, text.slice(node.start, node.end) === "true")],
  ["null_lit", (node) => literal(node, null)],
  ["quoted_template", (node, text) => lowerQuoted(node, text, lowerExpression)],
  ["heredoc_template", (node, text) => lowerHeredoc(node, text, lowerExpression)],
  ["variable_expr", lowerInner],
  ["identifier", (node, text) => ({ kind: "name", name: textOf(node, text), ...extentOf(node) })],
  ["tuple", lowerTuple],
  ["object", lowerObject],
  ["for_tuple_expr", lowerFor],
  ["for_object_expr", lowerFor],
  ["function_call", lowerCall],
  ["conditional", lowerConditional],
  ["unary_operation", lowerOperation],
  ["binary_operation", lowerOperation],
]);

/** A term and what follows it: `name`, `.attribute`, `[key]`, `[*]`; or a term in parentheses. */
function lowerTerm(
  children: readonly SyntaxNode[],
  around: SyntaxNode,
  text: string,
): HclExpression {
  const [first, ...postfixes] = children.filter(({ type }) => type !== "(" && type !== ")");
  if (first === undefined) return opaque(around);
  let term = lowerings.get(first.type)?.(first, text) ?? opaque(first);
  for (const postfix of postfixes) term = applyPostfix(term, postfix, text);
  return term;
}

function applyPostfix(of: HclExpression, postfix: SyntaxNode, text: string): HclExpression {
  const extent = { start: of.start, end: postfix.end };
  if (postfix.type === "splat") {
    return { kind: "splat", of, steps: lowerSteps(postfix, text), ...extent };
  }
  const step = lowerStep(postfix, text);
  return step === null ? opaque(extent) : { ...step, of, ...extent };
}

function lowerSteps(splat: SyntaxNode, text: string): readonly HclStep[] {
  const steps = splat.children.flatMap(({ children }) => children);
  return steps.flatMap((step) => lowerStep(step, text) ?? []);
}

function lowerStep(node: SyntaxNode, text: string): HclStep | null {
  if (node.type === "get_attr") {
    const name = node.children.find(({ type }) => type === "identifier");
    return name === undefined ? null : { kind: "attribute", name: textOf(name, text) };
  }
  const [form] = node.type === "index" ? node.children : [];
  if (form === undefined) return null;
  const inner = form.children.find(({ type }) => type === "expression");
  if (inner !== undefined) return { kind: "index", key: lowerExpression(inner, text) };
  const position = /^\.(\d+)$/.exec(textOf(form, text))?.[1];
  return position === undefined ? null : { kind: "index", key: literal(form, Number(position)) };
}

function lowerInner(node: SyntaxNode, text: string): HclExpression {
  const [inner] = node.children;
  return inner === undefined ? opaque(node) : lowerTerm([inner], node, text);
}

function lowerTuple(node: SyntaxNode, text: string): HclExpression {
  const items = node.children
    .filter(({ type }) => type === "expression")
    .map((item) => lowerExpression(item, text));
  return { kind: "list", items, ...extentOf(node) };
}

function lowerObject(node: SyntaxNode, text: string): HclExpression {
  const members = node.children.flatMap(({ type, children }): readonly HclMember[] => {
    if (type !== "object_elem") return [];
    const [key, value] = children.filter((child) => child.type === "expression");
    if (key === undefined || value === undefined) return [];
    return [{ key: lowerKey(key, text), value: lowerExpression(value, text) }];
  });
  return { kind: "object", members, ...extentOf(node) };
}

/** A bare name is a text; in parentheses it would be evaluated. */
function lowerKey(node: SyntaxNode, text: string): HclExpression {
  const key = lowerExpression(node, text);
  const isBare = key.kind === "name" && node.children[0]?.type !== "(";
  return isBare ? literal(node, key.name) : key;
}

function lowerFor(node: SyntaxNode, text: string): HclExpression {
  const intro = node.children.find(({ type }) => type === "for_intro");
  const names = (intro?.children ?? []).filter(({ type }) => type === "identifier");
  const collection = intro?.children.find(({ type }) => type === "expression");
  const results = node.children.filter(({ type }) => type === "expression");
  const condition = node.children
    .find(({ type }) => type === "for_cond")
    ?.children.find(({ type }) => type === "expression");
  const valueName = names.at(-1);
  const result = results.at(-1);
  if (collection === undefined || valueName === undefined || result === undefined) {
    return opaque(node);
  }
  const [keyName] = names.length > 1 ? names : [];
  const [resultKey] = results.length > 1 ? results : [];
  return {
    kind: "for",
    keyName: keyName === undefined ? null : textOf(keyName, text),
    valueName: textOf(valueName, text),
    collection: lowerExpression(collection, text),
    resultKey: resultKey === undefined ? null : lowerExpression(resultKey, text),
    result: lowerExpression(result, text),
    condition: condition === undefined ? null : lowerExpression(condition, text),
    groups: node.children.some(({ type }) => type === "ellipsis"),
    ...extentOf(node),
  };
}

function lowerCall(node: SyntaxNode, text: string): HclExpression {
  const name = node.children.find(({ type }) => type === "identifier");
  if (name === undefined) return opaque(node);
  const given = node.children.find(({ type }) => type === "function_arguments")?.children ?? [];
  return {
    kind: "call",
    name: textOf(name, text),
    arguments: given
      .filter(({ type }) => type === "expression")
      .map((argument) => lowerExpression(argument, text)),
    expandsLast: given.some(({ type }) => type === "ellipsis"),
    ...extentOf(node),
  };
}

/**
 * `a ? b : c ? d : e` is a chain of tests. The grammar takes what stands before a later `?` for its test,
 * so the chain is put in order here.
 */
function lowerConditional(node: SyntaxNode, text: string): HclExpression {
  const chain = readChain(node, text);
  if (chain === null) return opaque(node);
  let rest = chain.otherwise;
  for (const { test, whenTrue } of chain.cases.toReversed()) {
    const extent = { start: test.start, end: rest.end };
    rest = { kind: "conditional", test, whenTrue, whenFalse: rest, ...extent };
  }
  return rest;
}

interface Chain {
  readonly cases: readonly { readonly test: HclExpression; readonly whenTrue: HclExpression }[];
  readonly otherwise: HclExpression;
}

function readChain(node: SyntaxNode, text: string): Chain | null {
  const [first, second, third] = node.children.filter(({ type }) => type === "expression");
  if (first === undefined || second === undefined || third === undefined) return null;
  const [inner] = first.children;
  const before = inner?.type === "conditional" ? readChain(inner, text) : null;
  const test = before?.otherwise ?? lowerExpression(first, text);
  return {
    cases: [...(before?.cases ?? []), { test, whenTrue: lowerExpression(second, text) }],
    otherwise: lowerExpression(third, text),
  };
}

const operators = new Set([
  "-",
  "!",
  "*",
  "/",
  "%",
  "+",
  ">",
  ">=",
  "<",
  "<=",
  "==",
  "!=",
  "&&",
  "||",
]);

/** The operands' parts stand beside each other, with the operator between them or before them. */
function lowerOperation(node: SyntaxNode, text: string): HclExpression {
  const at = node.children.findIndex(({ type }) => operators.has(type));
  const operator = node.children[at];
  if (operator === undefined) return opaque(node);
  const sides = [node.children.slice(0, at), node.children.slice(at + 1)];
  const operands = sides
    .filter((side) => side.length > 0)
    .map((side) => lowerTerm(side, { ...node, ...spanOf(side, node) }, text));
  return { kind: "operation", operator: operator.type, operands, ...extentOf(node) };
}

function spanOf(nodes: readonly SyntaxNode[], around: SyntaxNode): { start: number; end: number } {
  return { start: nodes[0]?.start ?? around.start, end: nodes.at(-1)?.end ?? around.end };
}

function literal(node: SyntaxNode, value: string | number | boolean | null): HclExpression {
  return { kind: "literal", value, ...extentOf(node) };
}

function opaque(node: { readonly start: number; readonly end: number }): HclExpression {
  return { kind: "opaque", ...extentOf(node) };
}

function extentOf({ start, end }: { readonly start: number; readonly end: number }): {
  readonly start: number;
  readonly end: number;
} {
  return { start, end };
}

function textOf(node: SyntaxNode, text: string): string {
  return text.slice(node.start, node.end);
}
