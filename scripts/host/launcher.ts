import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { HostError } from "./hostError.ts";
import { type LauncherRequest, readLauncherArguments } from "./launcherArguments.ts";
import { manageExtensions } from "./manageExtensions.ts";
import { quietSettings } from "./quietSettings.ts";
import { runSuite } from "./runSuite.ts";
import { startHost } from "./startHost.ts";
import { whenParentEnds } from "./whenParentEnds.ts";

/** Seconds after which a suite that reports nothing has failed. */
const limitSeconds = Number(process.env["LAMBDA_LENS_HOST_LIMIT"] ?? 300);

async function main(): Promise<number> {
  const request = readLauncherArguments(process.argv.slice(2), process.cwd());
  if (request.kind === "manage") return await manageExtensions(request.args);
  if (request.extensionTestsPath === null) {
    throw new HostError("This VS Code has no screen: it needs --extensionTestsPath.");
  }
  const host = await startHost({
    announce: (line) => console.error(line),
    extensionsFolder: request.extensionsFolder ?? undefined,
    workspaceTrust: request.workspaceTrust,
    settings: { ...quietSettings, ...(await readUserSettings(request)) },
  });
  try {
    const abandon = (): void => void host.stop().then(() => process.exit(130));
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, abandon);
    whenParentEnds(abandon);
    return await runSuite(host, { target: request, limitSeconds, print: console.log });
  } finally {
    await host.stop();
  }
}

type WindowRequest = Extract<LauncherRequest, { kind: "window" }>;

/** The settings of a desktop's user-data folder hold here too; an absent or broken file is none. */
async function readUserSettings({ userDataFolder }: WindowRequest): Promise<object> {
  if (userDataFolder === null) return {};
  try {
    const text = await readFile(join(userDataFolder, "User", "settings.json"), "utf8");
    return JSON.parse(text) as object;
  } catch {
    return {};
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof HostError ? error.message : error);
  process.exitCode = 1;
}
