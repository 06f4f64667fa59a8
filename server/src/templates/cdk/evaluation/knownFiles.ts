import path from "node:path";

/** The way to what a program reads of the disk while it runs. */
export interface FileAccess {
  readonly readText: (file: string) => Promise<string | null>;
  readonly listNames: (folder: string) => Promise<readonly string[]>;
}

/** Folders and files that one program may look into; what lies beyond stays unknown. */
const maximumLooks = 100;

/**
 * What is known of folders and files that a program itself reads, as `readdirSync` does. What isn't is asked
 * for, so that the program can be followed again once it is there.
 */
export class KnownFiles {
  readonly #folders = new Map<string, readonly string[]>();
  readonly #texts = new Map<string, string | null>();
  readonly #askedFolders = new Set<string>();
  readonly #askedFiles = new Set<string>();

  /** @param before what a program was found to read before, which it will again */
  constructor(before: KnownFiles | null = null) {
    if (before === null) return;
    for (const folder of before.#folders.keys()) this.#askedFolders.add(folder);
    for (const file of before.#texts.keys()) this.#askedFiles.add(file);
  }

  /** Texts that have been read, by absolute path; null where there is none. */
  get texts(): ReadonlyMap<string, string | null> {
    return this.#texts;
  }

  /** Names of the files and folders in a folder; null while they aren't known. */
  namesIn(folder: string): readonly string[] | null {
    const names = this.#folders.get(folder);
    if (names === undefined) this.#askedFolders.add(folder);
    return names ?? null;
  }

  /** Null while the text isn't known, and where there is none. */
  textOf(file: string): string | null {
    const text = this.#texts.get(file);
    if (text === undefined) this.#askedFiles.add(file);
    return text ?? null;
  }

  /** Whether a file or folder is there; null while that isn't known. */
  isThere(file: string): boolean | null {
    return this.namesIn(path.dirname(file))?.includes(path.basename(file)) ?? null;
  }

  /** Whether there is such a folder, one without anything in it aside; null while that isn't known. */
  isFolder(file: string): boolean | null {
    if (this.isThere(file) !== true) return this.isThere(file);
    return this.namesIn(file)?.some((name) => name !== "") ?? null;
  }

  /**
   * Reads what has been asked for.
   * @returns true where more is known than before
   */
  async read({ readText, listNames }: FileAccess): Promise<boolean> {
    const before = this.#folders.size + this.#texts.size;
    const room = Math.max(0, maximumLooks - before);
    for (const folder of [...this.#askedFolders].slice(0, room)) {
      this.#folders.set(folder, await listNames(folder));
    }
    for (const file of [...this.#askedFiles].slice(0, room)) {
      this.#texts.set(file, await readText(file));
    }
    this.#askedFolders.clear();
    this.#askedFiles.clear();
    return this.#folders.size + this.#texts.size > before;
  }
}
