import type { CodeParameter, Expression, FunctionExpression, Pattern } from "../codeModel.ts";
import { spanOf, textOf, type Lowering } from "../lowering.ts";
import { childOf, holds, namedIn, type SyntaxNode } from "../../parsing/syntaxNode.ts";
import { settleConstants } from "./constants.ts";

/** `def` and `lambda`. */
export function lowerFunction(
  node: SyntaxNode,
  lowering: Lowering,
  decorators: readonly Expression[] = [],
): FunctionExpression {
  const name = childOf(node, "name");
  const list = childOf(node, "parameters");
  const returnType = childOf(node, "return_type");
  const body = childOf(node, "body");
  const isLambda = node.type === "lambda";
  const value = body !== null && isLambda ? lowering.expression(body) : null;
  return {
    kind: "function",
    ...spanOf(node),
    name: name === null ? null : textOf(name, lowering),
    nameSpan: name === null ? null : spanOf(name),
    parameters: (list === null ? [] : namedIn(list))
      .filter(({ type }) => !type.endsWith("_separator"))
      .map((parameter) => lowerParameter(parameter, lowering)),
    body:
      value === null
        ? settleConstants(body === null ? [] : body.children.flatMap(lowering.statements))
        : [{ kind: "return", ...spanOf(value), value }],
    isAsync: holds(node, "async"),
    isGenerator: body !== null && yields(body),
    decorators,
    returnType: returnType === null ? null : annotationOf(returnType, lowering),
    parametersSpan: list === null ? { start: node.start, end: node.start } : spanOf(list),
  };
}

function yields(node: SyntaxNode): boolean {
  return node.children.some(({ type, children }, index) => {
    if (type === "yield") return true;
    if (type === "function_definition" || type === "lambda" || children.length === 0) return false;
    const child = node.children[index];
    return child !== undefined && yields(child);
  });
}

function annotationOf(
  node: SyntaxNode,
  lowering: Lowering,
): { text: string; span: { start: number; end: number } } {
  return { text: textOf(node, lowering), span: spanOf(node) };
}

function lowerParameter(node: SyntaxNode, lowering: Lowering): CodeParameter {
  const type = childOf(node, "type");
  const value = childOf(node, "value");
  const isTyped = node.type === "typed_parameter";
  const written = childOf(node, "name") ?? (isTyped ? namedIn(node)[0] : undefined) ?? node;
  const isRest = written.type.endsWith("splat_pattern");
  const name = isRest ? (namedIn(written)[0] ?? written) : written;
  const pattern: Pattern = lowering.pattern(name);
  const fallback = value === null ? null : lowering.expression(value);
  return {
    ...spanOf(node),
    pattern: pattern.kind === "name" && fallback !== null ? { ...pattern, fallback } : pattern,
    type: type === null ? null : annotationOf(type, lowering),
    isRest,
  };
}
