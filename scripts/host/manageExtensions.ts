import { spawnSync } from "node:child_process";
import { findNode24 } from "./findNode24.ts";
import { hostEnvironment } from "./hostEnvironment.ts";
import { installServer } from "./installServer.ts";

/**
 * Lets VS Code's server install, remove or list extensions, as `code --install-extension` does, and
 * returns its exit code. The arguments are passed on unchanged.
 */
export async function manageExtensions(args: readonly string[]): Promise<number> {
  const entryPoint = await installServer((line) => console.error(line));
  const result = spawnSync(findNode24(), [entryPoint, "--accept-server-license-terms", ...args], {
    stdio: "inherit",
    env: hostEnvironment({}),
  });
  return result.status ?? 1;
}
