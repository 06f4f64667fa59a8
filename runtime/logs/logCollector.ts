import type { LogEntry } from "../invocationResult.ts";

/** Bytes of text that are kept from the start, and again from the end. */
const keptBytes = 5 * 1024 * 1024;

/** What an entry counts for at least, in bytes, so that a flood of empty lines is bounded too. */
const leastBytes = 52;

export interface CollectedLogs {
  readonly entries: readonly LogEntry[];
  readonly dropped: { readonly lines: number; readonly bytes: number };
}

/** Keeps the first and the last 5 MB of an invocation's logs, and counts what lies between. */
export class LogCollector {
  readonly #head: LogEntry[] = [];
  #headBytes = 0;
  #tail: LogEntry[] = [];
  #tailStart = 0;
  #tailBytes = 0;
  #droppedLines = 0;
  #droppedBytes = 0;

  add(entry: LogEntry): void {
    const bytes = costOf(entry.text);
    if (this.#tail.length === 0 && this.#headBytes + bytes <= keptBytes) {
      this.#head.push(entry);
      this.#headBytes += bytes;
      return;
    }
    this.#tail.push(entry);
    this.#tailBytes += bytes;
    while (this.#tailBytes > keptBytes) this.#dropOldest();
  }

  collect(): CollectedLogs {
    return {
      entries: [...this.#head, ...this.#tail.slice(this.#tailStart)],
      dropped: { lines: this.#droppedLines, bytes: this.#droppedBytes },
    };
  }

  #dropOldest(): void {
    const text = this.#tail[this.#tailStart]?.text ?? "";
    this.#tailStart += 1;
    this.#tailBytes -= costOf(text);
    this.#droppedBytes += Buffer.byteLength(text);
    this.#droppedLines += 1;
    // Moving the array's start is free; giving the memory back now and then is not much more.
    if (this.#tailStart > 10_000 && this.#tailStart * 2 > this.#tail.length) {
      this.#tail = this.#tail.slice(this.#tailStart);
      this.#tailStart = 0;
    }
  }
}

function costOf(text: string): number {
  return Math.max(leastBytes, Buffer.byteLength(text));
}
