import path from "node:path";

/** Where the grammars lie while nothing has been built. */
export const grammarFolders = [
  "@vscode/tree-sitter-wasm/wasm",
  "@tree-sitter-grammars/tree-sitter-hcl",
  "@tree-sitter-grammars/tree-sitter-kotlin",
].map((folder) => path.resolve("node_modules", folder));
