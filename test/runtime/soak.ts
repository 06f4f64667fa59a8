// `npm run soak`: uses execution environments until something would be left over: invocations in a row, cold
// starts, cancellations at random moments, timeouts, crashes and hosts that are killed. Prints what it found as
// JSON, and fails where a process, a folder, a connection or memory stayed. Takes some minutes; an argument says
// how many hosts are killed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { EnvironmentPool } from "../../runtime/environmentPool.ts";
import type { InvocationResult, Status } from "../../runtime/invocationResult.ts";
import { findMarkedProcesses } from "../../runtime/process/procFs.ts";
import {
  createPool,
  environmentFolders,
  fixtureFunction,
  isAlive,
  request,
  root,
} from "./runtimeKit.ts";

const never = new AbortController().signal;
/** Megabytes that the host's heap may grow by over a whole round: results are not kept. */
const heapAllowance = 24;
const seenEnvironments = new Set<string>();
const foldersBefore = environmentFolders();
const failures: string[] = [];

interface Round {
  readonly name: string;
  readonly count: number;
  /** Runs the round, and gives the statuses that came. */
  readonly run: (pool: EnvironmentPool, count: number) => Promise<readonly Status[]>;
  readonly allowed: readonly Status[];
}

function definition(handler: string, timeoutSeconds = 3): ReturnType<typeof fixtureFunction> {
  return fixtureFunction(handler, "nodejs24.x", { timeoutSeconds });
}

async function oneByOne(
  count: number,
  invoke: (index: number) => Promise<InvocationResult>,
): Promise<readonly Status[]> {
  const statuses: Status[] = [];
  for (let index = 0; index < count; index += 1) statuses.push((await invoke(index)).status);
  return statuses;
}

/** So many at once, as several people's clicks. */
async function atOnce(
  count: number,
  width: number,
  invoke: (index: number) => Promise<InvocationResult>,
): Promise<readonly Status[]> {
  const lanes = Array.from({ length: width }, (_, lane) =>
    oneByOne(Math.ceil((count - lane) / width), (index) => invoke(index * width + lane)),
  );
  return (await Promise.all(lanes)).flat();
}

async function cancelled(pool: EnvironmentPool, index: number): Promise<InvocationResult> {
  const controller = new AbortController();
  // From before the process is there until it has answered: each of them starts one.
  const timer = setTimeout(() => controller.abort(), (index * 37) % 150);
  const order = request(definition("warm.handler"), { cold: true });
  const result = await pool.invoke(order, controller.signal);
  clearTimeout(timer);
  return result;
}

const rounds: readonly Round[] = [
  {
    name: "warm invocations in a row",
    count: 1000,
    allowed: ["success"],
    run: (pool, count) =>
      oneByOne(count, () => pool.invoke(request(definition("warm.handler")), never)),
  },
  {
    name: "cold starts",
    count: 200,
    allowed: ["success"],
    run: (pool, count) =>
      atOnce(count, 2, () =>
        pool.invoke(request(definition("warm.handler"), { cold: true }), never),
      ),
  },
  {
    name: "cancellations at random moments",
    count: 100,
    allowed: ["success", "cancelled"],
    run: (pool, count) => atOnce(count, 2, (index) => cancelled(pool, index)),
  },
  {
    name: "timeouts, each starting the runtime again",
    count: 50,
    allowed: ["timeout"],
    run: (pool, count) =>
      atOnce(count, 4, () => pool.invoke(request(definition("failing.loops", 1)), never)),
  },
  {
    name: "crashes, each starting the runtime again",
    count: 50,
    allowed: ["crash"],
    run: (pool, count) =>
      atOnce(count, 2, () => pool.invoke(request(definition("failing.exits")), never)),
  },
];

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function heapMegabytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

/** Handles that keep connections, servers and children open. */
function openHandles(): number {
  return process.getActiveResourcesInfo().filter((name) => /TCP|Pipe|Process/u.test(name)).length;
}

/** Waits for what is under way: watchdogs end, and sockets close, in turns of their own. */
async function settle(handles: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const strays = [...seenEnvironments].flatMap((id) => findMarkedProcesses(id));
    if (strays.length === 0 && leftFolders().length === 0 && openHandles() <= handles) return;
    await delay(50);
  }
}

function leftFolders(): readonly string[] {
  return environmentFolders().filter((folder) => !foldersBefore.includes(folder));
}

async function runRound({ name, count, allowed, run }: Round): Promise<object> {
  const heapBefore = heapMegabytes();
  const handlesBefore = openHandles();
  const pool = createPool((line) => {
    const id = /^Environment (\S+) starts/u.exec(line)?.[1];
    if (id !== undefined) seenEnvironments.add(id);
  });
  const began = performance.now();
  const statuses = await run(pool, count);
  const seconds = (performance.now() - began) / 1000;
  await pool.dispose();
  await settle(handlesBefore);
  const odd = statuses.filter((status) => !allowed.includes(status));
  if (statuses.length !== count) failures.push(`${name}: ${statuses.length} of ${count} results`);
  if (odd.length > 0) failures.push(`${name}: ${odd.join(", ")}`);
  for (const id of seenEnvironments) {
    if (findMarkedProcesses(id).length > 0) failures.push(`${name}: processes of ${id} are left`);
  }
  seenEnvironments.clear();
  if (leftFolders().length > 0) failures.push(`${name}: folders ${leftFolders().join(", ")}`);
  const handles = openHandles() - handlesBefore;
  if (handles > 0) failures.push(`${name}: ${handles} open handles`);
  const heap = heapMegabytes() - heapBefore;
  if (heap > heapAllowance) failures.push(`${name}: the heap grew by ${heap.toFixed(1)} MB`);
  return { name, results: statuses.length, seconds: round(seconds), heapGrowthMB: round(heap) };
}

/** Hosts that are killed while a handler loops. */
async function killHosts(count: number): Promise<object> {
  const began = performance.now();
  for (let index = 0; index < count; index += 1) {
    const mode = index % 2 === 0 ? "busy loop" : "frozen";
    const script = `${root}test/runtime/doomedHost.ts`;
    const host = spawn("node", [`${root}scripts/run.mjs`, script, mode], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = (await once(host.stdout, "data")) as [Buffer];
    const doomed = JSON.parse(line.toString()) as {
      readonly hostId: number;
      readonly environmentId: string;
      readonly processIds: readonly number[];
    };
    process.kill(doomed.hostId, "SIGKILL");
    host.stdout.destroy();
    for (let attempt = 0; attempt < 100 && doomed.processIds.some(isAlive); attempt += 1) {
      await delay(20);
    }
    if (doomed.processIds.some(isAlive)) failures.push(`host ${index}: its processes live on`);
  }
  await settle(Number.POSITIVE_INFINITY);
  if (leftFolders().length > 0) failures.push(`killed hosts: folders ${leftFolders().join(", ")}`);
  return {
    name: "hosts killed",
    results: count,
    seconds: round((performance.now() - began) / 1000),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const [killCount = "50"] = process.argv.slice(2);
const found: object[] = [];
for (const each of rounds) {
  found.push(await runRound(each));
  console.error(JSON.stringify(found.at(-1)));
}
found.push(await killHosts(Number(killCount)));
console.log(JSON.stringify({ rounds: found, failures }, null, 2));
process.exitCode = failures.length === 0 ? 0 : 1;
