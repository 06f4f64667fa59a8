import { chmod, mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { askProgram } from "../../runtime/interpreters/askProgram.ts";
import { probeInterpreter } from "../../runtime/interpreters/probeInterpreter.ts";
import { isAlive } from "./runtimeKit.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "probe-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function script(text: string): Promise<string> {
  const file = join(folder, "program");
  await writeFile(file, `#!/bin/sh\n${text}\n`);
  await chmod(file, 0o755);
  return file;
}

describe.skipIf(process.platform === "win32")("an interpreter that is looked at", () => {
  it("may be a version manager's shim that has no version to run", async () => {
    const shim = await script("echo 'pyenv: python3: command not found' >&2; exit 127");
    expect(await probeInterpreter("python", shim)).toBeNull();
  });

  it("may answer nonsense, or forget what it started", async () => {
    expect(await probeInterpreter("node", await script("echo v22"))).toBeNull();
    expect(await askProgram(await script("sleep 1000 & echo done"), [], process.env, 5000)).toBe(
      "done\n",
    );
  });

  it("may hang: it is killed with what it started, even if it minds no signal", async () => {
    const pidFile = join(folder, "pid");
    const hanging = await script(`trap '' TERM; sleep 1000 & echo $! > ${pidFile}; wait`);
    await expect(askProgram(hanging, [], process.env, 200)).rejects.toThrow(/ended with a signal/);
    expect(isAlive(Number(await readFile(pidFile, "utf8")))).toBe(false);
  });

  it("is looked at again when it was replaced, or was not there before", async () => {
    const file = join(folder, "program");
    expect(await probeInterpreter("node", file)).toBeNull();
    await script("exit 1");
    await utimes(file, 1, 1);
    expect(await probeInterpreter("node", file)).toBeNull();
    await script(`exec "${process.execPath}" "$@"`);
    expect(await probeInterpreter("node", file)).toMatchObject({
      path: process.execPath,
      version: process.versions.node,
    });
  });
});
