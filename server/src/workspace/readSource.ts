import { open, readdir, readFile, stat } from "node:fs/promises";
import { withoutByteOrderMark } from "../code/byteOrderMark.ts";

/** Files above this are generated or data; reading them would cost more than they could tell. */
export const maximumSourceBytes = 1024 * 1024;

/** What a person is told of a template above that. */
export const tooLargeToRead =
  "The file is larger than 1 MB, so no functions are read out of it. Divide it: into nested stacks, modules or included files.";

/** As much as tells what a file is, in bytes. */
export const startBytes = 64 * 1024;

/**
 * A file's text, or null for one that can't be read or is too large to be source. Devices and pipes,
 * which a template may name, are never read: they need not end.
 */
export async function readSource(file: string): Promise<string | null> {
  try {
    const stats = await stat(file);
    if (!stats.isFile() || stats.size > maximumSourceBytes) return null;
    return withoutByteOrderMark(await readFile(file, "utf8"));
  } catch {
    return null;
  }
}

/** Why a regular file was not read, and the beginning of its text, which tells what it is. */
export async function explainUnread(file: string): Promise<UnreadFile> {
  try {
    return { start: await readStart(file), reason: tooLargeToRead };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { start: "", reason: `The file can't be read: ${code ?? String(error)}` };
  }
}

export interface UnreadFile {
  /** Empty where the file can't be opened. */
  readonly start: string;
  readonly reason: string;
}

async function readStart(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(startBytes), 0, startBytes, 0);
    return withoutByteOrderMark(buffer.toString("utf8", 0, bytesRead));
  } finally {
    await handle.close();
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
