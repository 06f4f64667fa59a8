import type { Readable } from "node:stream";
import type { LogEntry } from "../invocationResult.ts";
import { readLogs, type LogReader, type RawLog } from "./logReader.ts";
import { parseLogText } from "./logText.ts";

/** Both output streams of an environment, read into log entries of the invocation under way. */
export class EnvironmentOutput {
  requestId: string | null = null;
  onLog: (entry: LogEntry) => void = () => {};
  readonly #readers: readonly LogReader[];
  #expectedMarkers = 0;
  #drained: () => void = () => {};

  constructor(stdout: Readable, stderr: Readable) {
    this.#readers = [this.#read(stdout, "stdout"), this.#read(stderr, "stderr")];
  }

  /** A new invocation begins: its output ends with one drain marker in each stream. */
  begin(requestId: string): void {
    this.requestId = requestId;
    this.#expectedMarkers = this.#readers.length;
  }

  /** Resolves when all output of the invocation has been passed on. */
  drained(): Promise<void> {
    return new Promise((resolve) => {
      this.#drained = resolve;
      if (this.#expectedMarkers <= 0) resolve();
    });
  }

  /** Passes on what was printed without a newline, after the process is gone. */
  flush(): void {
    for (const reader of this.#readers) reader.flush();
  }

  #read(stream: Readable, source: "stdout" | "stderr"): LogReader {
    return readLogs(
      stream,
      (log) => this.onLog(this.#toEntry(log, source)),
      () => {
        this.#expectedMarkers -= 1;
        if (this.#expectedMarkers <= 0) this.#drained();
      },
    );
  }

  #toEntry(log: RawLog, source: "stdout" | "stderr"): LogEntry {
    const read = parseLogText(log.text);
    return {
      time: new Date(log.timeMs ?? read.timeMs ?? Date.now()).toISOString(),
      level: log.level ?? read.level,
      source,
      requestId: this.requestId,
      text: read.text,
    };
  }
}
