import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { ignoredFolders, isEnvironment, isOwnFolder, mayBeOwn } from "./ignoredFolders.ts";
import { readSource } from "./readSource.ts";

/** Folders in each other beyond which we stop: deeper is generated. */
const deepest = 40;

/** What lies below a folder, as absolute paths in a stable order. */
export interface FileListing {
  readonly files: readonly string[];
  /** The topmost folders that were passed over, as `ignoredFolders` and `isEnvironment` say. */
  readonly ignored: readonly string[];
  /** Folders that were listed although their names speak against it, as `isOwnFolder` says. */
  readonly own: readonly string[];
}

/**
 * Lists the files below a folder. Symbolic links are not followed, and a folder that can't be read
 * counts as empty.
 * @param folder absolute path
 */
export async function listFiles(folder: string, signal: AbortSignal): Promise<FileListing> {
  const listed = await listBelow(folder, 0, signal);
  const pathsOf = (kind: Listed["kind"]): readonly string[] =>
    listed.filter((each) => each.kind === kind).map((each) => each.path);
  return { files: pathsOf("file"), ignored: pathsOf("ignored"), own: pathsOf("own") };
}

/**
 * The files that lie below folders now, and those that lay there before. Paths that are files, and folders
 * that are passed over, have none.
 * @param known absolute paths of the files that lay there before
 * @param covers true for a file that is not passed over
 */
export async function filesWithin(
  paths: readonly string[],
  known: readonly string[],
  covers: (file: string) => boolean,
): Promise<readonly string[]> {
  const knownFiles = new Set(known);
  const folders = paths.filter((each) => !knownFiles.has(each) && covers(path.join(each, "any")));
  if (folders.length === 0) return [];
  const asked = new Set(folders);
  const before = known.filter((file) => liesIn(file, asked));
  const { signal } = new AbortController();
  const now = (await Promise.all(folders.map((folder) => listBelow(folder, 1, signal)))).flat();
  const files = now.filter(({ kind }) => kind === "file").map((each) => each.path);
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

/** A file, or a folder of which more is to say than what lies in it. */
interface Listed {
  readonly path: string;
  readonly kind: "file" | "ignored" | "own";
}

/** Folders side by side: one after the other, the disk would wait for us most of the time. */
async function listBelow(folder: string, depth: number, signal: AbortSignal): Promise<Listed[]> {
  if (depth > deepest || signal.aborted) return [];
  const entries = await readFolder(folder);
  // A folder that somebody has opened is wanted, whatever it holds.
  const kind = depth === 0 ? "plain" : await kindOf(folder, entries);
  if (kind === "ignored") return [{ path: folder, kind }];
  // `path.join` for each of many thousand files takes as long as reading their folders does.
  const prefix = folder.endsWith(path.sep) ? folder : folder + path.sep;
  const ordered = entries.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const parts = ordered.map(async (entry): Promise<readonly Listed[]> => {
    const entryPath = prefix + entry.name;
    if (entry.isFile()) return [{ path: entryPath, kind: "file" }];
    if (!entry.isDirectory()) return [];
    // What `node_modules` holds need not even be asked for.
    const isIgnored = ignoredFolders.has(entry.name) && !mayBeOwn(entry.name);
    if (isIgnored) return [{ path: entryPath, kind: "ignored" }];
    return listBelow(entryPath, depth + 1, signal);
  });
  const below = (await Promise.all(parts)).flat();
  return kind === "own" ? [{ path: folder, kind }, ...below] : below;
}

async function kindOf(
  folder: string,
  entries: readonly Dirent[],
): Promise<"plain" | "ignored" | "own"> {
  const name = path.basename(folder);
  if (isEnvironment(name, entries)) return "ignored";
  if (!ignoredFolders.has(name)) return "plain";
  const readText = async (file: string): Promise<string> =>
    (await readSource(path.join(folder, file))) ?? "";
  return (await isOwnFolder(name, entries, readText)) ? "own" : "ignored";
}

async function readFolder(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
