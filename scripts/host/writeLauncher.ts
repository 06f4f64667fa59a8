import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findNode24 } from "./findNode24.ts";
import { hostFolder } from "./hostPaths.ts";

/**
 * Writes an executable that stands for VS Code's own: it takes the arguments that `runTests` gives
 * and runs them in the VS Code of the npm registry. Returns its path, for `vscodeExecutablePath`.
 */
export async function writeLauncher(): Promise<string> {
  const script = join(import.meta.dirname, "launcher.ts");
  const command = `"${findNode24()}" --disable-warning=MODULE_TYPELESS_PACKAGE_JSON "${script}"`;
  const windows = process.platform === "win32";
  const path = join(hostFolder, windows ? "launcher.cmd" : "launcher");
  await mkdir(hostFolder, { recursive: true });
  await writeFile(path, windows ? `@${command} %*\r\n` : `#!/bin/sh\nexec ${command} "$@"\n`);
  await chmod(path, 0o755);
  return path;
}
