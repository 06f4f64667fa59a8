import { readFile, stat } from "node:fs/promises";

/** Files above this are generated or data; reading them would cost more than they could tell. */
export const maximumSourceBytes = 1024 * 1024;

/** A file's text, or null for one that can't be read or is too large to be source. */
export async function readSource(file: string): Promise<string | null> {
  try {
    const { size } = await stat(file);
    return size > maximumSourceBytes ? null : await readFile(file, "utf8");
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
