import type { Readable } from "node:stream";
import type { LogEntry } from "../invocationResult.ts";
import { readLogs, type LogReader, type RawLog } from "./logReader.ts";
import { parseLogText } from "./logText.ts";

/** Turns of the event loop without output after which none is on its way. */
const quietTurns = 3;

type OutputSource = "stdout" | "stderr";

/** Both output streams of an environment, read into log entries of the invocation under way. */
export class EnvironmentOutput {
  requestId: string | null = null;
  onLog: (entry: LogEntry) => void = () => {};
  readonly #readers: readonly LogReader[];
  readonly #open = new Set<OutputSource>(["stdout", "stderr"]);
  /** Streams whose drain marker has not come yet. */
  #expected = new Set<OutputSource>();
  #drained: () => void = () => {};
  readonly #marksEnd: boolean;
  /** Pieces that have been read so far. */
  #reads = 0;

  /** @param marksEnd true where the client marks in both streams where an invocation's output ends */
  constructor(stdout: Readable, stderr: Readable, marksEnd: boolean) {
    this.#marksEnd = marksEnd;
    for (const stream of [stdout, stderr]) stream.on("data", () => (this.#reads += 1));
    this.#readers = [this.#read(stdout, "stdout"), this.#read(stderr, "stderr")];
  }

  /** A new invocation begins: its output ends with one drain marker in each open stream. */
  begin(requestId: string): void {
    this.requestId = requestId;
    this.#expected = new Set(this.#marksEnd ? this.#open : []);
  }

  /** Resolves when all output of the invocation has been passed on. */
  drained(): Promise<void> {
    if (!this.#marksEnd) return this.#becomesQuiet();
    return new Promise((resolve) => {
      this.#drained = resolve;
      if (this.#expected.size === 0) resolve();
    });
  }

  /**
   * What a program printed before it asked for the next event is in its pipe by now, and read in the turns of
   * the event loop that follow: the first turns without anything end it.
   */
  async #becomesQuiet(): Promise<void> {
    let before = -1;
    for (let quiet = 0; quiet < quietTurns; quiet = before === this.#reads ? quiet + 1 : 0) {
      before = this.#reads;
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.flush();
  }

  /** Passes on what was printed without a newline, after the process is gone. */
  flush(): void {
    for (const reader of this.#readers) reader.flush();
  }

  #read(stream: Readable, source: OutputSource): LogReader {
    // A handler may close its own output: no marker will come any more.
    stream.once("end", () => {
      this.#open.delete(source);
      this.#markDrained(source);
    });
    return readLogs(
      stream,
      (log) => this.onLog(this.#toEntry(log, source)),
      () => this.#markDrained(source),
    );
  }

  #markDrained(source: OutputSource): void {
    this.#expected.delete(source);
    if (this.#expected.size === 0) this.#drained();
  }

  #toEntry(log: RawLog, source: OutputSource): LogEntry {
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
