import { readdir, readFile, stat } from "node:fs/promises";

/** Files above this are generated or data; reading them would cost more than they could tell. */
export const maximumSourceBytes = 1024 * 1024;

/**
 * A file's text, or null for one that can't be read or is too large to be source. Devices and pipes,
 * which a template may name, are never read: they need not end.
 */
export async function readSource(file: string): Promise<string | null> {
  try {
    const stats = await stat(file);
    if (!stats.isFile() || stats.size > maximumSourceBytes) return null;
    return await readFile(file, "utf8");
  } catch {
    return null;
  }
}

/** True for a regular file. */
export async function isRegularFile(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

/** Names of the files and folders in a folder, in a stable order; empty where it can't be read. */
export async function listNames(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch {
    return [];
  }
}
