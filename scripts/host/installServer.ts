import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serverFolder, vscodeFolder } from "./hostPaths.ts";
import { withInstallLock } from "./installLock.ts";
import { installOnce } from "./installOnce.ts";
import { installFlags, npmCommand } from "./npmCommand.ts";
import { runStep } from "./runStep.ts";

/** VS Code 1.139.1, the newest that this project's tests know. */
const codeServer = "code-server@4.139.1";

interface Part {
  readonly name: string;
  readonly folder: string;
  readonly verb: readonly string[];
}

/** In this order: each is unpacked by the one before. The last two are pinned by their shrinkwraps. */
const parts: readonly Part[] = [
  { name: "code-server", folder: serverFolder, verb: ["install", "--save-exact", codeServer] },
  { name: "server", folder: vscodeFolder, verb: ["install", "--omit=dev"] },
  { name: "extensions", folder: join(vscodeFolder, "extensions"), verb: ["install", "--omit=dev"] },
];

/**
 * Installs the VS Code of the npm registry into `.vscode-test/server`, unless it stands there
 * already; an installation that was broken off goes on with the part that it was at. `announce`
 * gets a line for each part. Returns the path of the server's entry point. Throws HostError with the
 * command that failed.
 */
export async function installServer(announce: (line: string) => void): Promise<string> {
  await withInstallLock(serverFolder, async () => {
    for (const part of parts) {
      await installOnce(join(serverFolder, "stamps", part.name), codeServer, async () => {
        announce(`Installing VS Code from the npm registry: ${part.name} (${codeServer})`);
        await installPart(part);
      });
    }
  });
  return join(vscodeFolder, "out", "server-main.js");
}

async function installPart({ name, folder, verb }: Part): Promise<void> {
  await rm(join(folder, "node_modules"), { recursive: true, force: true });
  if (folder === serverFolder) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "package.json"), '{ "private": true }\n');
    await rm(join(folder, "package-lock.json"), { force: true });
    // The later parts lie inside this one, and went with it.
    await rm(join(folder, "stamps"), { recursive: true, force: true });
  }
  await runStep({
    purpose: `install ${name} of the VS Code that the npm registry carries`,
    ...npmCommand([...verb, ...installFlags]),
    cwd: folder,
    timeoutSeconds: 600,
  });
  if (folder === vscodeFolder) await copyStandIns();
}

/** For the modules that every process of VS Code asks for and that are not compiled here. */
async function copyStandIns(): Promise<void> {
  for (const name of ["spdlog", "native-watchdog"]) {
    const standIn = join(import.meta.dirname, "standIns", `${name}.cjs`);
    await copyFile(standIn, join(vscodeFolder, "node_modules", "@vscode", name, "index.js"));
  }
}
