import { randomUUID } from "node:crypto";
import { link, mkdir, open, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** A file stands already where a new one was to be written; it is as it was. */
export class FileExistsError extends Error {
  constructor(file: string) {
    super(`${file} exists already; it was not changed.`);
    this.name = "FileExistsError";
  }
}

/**
 * Writes a new file as a whole or not at all, and never over another: the text is written and flushed
 * beside it, and then takes the name, which fails where the name is taken.
 * @param file absolute path; its folders are made where they are missing
 * @throws FileExistsError
 */
export async function writeNewFile(file: string, text: string): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    await writeFlushed(temporary, text, "wx");
    await link(temporary, file);
  } catch (error) {
    if (isCode(error, "EEXIST")) throw new FileExistsError(file);
    if (!cannotLink.some((code) => isCode(error, code))) throw error;
    await writeExclusively(file, text);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** What file systems without hard links answer: FAT, and some network shares. */
const cannotLink = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"];

async function writeExclusively(file: string, text: string): Promise<void> {
  try {
    await writeFlushed(file, text, "wx");
  } catch (error) {
    if (isCode(error, "EEXIST")) throw new FileExistsError(file);
    throw error;
  }
}

async function writeFlushed(file: string, text: string, flag: string): Promise<void> {
  const handle = await open(file, flag);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
