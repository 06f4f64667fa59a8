import { existsSync } from "node:fs";
import { cp, mkdir } from "node:fs/promises";
import { dist, nodeModules } from "./paths.ts";

const grammars = ["javascript", "typescript", "tsx", "python"];

/** Copies what no bundle can hold: tree-sitter's wasm, esbuild with its program, the icon font. */
export async function copyAssets(): Promise<void> {
  await Promise.all([copyGrammars(), copyEsbuild(), copyCodicons()]);
}

async function copyGrammars(): Promise<void> {
  const source = `${nodeModules}/@vscode/tree-sitter-wasm/wasm`;
  await mkdir(`${dist}/grammars`, { recursive: true });
  const files = ["tree-sitter.wasm", ...grammars.map((name) => `tree-sitter-${name}.wasm`)];
  for (const file of files) await cp(`${source}/${file}`, `${dist}/grammars/${file}`);
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
