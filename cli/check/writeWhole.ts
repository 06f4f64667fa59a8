import { randomUUID } from "node:crypto";
import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { byteOrderMark } from "../../server/src/code/byteOrderMark.ts";

/** Nobody ever sees half a file; its permissions stay, and so does a byte order mark. */
export async function writeWhole(file: string, mended: string): Promise<void> {
  const { mode } = await stat(file);
  const before = await readFile(file, "utf8");
  const text = before.startsWith(byteOrderMark) ? byteOrderMark + mended : mended;
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, text, { mode, flag: "wx" });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
