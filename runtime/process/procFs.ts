import { readdirSync, readFileSync } from "node:fs";
import { environmentMarker } from "./marker.ts";

/** Linux's /proc, as far as execution environments need it. Processes that are gone read as null. */

/** Ids of all processes that inherited the environment's marker variable; [] without a /proc. */
export function findMarkedProcesses(environmentId: string): readonly number[] {
  const marker = `${environmentMarker}=${environmentId}`;
  return listProcessIds().filter((pid) => readProcess(pid, "environ")?.includes(marker));
}

/** The process and all its descendants, as far as they have not been orphaned. */
export function listProcessTree(root: number): readonly number[] {
  const tree = [root];
  for (const pid of tree) tree.push(...listChildren(pid));
  return tree;
}

export interface ProcessMemory {
  /** Resident set size in bytes. */
  readonly resident: number;
  /** The part of it that no file backs: what counts against a memory limit. */
  readonly anonymous: number;
  /** Highest resident set size so far, in bytes. */
  readonly peak: number;
}

/** Memory of one process, from /proc/<pid>/status. */
export function readProcessMemory(pid: number): ProcessMemory | null {
  const status = readProcess(pid, "status");
  if (status === null) return null;
  const bytes = (field: string): number => {
    const match = new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status);
    return match ? Number(match[1]) * 1024 : 0;
  };
  return {
    resident: bytes("VmRSS"),
    anonymous: bytes("RssAnon") + bytes("RssShmem"),
    peak: bytes("VmHWM"),
  };
}

function listChildren(pid: number): readonly number[] {
  let threads: readonly string[];
  try {
    threads = readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
  return threads.flatMap((thread) => {
    const children = readProcess(pid, `task/${thread}/children`) ?? "";
    return children.split(" ").filter(Boolean).map(Number);
  });
}

function listProcessIds(): readonly number[] {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

function readProcess(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "latin1");
  } catch {
    return null;
  }
}
