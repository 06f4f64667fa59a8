import { existsSync } from "node:fs";
import { join } from "node:path";
import { HostError } from "./hostError.ts";
import { repositoryRoot } from "./hostPaths.ts";

const packagePlatforms: Readonly<Record<string, string>> = {
  win32: "win",
};

/**
 * Path of a Node that can run the VS Code server, which needs 24: this process's own if it is, else
 * the one that npm installed as an optional dependency. Throws HostError with the install command.
 */
export function findNode24(): string {
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  const platform = packagePlatforms[process.platform] ?? process.platform;
  const packageName = `node-${platform}-${process.arch}`;
  const executable = process.platform === "win32" ? "node.exe" : "node";
  const path = join(repositoryRoot, "node_modules", packageName, "bin", executable);
  if (existsSync(path)) return path;
  throw new HostError(
    `VS Code's server needs Node 24, and ${packageName} is not installed. ` +
      "Run `npm ci` without --omit=optional, or start this with Node 24.",
  );
}
