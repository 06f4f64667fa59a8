import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { ignoredFolders } from "./ignoredFolders.ts";

/** Folders in each other beyond which we stop: deeper is generated. */
const deepest = 40;

/** What lies below a folder, as absolute paths in a stable order. */
export interface FileListing {
  readonly files: readonly string[];
  /** The topmost folders that were passed over, as `ignoredFolders` says. */
  readonly ignored: readonly string[];
}

/**
 * Lists the files below a folder. Symbolic links are not followed, and a folder that can't be read
 * counts as empty.
 * @param folder absolute path
 */
export async function listFiles(folder: string, signal: AbortSignal): Promise<FileListing> {
  const listing = { files: [], ignored: [] };
  await addFiles(folder, 0, signal, listing);
  return listing;
}

async function addFiles(
  folder: string,
  depth: number,
  signal: AbortSignal,
  listing: { readonly files: string[]; readonly ignored: string[] },
): Promise<void> {
  if (depth > deepest || signal.aborted) return;
  const entries = await readFolder(folder);
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const entryPath = path.join(folder, entry.name);
    if (entry.isFile()) listing.files.push(entryPath);
    else if (!entry.isDirectory()) continue;
    else if (ignoredFolders.has(entry.name)) listing.ignored.push(entryPath);
    else await addFiles(entryPath, depth + 1, signal, listing);
  }
}

async function readFolder(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
