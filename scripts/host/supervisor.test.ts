import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findNode24 } from "./findNode24.ts";
import { markerVariable } from "./killMarked.ts";

/** Prints its own id and that of a descendant in a session of its own, and stays. */
const stubborn = `
  process.on("SIGTERM", () => {});
  const away = require("node:child_process").spawn(process.execPath,
    ["-e", "setInterval(() => {}, 1000)"], { detached: true, stdio: "ignore" });
  console.log(JSON.stringify([process.pid, away.pid]));
  setInterval(() => {}, 1000);
`;

/** Starts the supervisor as a host does, and stays until it is killed. */
const starter = `
  const { spawn } = require("node:child_process");
  const [node, ...args] = process.argv.slice(1);
  spawn(node, args, { detached: true, stdio: ["pipe", "inherit", "inherit"] });
  setInterval(() => {}, 1000);
`;

/** A process that has ended but that nobody has asked about yet is still listed, as a zombie. */
function isAlive(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return !/^\d+ \(.*\) [ZX]/.test(stat);
  } catch {
    return false;
  }
}

describe.skipIf(process.platform !== "linux")("supervisor", () => {
  it("ends everything and removes the folder when its starter is killed", async () => {
    const folder = await mkdtemp(join(tmpdir(), "lambda-lens-supervisor-"));
    await writeFile(join(folder, "data"), "");
    const marker = `test-${process.pid}`;
    const supervisor = join(import.meta.dirname, "supervisor.ts");
    const node = findNode24();
    const command = [node, supervisor, marker, folder, node, "-e", stubborn];
    const parent = spawn(process.execPath, ["-e", starter, ...command], {
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...process.env, [markerVariable]: marker },
    });
    const [line] = (await once(parent.stdout, "data")) as [Buffer];
    const pids = JSON.parse(line.toString()) as [number, number];
    expect(pids.map(isAlive)).toEqual([true, true]);
    parent.kill("SIGKILL");
    // The supervisor and all below it hold this pipe: its end is theirs.
    parent.stdout.resume();
    await once(parent.stdout, "close");
    expect(pids.map(isAlive)).toEqual([false, false]);
    expect(existsSync(folder)).toBe(false);
  });
});
