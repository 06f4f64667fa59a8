import type { Node } from "@vscode/tree-sitter-wasm";
import type { ModuleOutline } from "../../analysis/moduleOutline.ts";
import type { Capture } from "../../parsing/sourceParser.ts";
import { namedChildrenOf, rangeOf } from "../nodeRange.ts";
import { createOutlineDraft, finishOutline } from "../outlineDraft.ts";
import type { OutlineDraft } from "../outlineDraft.ts";
import { readImport, readImportFrom } from "./readImport.ts";
import { readDefinition, readValue } from "./readValue.ts";

/** Turns the captures of the outline query into what the Python module declares. */
export function readPythonOutline(captures: readonly Capture[]): ModuleOutline {
  const draft = createOutlineDraft();
  for (const { node } of captures) readStatement(node, draft);
  return finishOutline(exportEverything(draft));
}

/** Every name that a Python module binds or imports can be asked of it. */
function exportEverything(draft: OutlineDraft): OutlineDraft {
  for (const { local, module, imported } of draft.imports) {
    if (local === null) continue;
    const nowhere = { line: 0, character: 0 };
    const range = { start: nowhere, end: nowhere };
    draft.exports.push({ kind: "reexport", name: local, range, module, imported });
  }
  for (const [name, { range }] of draft.bindings) {
    draft.exports.push({ kind: "local", name, local: name, range });
  }
  return draft;
}

function readStatement(node: Node, draft: OutlineDraft): void {
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

function bindDefinition(node: Node, draft: OutlineDraft): void {
  const definition = node.childForFieldName("definition") ?? node;
  const name = definition.childForFieldName("name");
  if (name === null) return;
  draft.bindings.set(name.text, { range: rangeOf(name), value: readDefinition(node) });
}

function bindAssignment(node: Node | null, draft: OutlineDraft): void {
  const left = node?.childForFieldName("left") ?? null;
  const right = node?.childForFieldName("right") ?? null;
  if (node?.type !== "assignment" || left?.type !== "identifier" || right === null) return;
  draft.bindings.set(left.text, { range: rangeOf(left), value: readValue(right) });
  if (/^[A-Z]\w*$/u.test(left.text)) draft.typeAliases.set(left.text, right.text);
  if (right.type === "assignment") bindAssignment(right, draft);
}
