import { fork, type ChildProcess } from "node:child_process";
import type { SourcesRead, SourcesToRead } from "./readSources.ts";
import { sourceReaderArgument } from "./sourceReader.ts";
import type { SourceReading } from "./sourceReading.ts";

/**
 * Sources that another process reads ahead of who asks for them. So a large workspace is read by two
 * processors, the editor's questions are answered meanwhile, and the memory that reading takes is given
 * back as a whole.
 */
export class SourceReadings {
  readonly #sources: SourcesToRead["sources"];
  readonly #pending = new Map<string, PendingReading>();
  readonly #reader: ChildProcess;
  readonly #log: (line: string) => void;
  #told = 0;

  /**
   * @param program absolute path of a program that calls `runSourceReader` where it gets
   *   `sourceReaderArgument`
   */
  constructor(program: string, toRead: SourcesToRead, log: (line: string) => void) {
    this.#sources = toRead.sources;
    this.#log = log;
    for (const { file } of toRead.sources) this.#pending.set(file, pendingReading());
    // Its own standard output may be the client's connection, and its debugger's port is taken.
    this.#reader = fork(program, [sourceReaderArgument], {
      execArgv: [],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.#reader.on("message", (message: SourcesRead) => this.#take(message));
    this.#reader.on("error", ({ message }) => this.#fail(message));
    this.#reader.on("exit", (code) => {
      // None where it was killed by us.
      if (code !== 0 && code !== null) this.#fail(`exit code ${code}`);
    });
    this.#reader.on("close", () => this.#leaveRest());
    this.#reader.send(toRead, () => undefined);
  }

  /** Of the process that reads; undefined where none could be started. */
  get pid(): number | undefined {
    return this.#reader.pid;
  }

  /** What was read out of a file, once it is; null for one that was not read. Given once. */
  async take(file: string): Promise<SourceReading | null> {
    const reading = await this.#pending.get(file)?.promise;
    this.#pending.delete(file);
    return reading ?? null;
  }

  /** Ends reading; who waits is answered with null. */
  dispose(): void {
    this.#leaveRest();
    this.#reader.kill();
  }

  #take(message: SourcesRead): void {
    for (const reading of message) {
      const file = this.#sources[this.#told]?.file;
      this.#told += 1;
      if (file !== undefined) this.#pending.get(file)?.resolve(reading);
    }
  }

  #fail(reason: string): void {
    this.#log(`Sources are read more slowly, as the process that reads them failed: ${reason}`);
    this.#leaveRest();
  }

  #leaveRest(): void {
    for (const { resolve } of this.#pending.values()) resolve(null);
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
