/** A text that nobody has asked for in so long is read again, in milliseconds. */
const restMs = 5_000;

/** So is one that was read so long ago: not every client tells of files that change. */
const oldMs = 60_000;

/** Characters that are kept altogether. */
const mostCharacters = 4 * 1024 * 1024;

interface RecentText {
  readonly text: Promise<string | null>;
  readonly readAt: number;
  askedAt: number;
  length: number;
}

/**
 * Texts on disk that templates look at besides their own. While somebody types in one file of an app or
 * module, the others are asked for at every keystroke.
 */
export class RecentTexts {
  readonly #read: (file: string) => Promise<string | null>;
  readonly #now: () => number;
  readonly #texts = new Map<string, RecentText>();
  #characters = 0;

  /** @param now in milliseconds, from whenever */
  constructor(read: (file: string) => Promise<string | null>, now = () => performance.now()) {
    this.#read = read;
    this.#now = now;
  }

  /** The file's text, as it was read lately or is now. */
  get(file: string): Promise<string | null> {
    const now = this.#now();
    const known = this.#texts.get(file);
    if (known !== undefined && now - known.askedAt < restMs && now - known.readAt < oldMs) {
      known.askedAt = now;
      return known.text;
    }
    this.forget(file);
    const entry: RecentText = { text: this.#read(file), readAt: now, askedAt: now, length: 0 };
    this.#texts.set(file, entry);
    void entry.text.then(
      (text) => this.#count(file, entry, text?.length ?? 0),
      () => this.forget(file),
    );
    return entry.text;
  }

  /** Takes note that a file has changed. */
  forget(file: string): void {
    this.#characters -= this.#texts.get(file)?.length ?? 0;
    this.#texts.delete(file);
  }

  clear(): void {
    this.#texts.clear();
    this.#characters = 0;
  }

  #count(file: string, entry: RecentText, length: number): void {
    if (this.#texts.get(file) !== entry) return;
    entry.length = length;
    this.#characters += length;
    for (const oldest of this.#texts.keys()) {
      if (this.#characters <= mostCharacters) break;
      this.forget(oldest);
    }
  }
}
