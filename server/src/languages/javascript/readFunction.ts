import type { Node } from "@vscode/tree-sitter-wasm";
import type { Decorator, FunctionValue, Parameter } from "../../analysis/moduleOutline.ts";
import { namedChildrenOf } from "../nodeRange.ts";

/** Functions that make functions, one in the other, beyond which we stop reading. */
const deepest = 4;

/** Reads a function's head; of its body, whether it returns a function. */
export function readFunction(
  node: Node,
  decorators: readonly Decorator[],
  depth = 0,
): FunctionValue {
  const made = depth > deepest ? null : functionMadeBy(node);
  return {
    ...(made !== null && { makes: readFunction(made, [], depth + 1) }),
    kind: "function",
    parameters: readParameters(node),
    returnType: annotationText(node.childForFieldName("return_type")),
    isAsync: node.children.some((child) => child?.type === "async"),
    decorators,
  };
}

const functions = new Set(["arrow_function", "function_expression", "generator_function"]);

/** The function that another one returns as it writes it; null for none. */
function functionMadeBy(node: Node): Node | null {
  const body = node.childForFieldName("body");
  const isBlock = body?.type === "statement_block";
  const last = isBlock ? namedChildrenOf(body).at(-1) : null;
  const returned = last?.type === "return_statement" ? last.firstNamedChild : null;
  const result = withoutParentheses(isBlock ? returned : body);
  return result !== null && functions.has(result.type) ? result : null;
}

function withoutParentheses(node: Node | null): Node | null {
  let inner = node;
  while (inner?.type === "parenthesized_expression") inner = inner.firstNamedChild;
  return inner;
}

/** The type of an annotation without its colon, or null. */
export function annotationText(annotation: Node | null): string | null {
  return annotation === null ? null : annotation.text.replace(/^:\s*/u, "");
}

function readParameters(node: Node): readonly Parameter[] {
  const single = node.childForFieldName("parameter");
  if (single !== null) return [{ name: single.text, type: null }];
  const list = node.childForFieldName("parameters");
  return list === null ? [] : namedChildrenOf(list).map(readParameter);
}

function readParameter(node: Node): Parameter {
  const pattern = node.childForFieldName("pattern") ?? node.childForFieldName("left") ?? node;
  return {
    name: pattern.type === "identifier" ? pattern.text : "",
    type: annotationText(node.childForFieldName("type")),
  };
}
