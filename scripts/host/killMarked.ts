import { readdirSync, readFileSync } from "node:fs";

/** The environment variable by which a host's processes are known, whatever group they moved to. */
export const markerVariable = "LAMBDA_LENS_HOST_RUN";

/**
 * Kills every process whose environment carries `LAMBDA_LENS_HOST_RUN=marker`, this one excepted.
 * Only Linux shows the environments of processes; elsewhere nothing happens.
 */
export function killMarked(marker: string): void {
  if (process.platform !== "linux" || marker === "") return;
  const entry = `${markerVariable}=${marker}`;
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, "utf8");
      if (environment.split("\0").includes(entry)) process.kill(pid, "SIGKILL");
    } catch {
      // Gone meanwhile, or another user's: neither is ours to end.
    }
  }
}
