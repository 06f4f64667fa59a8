import path from "node:path";
import { languageOfFile } from "../languages/languages.ts";
import type { SourceParser } from "../parsing/sourceParser.ts";
import type { CodeFile } from "./codeModel.ts";
import { lowerChanged, type LoweredText } from "./lowerChanged.ts";

/**
 * The code of files that are open in an editor: of each, what was parsed and lowered of its last text,
 * so that a keystroke costs what it changes. A file that is closed is forgotten.
 */
export class OpenCode {
  readonly #parser: SourceParser;
  readonly #lowered = new Map<string, LoweredText | null>();

  constructor(parser: SourceParser) {
    this.#parser = parser;
  }

  /** @param file absolute path */
  open(file: string): void {
    if (languageOfFile(file) === null || this.#lowered.has(file)) return;
    this.#parser.keep(file);
    this.#lowered.set(file, null);
  }

  close(file: string): void {
    this.#parser.forget(file);
    this.#lowered.delete(file);
  }

  /**
   * Reads a text of a file. Of a file that isn't open nothing is kept.
   * @returns the same object for the same text of an open file, so that what is found out about it can be
   *   kept by it; null for a language whose functions are not read
   */
  async read(file: string, text: string): Promise<CodeFile | null> {
    const language = languageOfFile(file);
    const grammar = language?.grammars.get(path.extname(file).toLowerCase());
    const reader = language?.codeReader ?? null;
    if (reader === null || grammar === undefined) return null;
    const lowered = await this.#parser.readWithCursor(
      grammar,
      text,
      (cursor) => {
        const before = this.#lowered.get(file) ?? null;
        return before?.text === text ? before : lowerChanged(cursor, text, reader, before);
      },
      file,
    );
    if (this.#lowered.has(file)) this.#lowered.set(file, lowered);
    return lowered.file;
  }

  /** Whether the grammar has no word for something in the text; false for a language whose functions are not read. */
  async hasSyntaxError(file: string, text: string): Promise<boolean> {
    const grammar = languageOfFile(file)?.grammars.get(path.extname(file).toLowerCase());
    if (grammar === undefined) return false;
    return this.#parser.readWithCursor(
      grammar,
      text,
      (cursor) => cursor.currentNode.hasError,
      file,
    );
  }
}
