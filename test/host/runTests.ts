import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTests } from "@vscode/test-electron";
import { buildSuite } from "../../scripts/host/buildSuite.ts";
import { copyWorkspace } from "../../scripts/host/copyWorkspace.ts";
import { findDesktop } from "../../scripts/host/findDesktop.ts";
import { examplesFolder, repositoryRoot } from "../../scripts/host/hostPaths.ts";
import { writeLauncher } from "../../scripts/host/writeLauncher.ts";

/** The suite may write into the folder that it opens, so it gets a copy of the examples. */
async function main(): Promise<void> {
  const extensionTestsPath = await buildSuite();
  const desktop = await findDesktop();
  if ("reason" in desktop) console.log(`Using the VS Code of the npm registry: ${desktop.reason}.`);
  const vscodeExecutablePath = "path" in desktop ? desktop.path : await writeLauncher();
  const scratch = await mkdtemp(join(tmpdir(), "lambda-lens-suite-"));
  try {
    const folder = await copyWorkspace(examplesFolder, scratch, true);
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: repositoryRoot,
      extensionTestsPath,
      launchArgs: [
        folder,
        `--user-data-dir=${join(scratch, "user-data")}`,
        `--extensions-dir=${join(scratch, "extensions")}`,
        "--disable-extensions",
      ],
    });
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
