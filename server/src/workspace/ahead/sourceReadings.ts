import { fork, type ChildProcess } from "node:child_process";
import type { SourcesRead, SourcesToRead } from "./readSources.ts";
import { sourceReaderArgument } from "./sourceReader.ts";
import type { SourceReading } from "./sourceReading.ts";

/** Neighbours are read by one process, and told of together. */
const neighbours = 16;

/**
 * Sources that other processes read ahead of who asks for them. So a large workspace is read by several
 * processors, the editor's questions are answered meanwhile, and the memory that reading takes is given
 * back as a whole.
 */
export class SourceReadings {
  readonly #pending = new Map<string, PendingReading>();
  readonly #readers: readonly ChildProcess[];
  readonly #log: (line: string) => void;

  /**
   * @param program absolute path of a program that calls `runSourceReader` where it gets
   *   `sourceReaderArgument`
   * @param processes how many share the sources
   */
  constructor(
    program: string,
    { grammarFolders, sources }: SourcesToRead,
    processes: number,
    log: (line: string) => void,
  ) {
    this.#log = log;
    for (const { file } of sources) this.#pending.set(file, pendingReading());
    this.#readers = Array.from({ length: processes }, (_, turn) => {
      const own = sources.filter((_source, index) => {
        return Math.floor(index / neighbours) % processes === turn;
      });
      return this.#start(program, { grammarFolders, sources: own });
    });
  }

  /** Of the processes that read; fewer where some could not be started. */
  get pids(): readonly number[] {
    return this.#readers.map(({ pid }) => pid).filter((pid) => pid !== undefined);
  }

  /** What was read out of a file, once it is; null for one that was not read. Given once. */
  async take(file: string): Promise<SourceReading | null> {
    const reading = await this.#pending.get(file)?.promise;
    this.#pending.delete(file);
    return reading ?? null;
  }

  /** Ends reading; who waits is answered with null. */
  dispose(): void {
    for (const { resolve } of this.#pending.values()) resolve(null);
    for (const reader of this.#readers) reader.kill();
  }

  #start(program: string, toRead: SourcesToRead): ChildProcess {
    // Its own standard output may be the client's connection, and its debugger's port is taken.
    const reader = fork(program, [sourceReaderArgument], {
      execArgv: [],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const untold = toRead.sources.map(({ file }) => file).values();
    const leaveRest = (): void => {
      for (const file of untold) this.#pending.get(file)?.resolve(null);
    };
    const fail = (reason: string): void => {
      this.#log(`Sources are read more slowly, as a process that reads them failed: ${reason}`);
      leaveRest();
    };
    reader.on("message", (message: SourcesRead) => {
      for (const reading of message) {
        const { value } = untold.next();
        if (value !== undefined) this.#pending.get(value)?.resolve(reading);
      }
    });
    reader.on("error", ({ message }) => fail(message));
    reader.on("exit", (code) => {
      // None where it was killed by us.
      if (code !== 0 && code !== null) fail(`exit code ${code}`);
    });
    reader.on("close", leaveRest);
    reader.send(toRead, () => undefined);
    return reader;
  }
}

interface PendingReading {
  readonly promise: Promise<SourceReading | null>;
  readonly resolve: (reading: SourceReading | null) => void;
}

function pendingReading(): PendingReading {
  let resolve: PendingReading["resolve"] = () => undefined;
  const promise = new Promise<SourceReading | null>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
