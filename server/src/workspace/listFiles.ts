import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { ignoredFolders } from "./ignoredFolders.ts";

/** Folders in each other beyond which we stop: deeper is generated. */
const deepest = 40;

/**
 * Lists the files below a folder, in a stable order. Symbolic links are not followed, and a folder
 * that can't be read counts as empty.
 * @returns absolute paths.
 */
export async function listFiles(
  folder: string,
  signal: AbortSignal,
  depth = 0,
): Promise<readonly string[]> {
  if (depth > deepest || signal.aborted) return [];
  const entries = await readFolder(folder);
  const sorted = entries.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const lists: (readonly string[])[] = [];
  for (const entry of sorted) {
    const entryPath = path.join(folder, entry.name);
    if (entry.isFile()) lists.push([entryPath]);
    else if (entry.isDirectory() && !ignoredFolders.has(entry.name)) {
      lists.push(await listFiles(entryPath, signal, depth + 1));
    }
  }
  return lists.flat();
}

async function readFolder(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
