import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Esbuild from "esbuild";

let loaded: Promise<typeof Esbuild> | null = null;

/**
 * Loads the esbuild that the product brings, on first use: its native program is a process of its
 * own that most sessions never need.
 */
export function loadEsbuild(distFolder: string): Promise<typeof Esbuild> {
  loaded ??= importEsbuild(distFolder);
  return loaded;
}

/** Ends esbuild's process, if it was ever started. */
export async function stopEsbuild(): Promise<void> {
  const esbuild = await loaded;
  await esbuild?.stop();
}

async function importEsbuild(distFolder: string): Promise<typeof Esbuild> {
  const folder = join(distFolder, "esbuild");
  const program = process.platform === "win32" ? "esbuild.exe" : "esbuild";
  // esbuild reads it once, when it is loaded.
  process.env["ESBUILD_BINARY_PATH"] = join(folder, "bin", program);
  const module = (await import(pathToFileURL(join(folder, "main.js")).href)) as {
    readonly default: typeof Esbuild;
  };
  delete process.env["ESBUILD_BINARY_PATH"];
  return module.default;
}
