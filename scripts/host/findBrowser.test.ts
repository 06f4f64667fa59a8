import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findBrowser } from "./findBrowser.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lambda-lens-browser-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function writeProgram(name: string, body: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\n${body}\n`);
  await chmod(path, 0o755);
  return path;
}

describe.skipIf(process.platform === "win32")("findBrowser", () => {
  it("takes one from the PATH that is new enough", async () => {
    await writeProgram("google-chrome", "echo Google Chrome 99.0.4844.51");
    const path = await writeProgram("chromium", "echo Chromium 150.0.7000.1 built on Debian");
    expect(findBrowser(folder)).toEqual({
      executablePath: path,
      env: {},
      origin: "chromium on the PATH",
    });
  });

  it("passes over a script that only tells how to install a browser", async () => {
    const path = await writeProgram("chromium-browser", "echo Please install the snap >&2; exit 1");
    expect(findBrowser(folder)?.executablePath).not.toBe(path);
  });
});
