import type { Node } from "@vscode/tree-sitter-wasm";
import { opaque } from "../../analysis/moduleOutline.ts";
import type { Binding, Decorator, Value } from "../../analysis/moduleOutline.ts";
import { firstNamedChildOf, namedChildrenOf, rangeOf } from "../nodeRange.ts";
import { withDocumentedTypes } from "./documentedTypes.ts";
import { readFunction } from "./readFunction.ts";
import { readChain, stringValue } from "./readPath.ts";

/** Nesting beyond which a value says nothing about a handler any more. */
const deepest = 8;

/** Node types that only wrap another expression. */
const transparent = new Set([
  "parenthesized_expression",
  "non_null_expression",
  "await_expression",
]);

/** Reads an expression or declaration as plain data; what we have no use for is opaque. */
export function readValue(node: Node | null, depth = 0): Value {
  if (node === null || depth > deepest) return opaque;
  if (transparent.has(node.type)) return readValue(firstNamedChildOf(node), depth + 1);
  switch (node.type) {
    case "arrow_function":
    case "function_expression":
    case "function_declaration":
    case "generator_function":
    case "generator_function_declaration":
    case "method_definition":
      return readFunction(node, []);
    case "call_expression":
      return readCall(node, depth);
    case "identifier":
    case "member_expression":
    case "subscript_expression":
      return readReference(node);
    case "object":
      return readObject(node, depth);
    case "class":
    case "class_declaration":
    case "abstract_class_declaration":
      return readClass(node, depth);
    case "new_expression":
      return { kind: "instance", classPath: chainPath(node.childForFieldName("constructor")) };
    case "as_expression":
    case "satisfies_expression":
      return readTyped(node, 0, 1, depth);
    case "type_assertion":
      return readTyped(node, 1, 0, depth);
    case "assignment_expression":
      return readValue(node.childForFieldName("right"), depth + 1);
    case "ternary_expression":
      return readValue(node.childForFieldName("alternative"), depth + 1);
    default:
      return opaque;
  }
}

function readCall(node: Node, depth: number): Value {
  const chain = readChain(node);
  if (chain === null) return opaque;
  if (chain.path.length > 1 && chain.path.at(-1) === "bind") {
    return { kind: "reference", path: chain.path.slice(0, -1) };
  }
  const values = chain.argumentNodes
    .filter(({ type }) => type !== "object" && type !== "comment")
    .map((argument) => readValue(argument, depth + 1));
  const schemas = chain.argumentNodes.flatMap(readSchemas);
  const call = { kind: "call", path: chain.path, arguments: values } as const;
  return schemas.length === 0 ? call : { ...call, schemas };
}

/** `{ schema: SqsSchema }` and `{ envelope: SqsEnvelope }`, as parsing middleware takes them. */
function readSchemas(argument: Node): readonly string[] {
  if (argument.type !== "object") return [];
  return namedChildrenOf(argument).flatMap((pair) => {
    const key = pair.childForFieldName("key")?.text;
    const value = pair.childForFieldName("value")?.text;
    const isSchema = pair.type === "pair" && (key === "schema" || key === "envelope");
    return isSchema && value !== undefined ? [value] : [];
  });
}

function readReference(node: Node): Value {
  const chain = readChain(node);
  return chain === null ? opaque : { kind: "reference", path: chain.path };
}

function chainPath(node: Node | null): readonly string[] {
  return (node === null ? null : readChain(node))?.path ?? [];
}

function readTyped(node: Node, valueIndex: number, typeIndex: number, depth: number): Value {
  const parts = namedChildrenOf(node);
  const value = readValue(parts[valueIndex] ?? null, depth + 1);
  const type = parts[typeIndex]?.text.replace(/^<|>$/gu, "");
  return type === undefined ? value : { kind: "typed", type, value };
}

function readObject(node: Node, depth: number): Value {
  const members = new Map<string, Binding>();
  for (const child of namedChildrenOf(node)) {
    const key = child.childForFieldName("key") ?? child.childForFieldName("name") ?? child;
    const name = stringValue(key) ?? key.text;
    if (child.type === "shorthand_property_identifier") {
      members.set(name, { range: rangeOf(child), value: { kind: "reference", path: [name] } });
    } else if (child.type === "pair" || child.type === "method_definition") {
      const content = child.type === "pair" ? child.childForFieldName("value") : child;
      const value = withDocumentedTypes(readValue(content, depth + 1), child);
      members.set(name, { range: rangeOf(key), value });
    }
  }
  return { kind: "object", members };
}

function readClass(node: Node, depth: number): Value {
  const members = new Map<string, Binding>();
  let decorators: Decorator[] = [];
  for (const child of node.childForFieldName("body")?.namedChildren ?? []) {
    if (child === null) continue;
    const name = child.childForFieldName("name") ?? child.childForFieldName("property");
    if (child.type === "decorator") decorators.push(readDecorator(child));
    else if (child.type === "method_definition" && name !== null) {
      const value = readFunction(child, decorators);
      members.set(name.text, { range: rangeOf(name), value, isStatic: isStatic(child) });
      decorators = [];
    } else if (name !== null && child.childForFieldName("value") !== null) {
      const value = readValue(child.childForFieldName("value"), depth + 1);
      members.set(name.text, { range: rangeOf(name), value, isStatic: isStatic(child) });
      decorators = [];
    }
  }
  return { kind: "class", members };
}

function isStatic(member: Node): boolean {
  return member.children.some((child) => child?.type === "static");
}

function readDecorator(node: Node): Decorator {
  const chain = node.firstNamedChild === null ? null : readChain(node.firstNamedChild);
  const argumentText = chain?.argumentNodes.map(({ text }) => text).join(", ") ?? "";
  return { path: chain?.path ?? [], argumentText };
}
