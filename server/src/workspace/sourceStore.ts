import { isDeepStrictEqual } from "node:util";
import { declareSame, type FileFacts } from "../analysis/fileFacts.ts";
import type { SourceAnalyzer } from "../analysis/sourceAnalyzer.ts";
import { languageOfFile } from "../languages/languages.ts";
import type { Language } from "../protocol.ts";
import { CandidateFiles } from "./candidateFiles.ts";
import { detachTexts } from "./detachTexts.ts";
import { maximumSourceBytes } from "./readSource.ts";

/** What the store needs of the workspace. */
export interface SourceSurroundings {
  /** The workspace folder that a file lies in. */
  readonly folderOf: (file: string) => string;
  readonly log: (line: string) => void;
}

/** What a text says of handlers that the one before did not. */
export interface SourceChange {
  /** True where anything is another. */
  readonly isChanged: boolean;
  /** True where a template's handler string may now lead elsewhere. */
  readonly declaresOthers: boolean;
}

const nothingChanged: SourceChange = { isChanged: false, declaresOthers: false };

/** The facts of all sources, read when they are first needed and kept until the text is another. */
export class SourceStore {
  readonly #analyzer: SourceAnalyzer;
  readonly #surroundings: SourceSurroundings;
  readonly #facts = new Map<string, Promise<FileFacts | null>>();
  /** Files whose handlers count by themselves: those that pass the cheap test of their text. */
  readonly candidates = new CandidateFiles();

  constructor(analyzer: SourceAnalyzer, surroundings: SourceSurroundings) {
    this.#analyzer = analyzer;
    this.#surroundings = surroundings;
  }

  /** Takes a source's text; other files are left alone. One that can hold no handler is not read yet. */
  async take(file: string, text: string): Promise<SourceChange> {
    const language = languageOfFile(file);
    if (language === null) return nothingChanged;
    const before = this.#facts.get(file);
    const known = this.candidates.has(file) ? ((await before) ?? null) : null;
    this.#facts.delete(file);
    this.candidates.set(file, text.length <= maximumSourceBytes && language.mayHoldHandler(text));
    const facts = this.candidates.has(file) ? await this.read(file, text) : null;
    const declaresOthers = language.locateHandler !== null && !declareSame(known, facts);
    if (facts === null) return { isChanged: before !== undefined, declaresOthers };
    if (before === undefined || known === null || !isDeepStrictEqual(known, facts)) {
      return { isChanged: true, declaresOthers };
    }
    // What is kept by these facts stays.
    this.#facts.set(file, before);
    return { isChanged: false, declaresOthers };
  }

  /** A source's facts where they have been read; undefined for one that has not been. */
  known(file: string): Promise<FileFacts | null> | undefined {
    return this.#facts.get(file);
  }

  /** Reads a source whether or not it can hold a handler; null where it can't be read. */
  read(file: string, text: string): Promise<FileFacts | null> {
    const facts = this.#analyze(file, text);
    this.#facts.set(file, facts);
    return facts;
  }

  /** Takes facts that were read before, in place of reading the file; null where it was not read. */
  restore(file: string, facts: FileFacts | null, isCandidate: boolean): void {
    this.#facts.delete(file);
    if (facts !== null) this.#facts.set(file, Promise.resolve(facts));
    this.candidates.set(file, isCandidate);
  }

  forget(file: string): void {
    this.#facts.delete(file);
    this.candidates.delete(file);
  }

  /** The facts of the candidates of a language in a folder or below, in a stable order of their paths. */
  async below(folder: string, language: Language): Promise<readonly FileFacts[]> {
    const files = this.candidates.below(folder, language);
    const facts = await Promise.all(files.map(async (file) => this.known(file)));
    return facts.filter((each) => each !== null && each !== undefined);
  }

  async #analyze(file: string, text: string): Promise<FileFacts | null> {
    try {
      const facts = await this.#analyzer.analyze(file, this.#surroundings.folderOf(file), text);
      if (facts !== null) detachTexts(facts);
      return facts;
    } catch (error) {
      this.#surroundings.log(`${file} could not be read: ${String(error)}`);
      return null;
    }
  }
}
