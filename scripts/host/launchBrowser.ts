import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Browser as BrowserProcess, chromium } from "playwright-core";
import type { Browser } from "./browser.ts";
import type { ServerProcess } from "./serverProcess.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // The address is on this machine; the proxy of a company network can't reach it.
  "--no-proxy-server",
] as const;

/**
 * Starts a headless browser that belongs to `server`: it ends with it, and its temporary files lie
 * in the server's folder.
 */
export async function launchBrowser(
  browser: Browser,
  server: ServerProcess,
): Promise<BrowserProcess> {
  const temporary = join(server.folder, "browser");
  await mkdir(temporary, { recursive: true });
  return await withTemporaryFolder(temporary, () =>
    chromium.launch({
      executablePath: browser.executablePath,
      env: { ...stringsOf(process.env), ...browser.env, ...server.marker },
      args: [...flags],
      headless: true,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    }),
  );
}

function stringsOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(environment);
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Playwright takes no folder for the browser's profile, but asks the environment for one. */
async function withTemporaryFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const name = process.platform === "win32" ? "TEMP" : "TMPDIR";
  const before = process.env[name];
  process.env[name] = folder;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  }
}
