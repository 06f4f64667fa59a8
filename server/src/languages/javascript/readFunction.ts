import type { Node } from "@vscode/tree-sitter-wasm";
import type { Decorator, FunctionValue, Parameter } from "../../analysis/moduleOutline.ts";
import { namedChildrenOf } from "../nodeRange.ts";

/** Reads a function's head; its body stays unread. */
export function readFunction(node: Node, decorators: readonly Decorator[]): FunctionValue {
  return {
    kind: "function",
    parameters: readParameters(node),
    returnType: annotationText(node.childForFieldName("return_type")),
    isAsync: node.children.some((child) => child?.type === "async"),
    decorators,
  };
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
