import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { FileFacts } from "../analysis/fileFacts.ts";
import { packFacts, packTemplate, unpackFacts, unpackTemplate } from "./cachedFacts.ts";
import type { CachedFacts, CachedTemplateFacts } from "./cachedFacts.ts";
import type { TemplateFacts } from "../templates/templateFacts.ts";

/** What was read out of one file, as long as it and what was looked at besides have not changed. */
export interface CachedFile {
  /** `stampOf` the file when it was read. */
  readonly stamp: string;
  /** True where its handlers count by themselves. */
  readonly isCandidate: boolean;
  /** Null for a file whose facts were never asked for, or that has none. */
  readonly facts: FileFacts | null;
  readonly template: CachedTemplate | null;
}

export interface CachedTemplate {
  readonly facts: TemplateFacts;
  /** Stamps of the files and folders that were looked at besides, by their absolute paths. */
  readonly consulted: Readonly<Record<string, string>>;
}

interface WrittenFile extends Omit<CachedFile, "facts" | "template"> {
  readonly facts: CachedFacts | null;
  readonly template: WrittenTemplate | null;
}

interface WrittenTemplate extends Omit<CachedTemplate, "facts"> {
  readonly facts: CachedTemplateFacts;
}

/** Where a cache lies, and for whom. */
export interface CachePlace {
  /** Absolute path of the folder for all caches; made where it is missing. */
  readonly folder: string;
  /** Changes with everything that reads files: facts of another version are not taken. */
  readonly version: string;
}

/** A cache that no session has used for so long belongs to a workspace that is gone: 30 days. */
const keptMs = 30 * 24 * 60 * 60 * 1000;

/**
 * The facts of a workspace's files on disk, so that a restart reads only what has changed. One file a
 * workspace, written as a whole; what can't be read, or is of another version, counts as empty.
 */
export class FactCache {
  /** Null: nothing is kept. */
  place: CachePlace | null;
  #files = new Map<string, CachedFile>();
  #name = "";
  #isDirty = false;
  #saving: Promise<void> = Promise.resolve();

  constructor(place: CachePlace | null = null) {
    this.place = place;
  }

  /**
   * Takes over what an earlier session has left for these workspace folders.
   * @param folders absolute paths
   */
  async load(folders: readonly string[]): Promise<void> {
    const key = createHash("sha256").update(folders.toSorted().join("\n")).digest("hex");
    this.#name = `${key.slice(0, 32)}.json`;
    this.#files = await this.#read();
    this.#isDirty = false;
  }

  /** What is known of a file; null where it isn't, or is out of date. */
  async find(file: string): Promise<CachedFile | null> {
    const known = this.#files.get(file);
    if (known === undefined || known.stamp !== (await stampOf(file))) return null;
    for (const [other, stamp] of Object.entries(known.template?.consulted ?? {})) {
      if (stamp !== (await stampOf(other))) return null;
    }
    return known;
  }

  /** True for a file that something is known of, which may be out of date. */
  holds(file: string): boolean {
    return this.#files.has(file);
  }

  /** Keeps what was read out of a file. */
  put(file: string, cached: CachedFile): void {
    if (this.place === null) return;
    this.#files.set(file, cached);
    this.#isDirty = true;
  }

  forget(file: string): void {
    if (this.#files.delete(file)) this.#isDirty = true;
  }

  /** Writes what has changed, and removes caches of long ago. Failing is no harm: it is only a cache. */
  save(): Promise<void> {
    // One after the other: who waits for the last one has waited for all.
    this.#saving = this.#saving.then(() => this.#save());
    return this.#saving;
  }

  async #save(): Promise<void> {
    if (this.place === null || !this.#isDirty || this.#name === "") return;
    this.#isDirty = false;
    const { folder, version } = this.place;
    const file = path.join(folder, this.#name);
    const temporary = path.join(folder, `${this.#name}.${randomUUID()}.tmp`);
    try {
      await mkdir(folder, { recursive: true });
      await this.#write(temporary, version);
      await rename(temporary, file);
      await removeOld(folder);
    } catch {
      await rm(temporary, { force: true });
    }
  }

  /** One line a file, written piece by piece: as one text, a large workspace would not fit our memory. */
  async #write(file: string, version: string): Promise<void> {
    // Templates hold the values of environment variables: nobody else's business.
    const handle = await open(file, "wx", 0o600);
    try {
      let lines = `${JSON.stringify({ version })}\n`;
      for (const entry of this.#files) {
        lines += lineOf(entry);
        if (lines.length < pieceLength) continue;
        await handle.write(lines);
        lines = "";
      }
      await handle.write(lines);
    } finally {
      await handle.close();
    }
  }

  async #read(): Promise<Map<string, CachedFile>> {
    const files = new Map<string, CachedFile>();
    if (this.place === null) return files;
    try {
      let isHeader = true;
      for await (const lines of readLines(path.join(this.place.folder, this.#name))) {
        if (isHeader && lines[0] !== JSON.stringify({ version: this.place.version })) return files;
        for (const line of isHeader ? lines.slice(1) : lines) files.set(...readEntry(line));
        isHeader = false;
      }
      return files;
    } catch {
      return new Map();
    }
  }
}

function lineOf([file, { facts, template, ...read }]: [string, CachedFile]): string {
  const written: WrittenFile = {
    ...read,
    facts: facts && packFacts(facts),
    template: template && { ...template, facts: packTemplate(template.facts) },
  };
  return `${JSON.stringify([file, written])}\n`;
}

function readEntry(line: string): [string, CachedFile] {
  const [file, { facts, template, ...read }] = JSON.parse(line) as [string, WrittenFile];
  const known = {
    ...read,
    facts: facts && unpackFacts(facts),
    template: template && { ...template, facts: unpackTemplate(template.facts) },
  };
  return [file, known];
}

/** Characters of the cache that are held before they are written. */
const pieceLength = 256 * 1024;

/** Bytes of it that are read at a time. */
const readLength = 2 * 1024 * 1024;

/**
 * The lines of a UTF-8 file, each ended by a line feed, many at a time. Node.js' `readline` looks for all ends that
 * Unicode knows in text that it has decoded, and its streams read in small pieces: that took a third of a start.
 */
async function* readLines(file: string): AsyncGenerator<readonly string[]> {
  const handle = await open(file);
  try {
    let rest = Buffer.alloc(0);
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(readLength));
      if (bytesRead === 0) return;
      const bytes = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
      const end = bytes.lastIndexOf(10);
      if (end !== -1) yield bytes.toString("utf8", 0, end).split("\n");
      rest = bytes.subarray(end + 1);
    }
  } finally {
    await handle.close();
  }
}

/**
 * What changes when a file or folder does: its modification time and size.
 * @returns `gone` for one that isn't there
 */
export async function stampOf(file: string): Promise<string> {
  try {
    const { mtimeMs, size } = await stat(file);
    return `${mtimeMs} ${size}`;
  } catch {
    return "gone";
  }
}

/** The stamps of files and folders, by their absolute paths. */
export async function stampsOf(
  files: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const stamps = files.map(async (file) => [file, await stampOf(file)] as const);
  return Object.fromEntries(await Promise.all(stamps));
}

/**
 * True where the stamp can be relied on: a file that was written just before it was read may be written
 * again within the same tick of its file system's clock, two seconds at worst.
 * @param readAt when its text was read, in milliseconds of the epoch
 */
export function isSettled(stamp: string, readAt: number): boolean {
  return Number.parseFloat(stamp) < readAt - 2000 || stamp === "gone";
}

async function removeOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^[0-9a-f]{32}\.json(?:\.[0-9a-f-]+\.tmp)?$/.test(name)) continue;
    const file = path.join(folder, name);
    const { mtimeMs } = await stat(file);
    if (Date.now() - mtimeMs > keptMs) await rm(file, { force: true });
  }
}
