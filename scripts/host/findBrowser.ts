import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import type { Browser } from "./browser.ts";

const namesOnThePath = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "chrome",
  "microsoft-edge",
] as const;

const usualPaths: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
  linux: ["/opt/google/chrome/chrome", "/usr/lib/chromium/chromium", "/snap/bin/chromium"],
};

/** The workbench of VS Code 1.139 uses what older browsers lack. */
const oldestMajor = 125;

/**
 * The machine's own Chrome, Chromium or Edge: on the given PATH, else where installers put it; null
 * where there is none that answers `--version` with a version that is new enough.
 */
export function findBrowser(searchPath = process.env["PATH"] ?? ""): Browser | null {
  const folders = searchPath.split(delimiter).filter((folder) => folder !== "");
  const suffix = process.platform === "win32" ? ".exe" : "";
  const onThePath = namesOnThePath.flatMap((name) =>
    folders.map((folder) => ({
      path: join(folder, name + suffix),
      origin: `${name} on the PATH`,
    })),
  );
  const installed = (usualPaths[process.platform] ?? []).map((path) => ({ path, origin: path }));
  const found = [...onThePath, ...installed].find(({ path }) => isUsable(path));
  return found ? { executablePath: found.path, env: {}, origin: found.origin } : null;
}

function isUsable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  // Chrome on Windows opens a window when asked for its version.
  if (process.platform === "win32") return true;
  // Ubuntu's chromium-browser may be a script that only tells how to install the real one.
  const answer = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 15_000 });
  const major = /\b(\d+)\.\d+\.\d+/.exec(answer.stdout ?? "")?.[1];
  return answer.status === 0 && Number(major) >= oldestMajor;
}
