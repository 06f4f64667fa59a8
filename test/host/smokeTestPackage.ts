/**
 * Installs a VSIX into a real VS Code, as its users do, and invokes a handler from it:
 * `node scripts/run.mjs test/host/smokeTestPackage.ts FILE.vsix`. Nothing of the source tree takes part
 * but the example, which is copied to where no package of this repository can be found.
 */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { examplesFolder } from "../../scripts/host/hostPaths.ts";
import { manageExtensions } from "../../scripts/host/manageExtensions.ts";
import { runWindow } from "../../scripts/host/runWindow.ts";
import { findLens } from "../../scripts/host/window/findLens.ts";
import { openFile } from "../../scripts/host/window/openFile.ts";
import { waitForResult } from "../../scripts/host/window/waitForResult.ts";

const handlers = [
  { file: "nightly-report/index.js", name: "index.handler" },
  { file: "changes-stream/handler.ts", name: "handler.handler" },
  { file: "thumbnails/app.py", name: "app.handler" },
] as const;

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("Which VSIX is to be tested?");
const scratch = await mkdtemp(join(tmpdir(), "lambda-lens-package-"));
try {
  const extensionsFolder = join(scratch, "extensions");
  const code = await manageExtensions([
    "--install-extension",
    resolve(file),
    `--extensions-dir=${extensionsFolder}`,
  ]);
  if (code !== 0) throw new Error(`VS Code could not install ${file} (exit code ${code}).`);
  const folder = join(scratch, "examples");
  await cp(examplesFolder, folder, { recursive: true });
  await runWindow(
    folder,
    async (page) => {
      for (const handler of handlers) {
        await openFile(page, handler.file);
        await findLens(page, "Invoke with sample event").click();
        await findLens(page, /\d+ MB ✓$/).waitFor();
        const result = await waitForResult(page, handler.name, "cold");
        if (result.status !== "Succeeded") throw new Error(`${handler.file}: ${result.text}`);
        console.log(`${handler.file}: ${result.status}, ${result.figures.join(", ")}`);
      }
    },
    { extensionDevelopmentPaths: [], extensionsFolder, sharePackages: false },
  );
} finally {
  await rm(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
