import { spawnSync } from "node:child_process";
import { hasDisplay } from "./hasDisplay.ts";

/**
 * The command that starts the VS Code that is installed on this machine, or null where there is none
 * on the PATH, or no display to show it on. `LAMBDA_LENS_HOST=npm` hides it.
 */
export function findCode(): string | null {
  if (process.env["LAMBDA_LENS_HOST"] === "npm" || !hasDisplay()) return null;
  const answer = spawnSync("code", ["--version"], {
    encoding: "utf8",
    timeout: 20_000,
    // On Windows `code` is a batch file, which only a shell can start.
    shell: process.platform === "win32",
  });
  return answer.status === 0 && /^\d+\.\d+\.\d+/.test(answer.stdout) ? "code" : null;
}
