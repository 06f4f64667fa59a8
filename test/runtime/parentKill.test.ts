import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { findMarkedProcesses } from "../../runtime/process/procFs.ts";
import { environmentFolders, hasInterpreter, isAlive, root } from "./runtimeKit.ts";

const node24 = await hasInterpreter("node", "24");
const linux = process.platform === "linux";

/** A host process that invokes one handler and prints what it learns, until it is killed. */
const hostScript = `${root}test/runtime/doomedHost.ts`;

interface Doomed {
  readonly environmentId: string;
  readonly processIds: readonly number[];
}

async function killHostWhile(mode: string): Promise<Doomed> {
  const host = spawn("node", [`${root}scripts/run.mjs`, hostScript, mode], {
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  const [line] = (await once(host.stdout, "data")) as [Buffer];
  const doomed = JSON.parse(line.toString()) as Doomed & { readonly hostId: number };
  process.kill(doomed.hostId, "SIGKILL");
  host.stdout.destroy();
  return doomed;
}

/** Polls for an end that comes from another process, which sends us no signal of it. */
async function until(condition: () => boolean): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (condition()) return true;
    await delay(50);
  }
  return false;
}

describe.skipIf(!node24 || !linux)(
  "when the host is killed with SIGKILL, nothing outlives it:",
  () => {
    it.each(["busy loop", "frozen", "daemon"])("%s", async (mode) => {
      const before = environmentFolders();
      const { environmentId, processIds } = await killHostWhile(mode);
      expect(processIds.length).toBeGreaterThan(0);
      expect(await until(() => processIds.every((pid) => !isAlive(pid)))).toBe(true);
      expect(findMarkedProcesses(environmentId)).toEqual([]);
      const left = (): boolean =>
        environmentFolders().every(
          (folder) => before.includes(folder) || !existsSync(join(tmpdir(), folder)),
        );
      expect(await until(left)).toBe(true);
    });
  },
);
