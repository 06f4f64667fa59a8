import { execFileSync } from "node:child_process";
import { listProcessTree, readProcessMemory } from "./procFs.ts";

/** Often enough to catch a runaway allocation, seldom enough to cost nothing (0.5 % of a core). */
const pollMs = 25;
const slowPollMs = 250;

/**
 * Room for what a process needs beside its heap, in bytes. Lambda's micro virtual machine can page
 * parts of the interpreter out; without it V8 would be killed before its own heap limit speaks.
 */
const overhead = 64 * 1024 * 1024;

export interface MemoryWatch {
  /** Highest memory of the whole process tree so far in bytes; null where it cannot be measured. */
  peakBytes(): number | null;
  /** A frozen tree allocates nothing: looking at it can wait for `resume`. */
  pause(): void;
  resume(): void;
}

/**
 * Watches the memory of a process and its descendants.
 * @param limitBytes the function's memory size.
 * @param onExceeded called once when the tree holds more than it may.
 */
export function watchMemory(
  processId: number,
  limitBytes: number,
  onExceeded: () => void,
): MemoryWatch {
  const measure = measureFor(process.platform);
  let peak = 0;
  let exceeded = false;
  const sample = (): void => {
    const memory = measure?.(processId) ?? null;
    if (memory === null) return;
    peak = Math.max(peak, memory.peak);
    if (memory.counted <= limitBytes + overhead || exceeded) return;
    exceeded = true;
    onExceeded();
  };
  const periodMs = process.platform === "linux" ? pollMs : slowPollMs;
  let timer: NodeJS.Timeout | null = null;
  const resume = (): void => {
    if (measure) timer ??= setInterval(sample, periodMs).unref();
  };
  resume();
  return {
    peakBytes: () => {
      sample();
      return peak === 0 ? null : peak;
    },
    pause: () => {
      if (timer) clearInterval(timer);
      timer = null;
    },
    resume,
  };
}

interface TreeMemory {
  readonly peak: number;
  readonly counted: number;
}

function measureFor(platform: NodeJS.Platform): ((pid: number) => TreeMemory | null) | null {
  if (platform === "linux") return measureByProcFs;
  return platform === "win32" ? null : measureByPs;
}

function measureByProcFs(root: number): TreeMemory | null {
  let resident = 0;
  let counted = 0;
  let rootPeak = 0;
  for (const pid of listProcessTree(root)) {
    const memory = readProcessMemory(pid);
    if (memory === null) continue;
    resident += memory.resident;
    counted += memory.anonymous;
    if (pid === root) rootPeak = memory.peak;
  }
  return resident === 0 ? null : { peak: Math.max(resident, rootPeak), counted };
}

function measureByPs(root: number): TreeMemory | null {
  let table: string;
  try {
    table = execFileSync("ps", ["-axo", "pid=,pgid=,rss="], { encoding: "utf8" });
  } catch {
    return null;
  }
  const rows = table.split("\n").map((row) => row.trim().split(/\s+/).map(Number));
  const kilobytes = rows.reduce(
    (sum, [, group, rss]) => (group === root ? sum + (rss ?? 0) : sum),
    0,
  );
  return kilobytes === 0 ? null : { peak: kilobytes * 1024, counted: kilobytes * 1024 };
}
