import type { Node } from "@vscode/tree-sitter-wasm";
import { namedChildrenOf } from "../nodeRange.ts";
import type { OutlineDraft } from "../outlineDraft.ts";
import { stringValue } from "./readPath.ts";

/** Reads `import a, { b as c } from "m"`, `import * as d from "m"` and `import e = require("m")`. */
export function readImport(node: Node, draft: OutlineDraft): void {
  const clause = namedChildrenOf(node).find(({ type }) => type.startsWith("import_"));
  const source = node.childForFieldName("source") ?? clause?.childForFieldName("source") ?? null;
  const module = stringValue(source);
  if (module === undefined) return;
  if (clause === undefined) draft.imports.push({ local: null, imported: "*", module });
  for (const part of clause === undefined ? [] : namedChildrenOf(clause)) {
    if (part.type === "identifier") {
      const imported = clause?.type === "import_require_clause" ? "*" : "default";
      draft.imports.push({ local: part.text, imported, module });
    } else if (part.type === "namespace_import") {
      const local = namedChildrenOf(part)[0]?.text ?? null;
      draft.imports.push({ local, imported: "*", module });
    } else if (part.type === "named_imports") readNamedImports(part, module, draft);
  }
}

function readNamedImports(node: Node, module: string, draft: OutlineDraft): void {
  for (const specifier of namedChildrenOf(node)) {
    const name = specifier.childForFieldName("name");
    if (name === null) continue;
    const local = specifier.childForFieldName("alias")?.text ?? name.text;
    draft.imports.push({ local, imported: name.text, module });
  }
}
