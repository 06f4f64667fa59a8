import path from "node:path";

/** Where the grammars lie while nothing has been built. */
export const grammarFolder = path.resolve("node_modules/@vscode/tree-sitter-wasm/wasm");
