import { spawnSync } from "node:child_process";
import { findMarkedProcesses, listProcessTree } from "./procFs.ts";

/**
 * Kills an environment's process group, its descendants, and every process that left both but still
 * carries the environment's marker (a daemon that called setsid). Nothing to kill is no error.
 * @param processId leader of the group.
 */
export function killEnvironment(processId: number, environmentId: string): void {
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(processId), "/T", "/F"], { windowsHide: true });
    return;
  }
  const descendants = listProcessTree(processId).filter((pid) => pid !== processId);
  signalGroup(processId, "SIGKILL");
  for (const pid of descendants) signal(pid, "SIGKILL");
  // A marked process may fork while we look: look again until there is none.
  for (let round = 0; round < 5; round += 1) {
    const strays = findMarkedProcesses(environmentId).filter((pid) => pid !== processId);
    if (strays.length === 0) return;
    for (const pid of strays) signal(pid, "SIGKILL");
  }
}

/** Stops or continues the whole group: Lambda freezes an environment between invocations. */
export function signalGroup(processId: number, name: "SIGKILL" | "SIGSTOP" | "SIGCONT"): void {
  signal(-processId, name);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already.
  }
}
