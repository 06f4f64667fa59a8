import { spawn } from "node:child_process";
import { join } from "node:path";
import { hasDisplay } from "./hasDisplay.ts";
import { repositoryRoot } from "./hostPaths.ts";

const limitSeconds = 60;

/**
 * The executable of a VS Code for the desktop, downloaded into `.vscode-test` if it isn't there; or,
 * where there is no display or the download fails or takes over 60 s, the reason why not.
 */
export async function findDesktop(): Promise<{ readonly path: string } | { reason: string }> {
  if (process.env["LAMBDA_LENS_HOST"] === "npm") return { reason: "LAMBDA_LENS_HOST is npm" };
  if (!hasDisplay()) return { reason: "this machine has no display" };
  const child = spawn(
    process.execPath,
    [
      "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON",
      join(import.meta.dirname, "downloadDesktop.ts"),
    ],
    { cwd: repositoryRoot, stdio: ["ignore", "pipe", "pipe"] },
  );
  let output = "";
  let problem = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (problem += chunk.toString()));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, limitSeconds * 1000);
  const code = await new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", resolve);
  });
  clearTimeout(timer);
  const path = output.trim().split("\n").at(-1) ?? "";
  if (code === 0 && path !== "") return { path };
  if (late) return { reason: `VS Code's download took over ${limitSeconds} s` };
  const cause = /^\w*Error: .*$/m.exec(problem)?.[0] ?? problem.trim().split("\n").at(-1);
  return { reason: `VS Code could not be downloaded (${cause})` };
}
