import type { Node } from "@vscode/tree-sitter-wasm";
import type { OutlineDraft } from "../outlineDraft.ts";

/** Reads `import a.b, c as d`. */
export function readImport(node: Node, draft: OutlineDraft): void {
  for (const name of node.childrenForFieldName("name")) {
    if (name === null) continue;
    const module = name.childForFieldName("name")?.text ?? name.text;
    const local = name.childForFieldName("alias")?.text ?? module.split(".")[0] ?? module;
    draft.imports.push({ local, imported: "*", module });
  }
}

/** Reads `from .a import b as c` and `from a import *`. */
export function readImportFrom(node: Node, draft: OutlineDraft): void {
  const module = node.childForFieldName("module_name")?.text;
  if (module === undefined) return;
  for (const name of node.childrenForFieldName("name")) {
    if (name === null) continue;
    const imported = name.childForFieldName("name")?.text ?? name.text;
    const local = name.childForFieldName("alias")?.text ?? imported;
    draft.imports.push({ local, imported, module });
  }
  if (node.namedChildren.some((child) => child?.type === "wildcard_import")) {
    draft.imports.push({ local: "*", imported: "*", module });
  }
}
