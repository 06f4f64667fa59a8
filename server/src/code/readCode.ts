import path from "node:path";
import { languageOfFile } from "../languages/languages.ts";
import type { SourceParser } from "../parsing/sourceParser.ts";
import { copySyntax } from "../parsing/syntaxNode.ts";
import type { CodeFile } from "./codeModel.ts";

/**
 * Parses and lowers one file. Nothing of it is kept.
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
  const root = await parser.readWithCursor(grammar, text, (cursor) => copySyntax(cursor));
  return reader.finish(root.children.flatMap((node) => reader.lower(node, text)));
}
