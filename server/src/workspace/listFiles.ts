import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { ignoredFolders, isEnvironment } from "./ignoredFolders.ts";

/** Folders in each other beyond which we stop: deeper is generated. */
const deepest = 40;

/** What lies below a folder, as absolute paths in a stable order. */
export interface FileListing {
  readonly files: readonly string[];
  /** The topmost folders that were passed over, as `ignoredFolders` and `isEnvironment` say. */
  readonly ignored: readonly string[];
}

/**
 * Lists the files below a folder. Symbolic links are not followed, and a folder that can't be read
 * counts as empty.
 * @param folder absolute path
 */
export async function listFiles(folder: string, signal: AbortSignal): Promise<FileListing> {
  const listed = await listBelow(folder, 0, signal);
  return {
    files: listed.filter(({ isIgnored }) => !isIgnored).map((each) => each.path),
    ignored: listed.filter(({ isIgnored }) => isIgnored).map((each) => each.path),
  };
}

/**
 * The files that lie below folders now, and those that lay there before. Paths that are files, and folders
 * that are passed over, have none.
 * @param known absolute paths of the files that lay there before
 */
export async function filesWithin(
  paths: readonly string[],
  known: readonly string[],
): Promise<readonly string[]> {
  const knownFiles = new Set(known);
  const folders = paths.filter(
    (each) =>
      !knownFiles.has(each) && !each.split(path.sep).some((name) => ignoredFolders.has(name)),
  );
  if (folders.length === 0) return [];
  const asked = new Set(folders);
  const before = known.filter((file) => liesIn(file, asked));
  const { signal } = new AbortController();
  const now = (await Promise.all(folders.map((folder) => listBelow(folder, 1, signal)))).flat();
  const files = now.filter(({ isIgnored }) => !isIgnored).map((each) => each.path);
  return [...new Set([...before, ...files])];
}

function liesIn(file: string, folders: ReadonlySet<string>): boolean {
  let folder = path.dirname(file);
  while (!folders.has(folder)) {
    const above = path.dirname(folder);
    if (above === folder) return false;
    folder = above;
  }
  return true;
}

/** A file, or a folder that was passed over. */
interface Listed {
  readonly path: string;
  readonly isIgnored: boolean;
}

/** Folders side by side: one after the other, the disk would wait for us most of the time. */
async function listBelow(folder: string, depth: number, signal: AbortSignal): Promise<Listed[]> {
  if (depth > deepest || signal.aborted) return [];
  const entries = await readFolder(folder);
  // A folder that somebody has opened is wanted, whatever it holds.
  if (depth > 0 && isEnvironment(path.basename(folder), entries)) {
    return [{ path: folder, isIgnored: true }];
  }
  const ordered = entries.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const parts = ordered.map(async (entry): Promise<readonly Listed[]> => {
    const entryPath = path.join(folder, entry.name);
    if (entry.isFile()) return [{ path: entryPath, isIgnored: false }];
    if (!entry.isDirectory()) return [];
    if (ignoredFolders.has(entry.name)) return [{ path: entryPath, isIgnored: true }];
    return listBelow(entryPath, depth + 1, signal);
  });
  return (await Promise.all(parts)).flat();
}

async function readFolder(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
