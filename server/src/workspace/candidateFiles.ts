import path from "node:path";
import { languageOfFile } from "../languages/languages.ts";
import type { Language } from "../protocol.ts";

/** Files whose handlers count by themselves, by language. */
export class CandidateFiles {
  readonly #languages = new Map<string, Language>();

  has(file: string): boolean {
    return this.#languages.has(file);
  }

  /** Takes the file for one, or no longer. */
  set(file: string, isCandidate: boolean): void {
    const language = isCandidate ? languageOfFile(file) : null;
    if (language === null) this.#languages.delete(file);
    else this.#languages.set(file, language.id);
  }

  delete(file: string): void {
    this.#languages.delete(file);
  }

  all(): readonly string[] {
    return [...this.#languages.keys()];
  }

  /** The language's files in a folder or below, in a stable order. */
  below(folder: string, language: Language): readonly string[] {
    const start = folder.endsWith(path.sep) ? folder : `${folder}${path.sep}`;
    return [...this.#languages]
      .filter(([file, own]) => own === language && file.startsWith(start))
      .map(([file]) => file)
      .toSorted();
  }
}
