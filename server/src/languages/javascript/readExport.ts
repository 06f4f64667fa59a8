import type { Node } from "@vscode/tree-sitter-wasm";
import type { TextRange } from "../../analysis/moduleOutline.ts";
import { namedChildrenOf, rangeOf } from "../nodeRange.ts";
import type { OutlineDraft } from "../outlineDraft.ts";
import { withDocumentedTypes } from "./documentedTypes.ts";
import { exportWholeModule } from "./readAssignment.ts";
import { stringValue } from "./readPath.ts";
import { readValue } from "./readValue.ts";

type ReadDeclaration = (node: Node, statement: Node, draft: OutlineDraft) => readonly string[];

/** Reads one `export` statement of any form. */
export function readExport(
  node: Node,
  draft: OutlineDraft,
  readDeclaration: ReadDeclaration,
): void {
  const module = stringValue(node.childForFieldName("source"));
  const clause = namedChildrenOf(node).find(({ type }) => type === "export_clause");
  if (clause !== undefined) readClause(clause, module, draft);
  else if (module !== undefined) readStar(node, module, draft);
  else if (node.children.some((child) => child?.type === "default")) {
    readDefault(node, draft, readDeclaration);
  } else if (node.children.some((child) => child?.type === "=")) {
    exportWholeModule(node.lastNamedChild, node, draft);
  } else {
    const declaration = node.childForFieldName("declaration");
    const names = declaration === null ? [] : readDeclaration(declaration, node, draft);
    for (const name of names) exportLocal(name, name, rangeOf(node), draft);
  }
}

/** Exports a name that the module binds, or passes on one that it imports. */
export function exportLocal(
  name: string,
  local: string,
  range: TextRange,
  draft: OutlineDraft,
): void {
  draft.exports.push({ kind: "local", name, local, range });
}

function readClause(clause: Node, module: string | undefined, draft: OutlineDraft): void {
  for (const specifier of namedChildrenOf(clause)) {
    const local = specifier.childForFieldName("name");
    if (local === null) continue;
    const alias = specifier.childForFieldName("alias") ?? local;
    const name = stringValue(alias) ?? alias.text;
    const range = rangeOf(alias);
    if (module === undefined) exportLocal(name, local.text, range, draft);
    else draft.exports.push({ kind: "reexport", name, range, module, imported: local.text });
  }
}

function readStar(node: Node, module: string, draft: OutlineDraft): void {
  const namespace = namedChildrenOf(node).find(({ type }) => type === "namespace_export");
  const name = namespace?.firstNamedChild?.text ?? "*";
  draft.exports.push({ kind: "reexport", name, range: rangeOf(node), module, imported: "*" });
}

function readDefault(node: Node, draft: OutlineDraft, readDeclaration: ReadDeclaration): void {
  const declaration = node.childForFieldName("declaration");
  const value = node.childForFieldName("value");
  const [name] = declaration === null ? [] : readDeclaration(declaration, node, draft);
  if (name !== undefined) exportLocal("default", name, rangeOf(node), draft);
  else if (value?.type === "identifier") exportLocal("default", value.text, rangeOf(value), draft);
  else {
    const keyword = node.children.find((child) => child?.type === "default") ?? node;
    const read = withDocumentedTypes(readValue(declaration ?? value), node);
    draft.exports.push({ kind: "bound", name: "default", range: rangeOf(keyword), value: read });
  }
}
