import { spawn } from "node:child_process";
import { join } from "node:path";
import { hostEnvironment } from "./hostEnvironment.ts";
import { examplesFolder, hostFolder, repositoryRoot } from "./hostPaths.ts";

/**
 * Opens the examples in a VS Code for the desktop with this project's extension loaded, and waits
 * for the command's end: `code` ends at once, a downloaded VS Code when its last window closes.
 * `ownProfile` keeps the window apart from the user's settings. Returns whether it went well.
 */
export async function openDesktop(executable: string, ownProfile: boolean): Promise<boolean> {
  const profile = [
    `--user-data-dir=${join(hostFolder, "user-data")}`,
    `--extensions-dir=${join(hostFolder, "extensions")}`,
    "--skip-welcome",
    "--skip-release-notes",
  ];
  const args = [
    "--new-window",
    `--extensionDevelopmentPath=${repositoryRoot}`,
    "--disable-workspace-trust",
    ...(ownProfile ? profile : []),
    examplesFolder,
  ];
  const shell = process.platform === "win32";
  const quoted = shell ? args.map((arg) => `"${arg}"`) : args;
  const child = spawn(shell ? `"${executable}"` : executable, quoted, {
    stdio: "inherit",
    shell,
    env: hostEnvironment({}),
  });
  return await new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("close", (code) => resolve(code === 0));
  });
}
