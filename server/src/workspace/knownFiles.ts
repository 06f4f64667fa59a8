import type { ReadAhead } from "./ahead/readAhead.ts";
import type { SourceToRead } from "./ahead/sourceReading.ts";
import type { SourceReadings } from "./ahead/sourceReadings.ts";
import { isSettled, stampOf, stampsOf, type CachedFile, type FactCache } from "./factCache.ts";

/** What was read out of a file just now. */
export interface FreshFile extends Omit<CachedFile, "template"> {
  readonly template: TemplateReading | null;
}

interface TemplateReading {
  readonly facts: NonNullable<CachedFile["template"]>["facts"];
  /** Absolute paths of what was looked at besides. */
  readonly consulted: Iterable<string>;
}

/** Files that need not be read, because an earlier session or other processes have. */
export class KnownFiles {
  readonly #cache: FactCache | null;
  readonly #readAhead: ReadAhead | null;
  #ahead: SourceReadings | null = null;

  constructor(cache: FactCache | null, readAhead: ReadAhead | null) {
    this.#cache = cache;
    this.#readAhead = readAhead;
  }

  /**
   * Takes over what an earlier session has left.
   * @param folders absolute paths of the workspace folders
   */
  async load(folders: readonly string[]): Promise<void> {
    await this.#cache?.load(folders);
  }

  /** Has the sources that nobody knows read by other processes, if there are many. */
  readAhead(sources: readonly SourceToRead[], signal: AbortSignal): void {
    if (this.#readAhead === null || signal.aborted) return;
    const ahead = this.#readAhead(sources.filter(({ file }) => this.#cache?.holds(file) !== true));
    this.#ahead = ahead;
    if (ahead === null) return;
    signal.addEventListener("abort", () => ahead.dispose(), { once: true });
  }

  /** Ends these processes. */
  endAhead(): void {
    this.#ahead?.dispose();
    this.#ahead = null;
  }

  /** What an earlier session has read of a file; null where that is nothing, or out of date. */
  async find(file: string): Promise<CachedFile | null> {
    return (await this.#cache?.find(file)) ?? null;
  }

  /** What another process has read of a file, once it has; null where that is nothing, or out of date. */
  async findAhead(file: string): Promise<CachedFile | null> {
    const reading = (await this.#ahead?.take(file)) ?? null;
    if (reading === null || reading.stamp !== (await stampOf(file))) return null;
    const { stamp, readAt, isCandidate, facts } = reading;
    const read = { stamp, isCandidate, facts, template: null };
    if (isSettled(stamp, readAt)) this.#cache?.put(file, read);
    return read;
  }

  /** `stampOf` a file that is about to be read. */
  async stampOf(file: string): Promise<string> {
    // Nobody asks for it again where nothing is kept.
    return this.#cache === null ? "" : stampOf(file);
  }

  /**
   * Keeps what was read for the next session, unless a change might go unnoticed.
   * @param readAt when the file was read, in milliseconds of the epoch
   */
  async keep(file: string, { template, ...read }: FreshFile, readAt: number): Promise<void> {
    if (this.#cache === null) return;
    const consulted = await stampsOf([...(template?.consulted ?? [])]);
    const stamps = [read.stamp, ...Object.values(consulted)];
    if (!stamps.every((each) => isSettled(each, readAt))) return;
    const kept = template === null ? null : { facts: template.facts, consulted };
    this.#cache.put(file, { ...read, template: kept });
  }

  forget(file: string): void {
    this.#cache?.forget(file);
  }

  /** Leaves what is kept for the next session. */
  async save(): Promise<void> {
    await this.#cache?.save();
  }
}
