import { eventTypes } from "../../../events/catalogue.ts";
import { SourceParser } from "../parsing/sourceParser.ts";
import { SourceAnalyzer } from "./sourceAnalyzer.ts";
import { createVocabulary } from "./vocabulary.ts";

/**
 * An analyzer that speaks the catalogue's names.
 * @param grammarFolders absolute paths of the folders with tree-sitter's `.wasm` files
 */
export function createSourceAnalyzer(grammarFolders: readonly string[]): SourceAnalyzer {
  return new SourceAnalyzer(new SourceParser(grammarFolders), createVocabulary(eventTypes));
}
