import { readFile } from "node:fs/promises";
import { Language, Parser } from "@vscode/tree-sitter-wasm";
import type { LanguageId } from "../../scripts/snippets/languages.ts";
import { grammarFolders } from "../../server/src/testing/grammarFolders.ts";

const parsers = new Map<string, Promise<Parser>>();
let runtime: Promise<void> | undefined;

/**
 * The lines that the language's own grammar, the one of `@vscode/tree-sitter-wasm`, cannot make sense
 * of; empty for code without a syntax error.
 */
export async function findSyntaxErrors(
  language: LanguageId,
  code: string,
): Promise<readonly string[]> {
  const tree = (await parserFor(language === "csharp" ? "c-sharp" : language)).parse(code);
  if (tree === null) throw new Error(`The ${language} grammar gave no tree.`);
  const lines = code.split("\n");
  const broken = tree.rootNode
    .descendantsOfType(["ERROR", "MISSING"])
    .flatMap((node) => (node === null ? [] : [node.startPosition.row]));
  if (broken.length === 0 && tree.rootNode.hasError) broken.push(0);
  tree.delete();
  return broken.map((row) => `${row + 1}: ${lines[row]}`);
}

function parserFor(grammar: string): Promise<Parser> {
  const known = parsers.get(grammar);
  if (known !== undefined) return known;
  const loading = load(grammar);
  parsers.set(grammar, loading);
  return loading;
}

async function load(grammar: string): Promise<Parser> {
  runtime ??= Parser.init({ locateFile: (file: string) => `${grammarFolders[0]}/${file}` });
  await runtime;
  const wasm = await readFile(`${grammarFolders[0]}/tree-sitter-${grammar}.wasm`);
  return new Parser().setLanguage(await Language.load(wasm));
}
