import path from "node:path";
import type { TreeCursor } from "@vscode/tree-sitter-wasm";
import { languageOfFile } from "../languages/languages.ts";
import type { SourceParser } from "../parsing/sourceParser.ts";
import type { CodeFile } from "./codeModel.ts";
import { lowerChanged } from "./lowerChanged.ts";

/**
 * Parses and lowers one file. What it is lowered to is not kept.
 * @param file its extension decides the language
 * @returns null for a language whose functions are not read
 */
export async function readCode(
  parser: SourceParser,
  file: string,
  text: string,
): Promise<CodeFile | null> {
  const language = languageOfFile(file);
  const grammar = language?.grammars.get(path.extname(file).toLowerCase());
  const reader = language?.codeReader ?? null;
  if (reader === null || grammar === undefined) return null;
  const read = (cursor: TreeCursor): CodeFile => lowerChanged(cursor, text, reader, null).file;
  return parser.readWithCursor(grammar, text, read, file);
}
