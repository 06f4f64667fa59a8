import type { IncomingMessage } from "node:http";
import { setTimeout as delay } from "node:timers/promises";

/** A part of a streamed response, as it came. */
export interface StreamedChunk {
  /** Milliseconds from the beginning of the invocation. */
  readonly atMs: number;
  readonly bytes: Buffer;
}

const megabyte = 1024 * 1024;

/** Largest streamed response in bytes. Source: Lambda Developer Guide, "Lambda quotas". */
export const maxStreamedBytes = 200 * megabyte;

/** Bytes that are passed on at once, and bytes a second after them. Source: "Response streaming", bandwidth limits. */
const burstBytes = 6 * megabyte;
const bytesASecond = 2 * megabyte;

/** Milliseconds for which what has been streamed so far has to wait. */
export function throttleMs(streamedBytes: number, elapsedMs: number): number {
  const throttled = Math.max(0, streamedBytes - burstBytes);
  return Math.max(0, (throttled / bytesASecond) * 1000 - elapsedMs);
}

/**
 * Reads a streamed response as fast as Lambda would pass it on.
 * @param elapsedMs milliseconds since the beginning of the invocation
 * @returns what has come, and whether that is all of it
 */
export async function readStream(
  request: IncomingMessage,
  elapsedMs: () => number,
  onChunk: (chunk: StreamedChunk) => void,
): Promise<{ readonly chunks: readonly StreamedChunk[]; readonly end: StreamEnd }> {
  const chunks: StreamedChunk[] = [];
  const startedMs = elapsedMs();
  let length = 0;
  try {
    for await (const bytes of request as AsyncIterable<Buffer>) {
      length += bytes.length;
      if (length > maxStreamedBytes) return { chunks, end: "too-large" };
      const waitMs = throttleMs(length, elapsedMs() - startedMs);
      if (waitMs > 0) await delay(waitMs);
      const chunk = { atMs: elapsedMs(), bytes };
      chunks.push(chunk);
      onChunk(chunk);
    }
  } catch {
    // The client went away: what it has sent is all that there is.
  }
  return { chunks, end: request.complete ? "complete" : "truncated" };
}

export type StreamEnd = "complete" | "truncated" | "too-large";
