// Installs the packaged VSIX into a real VS Code, as users do, and invokes a handler from it.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { examplesFolder } from "./host/hostPaths.ts";
import { manageExtensions } from "./host/manageExtensions.ts";
import { runWindow } from "./host/runWindow.ts";
import { findLens } from "./host/window/findLens.ts";
import { openFile } from "./host/window/openFile.ts";
import { waitForResult } from "./host/window/waitForResult.ts";
import { root } from "./build/paths.ts";

const vsix = (await readdir(root)).find((name) => name.endsWith(".vsix"));
if (vsix === undefined) throw new Error("There is no VSIX. Run: npm run package");

const extensionsFolder = await mkdtemp(join(tmpdir(), "lambda-lens-smoke-"));
try {
  const install = ["--install-extension", join(root, vsix), "--extensions-dir", extensionsFolder];
  const code = await manageExtensions(install);
  if (code !== 0) throw new Error(`Installing ${vsix} ended with ${code}`);
  const options = { extensionDevelopmentPaths: [], extensionsFolder };
  await runWindow(examplesFolder, invokeOne, options);
  console.log(`${vsix}: installed, and a handler was invoked from it`);
} finally {
  await rm(extensionsFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

async function invokeOne(page: Parameters<Parameters<typeof runWindow>[1]>[0]): Promise<void> {
  await openFile(page, "changes-stream/handler.ts");
  await findLens(page, "Invoke with sample event").click();
  const { status, text } = await waitForResult(page, "handler.handler", "cold");
  if (status !== "Succeeded") throw new Error(`The handler ended with ${status}: ${text}`);
}
