import type { Node } from "@vscode/tree-sitter-wasm";
import { conventionalNames } from "../../analysis/lambdaNames.ts";
import type { Binding, ModuleOutline, TextRange, Value } from "../../analysis/moduleOutline.ts";
import type { Capture } from "../../parsing/sourceParser.ts";
import { namedChildrenOf, rangeOf } from "../nodeRange.ts";
import { createOutlineDraft, finishOutline } from "../outlineDraft.ts";
import type { OutlineDraft } from "../outlineDraft.ts";
import { readImport, readImportFrom } from "./readImport.ts";
import { readDefinition, readValue } from "./readValue.ts";

/** A Python outline in the making; only what could be a handler is read in full. */
interface PythonDraft extends OutlineDraft {
  readonly ranges: Map<string, TextRange>;
  readonly needed: Set<string>;
}

/** Turns the captures of the outline query into what the Python module declares. */
export function readPythonOutline(captures: readonly Capture[]): ModuleOutline {
  const draft: PythonDraft = { ...createOutlineDraft(), ranges: new Map(), needed: new Set() };
  for (const { node } of captures) readStatement(node, draft);
  exportEverything(draft);
  return finishOutline(draft, [...draft.needed]);
}

/** Every name that a Python module binds or imports can be asked of it. */
function exportEverything(draft: PythonDraft): void {
  for (const { local, module, imported } of draft.imports) {
    if (local === null) continue;
    const nowhere = { line: 0, character: 0 };
    const range = { start: nowhere, end: nowhere };
    draft.exports.push({ kind: "reexport", name: local, range, module, imported });
  }
  for (const [name, range] of draft.ranges) {
    draft.exports.push({ kind: "local", name, local: name, range });
  }
}

function readStatement(node: Node, draft: PythonDraft): void {
  switch (node.type) {
    case "import_statement":
      return readImport(node, draft);
    case "import_from_statement":
      return readImportFrom(node, draft);
    case "function_definition":
    case "class_definition":
    case "decorated_definition":
      return bindDefinition(node, draft);
    case "expression_statement":
      return bindAssignment(node.firstNamedChild, draft);
    case "block":
    case "if_statement":
    case "elif_clause":
    case "else_clause":
    case "try_statement":
    case "except_clause":
    case "finally_clause":
    case "with_statement":
      for (const child of namedChildrenOf(node)) readStatement(child, draft);
      return undefined;
    default:
      return undefined;
  }
}

function bindDefinition(node: Node, draft: PythonDraft): void {
  const definition = node.childForFieldName("definition") ?? node;
  const name = definition.childForFieldName("name");
  if (name === null) return;
  const parameters = definition.childForFieldName("parameters")?.text ?? "";
  const speaks = node !== definition || parameters.includes(":");
  bind(name, () => readDefinition(node), speaks, draft);
}

function bindAssignment(node: Node | null, draft: PythonDraft): void {
  const left = node?.childForFieldName("left") ?? null;
  const right = node?.childForFieldName("right") ?? null;
  if (node?.type !== "assignment" || right === null) return;
  // What one branch lacks, the other one has: `else: handler = None`.
  if (right.type === "none" && draft.bindings.has(left?.text ?? "")) return;
  if (left?.type === "pattern_list" || left?.type === "tuple_pattern") bindEach(left, draft);
  if (left?.type !== "identifier") return;
  const before = draft.bindings.get(left.text);
  bind(left, () => readRebound(right, left.text, before), right.type === "call", draft);
  if (/^[A-Z]\w*$/u.test(left.text)) draft.typeAliases.set(left.text, right.text);
  if (right.type === "assignment") bindAssignment(right, draft);
}

/** `handler = wrap(handler)`: in its own value, a name stands for what it was bound to before. */
function readRebound(right: Node, name: string, before: (() => Binding) | undefined): Value {
  const value = readValue(right);
  return before === undefined ? value : withBefore(value, name, before);
}

function withBefore(value: Value, name: string, before: () => Binding): Value {
  if (value.kind === "reference") {
    return value.path.length === 1 && value.path[0] === name ? before().value : value;
  }
  if (value.kind !== "call") return value;
  return { ...value, arguments: value.arguments.map((each) => withBefore(each, name, before)) };
}

/** `handler, other = make()`: each name is bound, to what is not looked into. */
function bindEach(pattern: Node, draft: PythonDraft): void {
  for (const part of namedChildrenOf(pattern)) {
    if (part.type === "identifier") bind(part, () => readValue(part), false, draft);
  }
}

/** @param speaks true where the binding shows evidence by more than its name. */
function bind(name: Node, read: () => Value, speaks: boolean, draft: PythonDraft): void {
  const range = rangeOf(name);
  draft.ranges.set(name.text, range);
  draft.bindings.set(name.text, () => ({ range, value: read() }));
  if (speaks || conventionalNames.has(name.text)) draft.needed.add(name.text);
}
