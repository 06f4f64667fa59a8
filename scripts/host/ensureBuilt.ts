import { existsSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "./hostPaths.ts";
import { npmCommand } from "./npmCommand.ts";
import { runStep } from "./runStep.ts";

/** What VS Code loads: the extension, and the server that it starts. */
const bundles = ["extension.js", "lateParts.js", "server.js", "cli.js"] as const;

/** Runs `npm run build` unless `dist` holds the bundles. Throws HostError if the build fails. */
export async function ensureBuilt(announce: (line: string) => void): Promise<void> {
  if (bundles.every((name) => existsSync(join(repositoryRoot, "dist", name)))) return;
  announce("Building dist/ (npm run build)");
  await runStep({
    purpose: "build the extension",
    ...npmCommand(["run", "build"]),
    cwd: repositoryRoot,
    timeoutSeconds: 600,
  });
}
