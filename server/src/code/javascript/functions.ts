import type {
  CodeParameter,
  Expression,
  FunctionExpression,
  Statement,
  WrittenType,
} from "../codeModel.ts";
import { spanOf, textOf, type Lowering } from "../lowering.ts";
import { childOf, holds, namedIn, type SyntaxNode } from "../../parsing/syntaxNode.ts";

/** A function of any form: declaration, expression, arrow, method. */
export function lowerFunction(
  node: SyntaxNode,
  lowering: Lowering,
  decorators: readonly Expression[] = [],
): FunctionExpression {
  const name = childOf(node, "name");
  const single = childOf(node, "parameter");
  const list = childOf(node, "parameters");
  const returnType = childOf(node, "return_type");
  const parameters = single === null ? (list === null ? [] : namedIn(list)) : [single];
  const body = childOf(node, "body");
  return {
    kind: "function",
    ...spanOf(node),
    name: name === null ? null : textOf(name, lowering),
    nameSpan: name === null ? null : spanOf(name),
    parameters: parameters
      .filter((parameter) => childOf(parameter, "pattern")?.type !== "this")
      .map((parameter) => lowerParameter(parameter, lowering)),
    body: body === null ? [] : lowerBody(body, lowering),
    isAsync: holds(node, "async"),
    isGenerator: holds(node, "*") || node.type.startsWith("generator_"),
    ...(holds(node, "get") ? { isGetter: true } : {}),
    decorators,
    returnType: returnType === null ? null : lowerType(returnType, lowering),
    parametersSpan: spanOf(single ?? list ?? { start: node.start, end: node.start }),
  };
}

/** A block's statements; an arrow's expression is one `return`. */
function lowerBody(body: SyntaxNode, lowering: Lowering): readonly Statement[] {
  if (body.type === "statement_block") return body.children.flatMap(lowering.statements);
  return [{ kind: "return", ...spanOf(body), value: lowering.expression(body) }];
}

function lowerParameter(node: SyntaxNode, lowering: Lowering): CodeParameter {
  const written = childOf(node, "pattern") ?? node;
  const isRest = written.type === "rest_pattern";
  const inner = isRest ? (namedIn(written)[0] ?? written) : written;
  const type = childOf(node, "type");
  const value = childOf(node, "value");
  const pattern = lowering.pattern(inner);
  const fallback = value === null ? null : lowering.expression(value);
  const takesFallback =
    pattern.kind === "name" || pattern.kind === "object" || pattern.kind === "list";
  return {
    ...spanOf(node),
    pattern: takesFallback && fallback !== null ? { ...pattern, fallback } : pattern,
    type: type === null ? null : lowerType(type, lowering),
    isRest,
  };
}

/** An annotation without its colon. */
export function lowerType(node: SyntaxNode, lowering: Lowering): WrittenType {
  const [first = node] = namedIn(node);
  const span = { start: first.start, end: node.end };
  return { text: textOf(span, lowering), span };
}
