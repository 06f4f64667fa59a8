import { readFileSync, readSync } from "node:fs";
import { UsageError } from "./exitCodes.ts";

/** The bytes of a file, or of standard input for `-`. */
export function readInput(file: string): Buffer {
  try {
    return file === "-" ? readStandardInput() : readFileSync(file);
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

const chunkBytes = 65_536;
const pauseMs = 10;

function readStandardInput(): Buffer {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = readChunk();
    if (chunk?.length === 0) return Buffer.concat(chunks);
    if (chunk) chunks.push(chunk);
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
  }
}

/** Empty at the end; null where whoever writes is slower than we are. */
function readChunk(): Buffer | null {
  const chunk = Buffer.alloc(chunkBytes);
  try {
    return chunk.subarray(0, readSync(0, chunk));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EAGAIN") return null;
    // Windows' way to say that a pipe has ended.
    if (code === "EOF") return Buffer.alloc(0);
    throw error;
  }
}
