import path from "node:path";
import { OpenCode } from "../code/openCode.ts";
import { languageOfFile } from "../languages/languages.ts";
import { isScriptFile } from "../languages/testFiles.ts";
import type { Capture, SourceParser } from "../parsing/sourceParser.ts";
import type { FileFacts } from "./fileFacts.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Turns the text of a source file into facts. */
export class SourceAnalyzer {
  readonly parser: SourceParser;
  /** The code of files, those that are open in an editor kept. */
  readonly code: OpenCode;
  readonly #vocabulary: Vocabulary;

  constructor(parser: SourceParser, vocabulary: Vocabulary) {
    this.parser = parser;
    this.code = new OpenCode(parser);
    this.#vocabulary = vocabulary;
  }

  /**
   * Reads one file's facts.
   * @param file absolute path; its extension decides the language.
   * @param root absolute path of the workspace folder that the file belongs to; folders above it
   *   don't make the file a test.
   * @returns null for a language that we do not read.
   */
  async analyze(file: string, root: string, text: string): Promise<FileFacts | null> {
    const language = languageOfFile(file);
    const grammar = language?.grammars.get(path.extname(file).toLowerCase());
    if (language === null || grammar === undefined) return null;
    const { outlineQuery, readFacts } = language;
    const relative = path.relative(root, file).replaceAll("\\", "/");
    const source = {
      file,
      language: language.id,
      isTestFile: language.isTestFile(relative),
      isScriptFile: isScriptFile(relative),
    };
    const read = (captures: readonly Capture[]): FileFacts =>
      readFacts(captures, source, this.#vocabulary);
    return this.parser.readCaptures(grammar, outlineQuery, text, read, file);
  }
}
