// A host that will be killed: starts an environment in the state that its argument names, prints which
// processes live in it, and waits.
import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { findMarkedProcesses } from "../../runtime/process/procFs.ts";
import { createPool, fixtureFunction, request } from "./runtimeKit.ts";

const handlers: Readonly<Record<string, string>> = {
  "busy loop": "failing.loops",
  frozen: "warm.handler",
  daemon: "failing.leavesDaemon",
};
const mode = process.argv[2] ?? "";
const definition = fixtureFunction(handlers[mode] ?? "", "nodejs24.x", { timeoutSeconds: 600 });
let environmentId = "";
const pool = createPool((line) => {
  environmentId = /Environment (\S+) starts/.exec(line)?.[1] ?? environmentId;
});

async function untilFrozen(): Promise<void> {
  while (!isFrozen()) await delay(5);
}

/** Whether all processes of the environment are stopped: state T in their stat. */
function isFrozen(): boolean {
  return findMarkedProcesses(environmentId).every((pid) =>
    /\) T /.test(readFileSync(`/proc/${pid}/stat`, "latin1")),
  );
}

function report(): void {
  const processIds = findMarkedProcesses(environmentId);
  console.log(JSON.stringify({ hostId: process.pid, environmentId, processIds }));
}

const invocation = pool.invoke(request(definition), new AbortController().signal, (progress) => {
  // From here on the handler loops.
  if (mode === "busy loop" && "log" in progress && progress.log.text.startsWith("START")) report();
});
if (mode !== "busy loop") {
  await invocation;
  if (mode === "frozen") await untilFrozen();
  report();
}
setInterval(() => {}, 60_000);
