import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { tmpdir } from "node:os";
import { environmentMarker } from "./marker.ts";

/** What outlives the host process in order to clean up after it. */
export interface Watchdog {
  /** Tells which process group the environment runs in. */
  watch(processId: number): void;
  /** The environment was ended in good order: there is nothing left to do. */
  dismiss(): void;
}

/**
 * Waits for a line or the end of its input. "watch PGID" names the group, "dismissed" ends it; an end
 * of input without that means that the host is dead, then group, strays and folder have to go.
 */
const posixScript = `
trap '' INT TERM HUP
group=
while read -r verb value; do
  [ "$verb" = dismissed ] && exit 0
  group=$value
done
[ -n "$group" ] && kill -9 -- "-$group" 2>/dev/null
for round in 1 2 3 4 5; do
  strays=$(grep -lzs -- "^$1$" /proc/[0-9]*/environ | cut -d/ -f3)
  [ -z "$strays" ] && break
  kill -9 $strays 2>/dev/null
done
rm -rf -- "$2" || { chmod -R u+rwX -- "$2"; rm -rf -- "$2"; }
`;

/** The same for Windows, where the group is the process tree. */
const windowsScript = `
let group = "";
require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const [verb, value] = line.split(" ");
  if (verb === "dismissed") process.exit(0);
  group = value;
}).on("close", () => {
  if (group) require("node:child_process").spawnSync("taskkill", ["/pid", group, "/T", "/F"]);
  require("node:fs").rmSync(process.argv[1], { recursive: true, force: true });
});
`;

/**
 * Starts the watchdog of one environment: a process in a group of its own that holds a pipe from this
 * process. When that closes, even by SIGKILL, it kills the environment and removes its folder.
 */
export function startWatchdog(environmentId: string, folder: string): Watchdog {
  const child = spawnWatchdog(environmentId, folder);
  child.on("error", () => {});
  child.stdin?.on("error", () => {});
  child.unref();
  const say = (line: string): void => {
    child.stdin?.write(`${line}\n`);
  };
  return {
    watch: (processId) => say(`watch ${processId}`),
    dismiss: () => {
      say("dismissed");
      child.stdin?.end();
    },
  };
}

function spawnWatchdog(environmentId: string, folder: string): ChildProcess {
  const options: SpawnOptions = { detached: true, stdio: ["pipe", "ignore", "ignore"], cwd: "/" };
  if (process.platform === "win32") {
    const environment = { ...process.env, ELECTRON_RUN_AS_NODE: "1" };
    const windowsOptions = { ...options, cwd: tmpdir(), env: environment, windowsHide: true };
    return spawn(process.execPath, ["-e", windowsScript, folder], windowsOptions);
  }
  const marker = `${environmentMarker}=${environmentId}`;
  return spawn("/bin/sh", ["-c", posixScript, "watchdog", marker, folder], {
    ...options,
    env: { PATH: "/usr/bin:/bin" },
  });
}
