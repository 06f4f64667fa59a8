import type { Node } from "@vscode/tree-sitter-wasm";
import { opaque } from "../../analysis/moduleOutline.ts";
import type {
  Binding,
  Decorator,
  FunctionValue,
  Parameter,
  Value,
} from "../../analysis/moduleOutline.ts";
import { namedChildrenOf, rangeOf } from "../nodeRange.ts";

/** Nesting beyond which a value says nothing about a handler any more. */
const deepest = 6;

/** Reads a function or class, decorated or not. */
export function readDefinition(node: Node): Value {
  const definition = node.childForFieldName("definition") ?? node;
  if (definition.type === "class_definition") return readClass(definition);
  return readFunction(definition, decoratorsOf(node));
}

/** Reads the right-hand side of an assignment as plain data; what we have no use for is opaque. */
export function readValue(node: Node, depth = 0): Value {
  if (depth > deepest) return opaque;
  switch (node.type) {
    case "identifier":
    case "attribute":
      return { kind: "reference", path: pathOf(node) };
    case "lambda":
      return readFunction(node, []);
    case "call":
      return readCall(node, depth);
    case "assignment": {
      const right = node.childForFieldName("right");
      return right === null ? opaque : readValue(right, depth + 1);
    }
    default:
      return opaque;
  }
}

function readFunction(node: Node, decorators: readonly Decorator[], depth = 0): FunctionValue {
  const list = node.childForFieldName("parameters");
  const made = depth > deepest || node.type === "lambda" ? null : functionMadeBy(node);
  return {
    ...(made !== null && { makes: readMade(made, depth + 1) }),
    kind: "function",
    parameters: list === null ? [] : namedChildrenOf(list).map(readParameter),
    returnType: node.childForFieldName("return_type")?.text ?? null,
    isAsync: node.children.some((child) => child?.type === "async"),
    decorators,
  };
}

/** The function that another one declares and returns, or returns as it writes it; null for none. */
function functionMadeBy(node: Node): Node | null {
  const body = node.childForFieldName("body");
  const statements = body === null ? [] : namedChildrenOf(body);
  const last = statements.at(-1);
  const returned = last?.type === "return_statement" ? last.firstNamedChild : null;
  if (returned?.type === "lambda") return returned;
  if (returned?.type !== "identifier") return null;
  const isNamed = (each: Node): boolean => {
    const definition = each.childForFieldName("definition") ?? each;
    const isFunction = definition.type === "function_definition";
    return isFunction && definition.childForFieldName("name")?.text === returned.text;
  };
  return statements.findLast(isNamed) ?? null;
}

function readMade(node: Node, depth: number): FunctionValue {
  const definition = node.childForFieldName("definition") ?? node;
  return readFunction(definition, decoratorsOf(node), depth);
}

function decoratorsOf(node: Node): readonly Decorator[] {
  return namedChildrenOf(node)
    .filter(({ type }) => type === "decorator")
    .map(readDecorator);
}

function readParameter(node: Node): Parameter {
  const name = node.childForFieldName("name") ?? node.firstNamedChild ?? node;
  const type = node.childForFieldName("type")?.text.replace(/^["']|["']$/gu, "") ?? null;
  return { name: name.text, type };
}

function readCall(node: Node, depth: number): Value {
  const callee = node.childForFieldName("function");
  const path = callee === null ? [] : pathOf(callee);
  const argumentList = node.childForFieldName("arguments");
  const values = argumentList === null ? [] : namedChildrenOf(argumentList);
  const constructed = path.length === 1 && /^[A-Z]/u.test(path[0] ?? "");
  const read = values.map((value) => readValue(argumentValue(value), depth + 1));
  if (constructed && read.length === 0) return { kind: "instance", classPath: path };
  return { kind: "call", path, arguments: read };
}

function argumentValue(node: Node): Node {
  return node.type === "keyword_argument" ? (node.childForFieldName("value") ?? node) : node;
}

function readClass(node: Node): Value {
  const members = new Map<string, Binding>();
  const body = node.childForFieldName("body");
  for (const child of body === null ? [] : namedChildrenOf(body)) {
    const name = (child.childForFieldName("definition") ?? child).childForFieldName("name");
    if (name === null || !child.type.endsWith("definition")) continue;
    members.set(name.text, { range: rangeOf(name), value: asBound(readDefinition(child)) });
  }
  return { kind: "class", members };
}

/** A method as whoever calls it sees it: without what it belongs to. */
function asBound(value: Value): Value {
  if (value.kind !== "function") return value;
  const [first, ...others] = value.parameters;
  return first !== undefined && /^(?:self|cls)$/u.test(first.name)
    ? { ...value, parameters: others }
    : value;
}

function readDecorator(node: Node): Decorator {
  const expression = node.firstNamedChild;
  if (expression === null) return { path: [], argumentText: "" };
  if (expression.type !== "call") return { path: pathOf(expression), argumentText: "" };
  const callee = expression.childForFieldName("function");
  return {
    path: callee === null ? [] : pathOf(callee),
    argumentText: expression.childForFieldName("arguments")?.text ?? "",
  };
}

/** `a.b` as names; calls in between (`a().b`) are looked through. */
function pathOf(node: Node): readonly string[] {
  if (node.type === "identifier") return [node.text];
  if (node.type === "call") {
    const callee = node.childForFieldName("function");
    return callee === null ? [] : pathOf(callee);
  }
  const object = node.childForFieldName("object");
  const attribute = node.childForFieldName("attribute");
  if (object === null || attribute === null) return [];
  return [...pathOf(object), attribute.text];
}
