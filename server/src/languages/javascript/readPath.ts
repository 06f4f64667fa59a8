import type { Node } from "@vscode/tree-sitter-wasm";

/** A chain of names with the argument nodes of every call in it. */
export interface Chain {
  readonly path: readonly string[];
  readonly argumentNodes: readonly Node[];
}

/** A module that is asked for with `require`, and the members taken from it. */
export interface RequiredModule {
  readonly module: string;
  readonly path: readonly string[];
}

/** Reads `a.b["c"]` and `a().b(c)` as a chain of names; null where anything else is in between. */
export function readChain(node: Node): Chain | null {
  switch (node.type) {
    case "identifier":
    case "this":
    case "super":
      return { path: [node.text], argumentNodes: [] };
    case "member_expression":
      return extend(node.childForFieldName("object"), node.childForFieldName("property")?.text);
    case "subscript_expression":
      return extend(node.childForFieldName("object"), stringValue(node.childForFieldName("index")));
    case "call_expression":
      return readCallChain(node);
    case "new_expression": {
      // The constructor's arguments say nothing about the instance's methods.
      const constructed = node.childForFieldName("constructor");
      const chain = constructed === null ? null : readChain(constructed);
      return chain === null ? null : { path: chain.path, argumentNodes: [] };
    }
    case "parenthesized_expression":
    case "non_null_expression":
    case "await_expression":
      return node.firstNamedChild === null ? null : readChain(node.firstNamedChild);
    default:
      return null;
  }
}

/** Reads `require("./orders").handler`; null for any other expression. */
export function readRequire(node: Node): RequiredModule | null {
  if (node.type === "member_expression") {
    const object = node.childForFieldName("object");
    const property = node.childForFieldName("property");
    const inner = object === null ? null : readRequire(object);
    if (inner === null || property === null) return null;
    return { module: inner.module, path: [...inner.path, property.text] };
  }
  if (node.type !== "call_expression") return null;
  if (node.childForFieldName("function")?.text !== "require") return null;
  const module = stringValue(node.childForFieldName("arguments")?.firstNamedChild ?? null);
  return module === undefined ? null : { module, path: [] };
}

/** The text of a string literal without substitutions; undefined for anything else. */
export function stringValue(node: Node | null): string | undefined {
  if (node === null || (node.type !== "string" && node.type !== "template_string"))
    return undefined;
  const text = node.text.slice(1, -1);
  return node.type === "template_string" && text.includes("${") ? undefined : text;
}

function readCallChain(node: Node): Chain | null {
  const callee = node.childForFieldName("function");
  const chain = callee === null ? null : readChain(callee);
  const argumentList = node.childForFieldName("arguments");
  if (chain === null || argumentList === null) return null;
  const added = argumentList.namedChildren.filter((child): child is Node => child !== null);
  return { path: chain.path, argumentNodes: [...chain.argumentNodes, ...added] };
}

function extend(object: Node | null, name: string | undefined): Chain | null {
  const chain = object === null ? null : readChain(object);
  if (chain === null || name === undefined) return null;
  return { path: [...chain.path, name], argumentNodes: chain.argumentNodes };
}
