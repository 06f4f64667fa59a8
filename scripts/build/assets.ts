import { existsSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { readCatalogueFacts } from "./catalogueFacts.ts";
import { dist, nodeModules } from "./paths.ts";

/** Where each grammar's wasm comes from, below `node_modules`. */
const grammars: ReadonlyMap<string, string> = new Map([
  ["tree-sitter.wasm", "@vscode/tree-sitter-wasm/wasm"],
  ...["javascript", "typescript", "tsx", "python", "go", "java", "c-sharp", "ruby", "rust"].map(
    (name) => [`tree-sitter-${name}.wasm`, "@vscode/tree-sitter-wasm/wasm"] as const,
  ),
  ["tree-sitter-hcl.wasm", "@tree-sitter-grammars/tree-sitter-hcl"],
  ["tree-sitter-kotlin.wasm", "@tree-sitter-grammars/tree-sitter-kotlin"],
]);

/**
 * Copies what no bundle can hold: tree-sitter's wasm, esbuild with its program, the icon font. Writes
 * the names of all fields of all events, which the search of the event pickers reads.
 */
export async function copyAssets(): Promise<void> {
  await Promise.all([copyGrammars(), copyEsbuild(), copyCodicons(), writeFieldNames()]);
}

async function writeFieldNames(): Promise<void> {
  const { fieldNames } = await readCatalogueFacts();
  await mkdir(`${dist}/catalogue`, { recursive: true });
  await writeFile(`${dist}/catalogue/fields.json`, JSON.stringify(fieldNames));
}

async function copyGrammars(): Promise<void> {
  await mkdir(`${dist}/grammars`, { recursive: true });
  for (const [file, folder] of grammars) {
    await cp(`${nodeModules}/${folder}/${file}`, `${dist}/grammars/${file}`);
  }
}

async function copyEsbuild(): Promise<void> {
  const windows = process.platform === "win32";
  const platform = `${process.platform}-${process.arch}`;
  const program = `${nodeModules}/@esbuild/${platform}/${windows ? "esbuild.exe" : "bin/esbuild"}`;
  if (!existsSync(program)) {
    throw new Error(`esbuild for ${platform} is missing. Run: npm ci --include=optional`);
  }
  await mkdir(`${dist}/esbuild/bin`, { recursive: true });
  await cp(`${nodeModules}/esbuild/lib/main.js`, `${dist}/esbuild/main.js`);
  await cp(`${nodeModules}/esbuild/LICENSE.md`, `${dist}/esbuild/LICENSE.md`);
  await cp(program, `${dist}/esbuild/bin/${windows ? "esbuild.exe" : "esbuild"}`);
}

async function copyCodicons(): Promise<void> {
  await mkdir(`${dist}/webview`, { recursive: true });
  for (const file of ["codicon.css", "codicon.ttf"]) {
    await cp(`${nodeModules}/@vscode/codicons/dist/${file}`, `${dist}/webview/${file}`);
  }
}
