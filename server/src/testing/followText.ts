import { readCode } from "../code/readCode.ts";
import { findHandlerFunction } from "../flow/findHandlerFunction.ts";
import { followHandler } from "../flow/followHandler.ts";
import type { HandlerFlow } from "../flow/origin.ts";
import { SourceParser } from "../parsing/sourceParser.ts";
import type { Language } from "../protocol.ts";
import { grammarFolders } from "./grammarFolders.ts";

const parser = new SourceParser(grammarFolders);
const fileNames = { javascript: "app.mjs", typescript: "app.ts", python: "app.py" } as const;

/** Reads a text and follows the handler of that name in it. */
export async function followText(
  language: Extract<Language, keyof typeof fileNames>,
  text: string,
  symbol = "handler",
): Promise<HandlerFlow> {
  const file = await readCode(parser, fileNames[language], text);
  if (file === null) throw new Error(`No code of ${language} is read`);
  const handler = findHandlerFunction(file, symbol);
  if (handler === null) throw new Error(`There is no ${symbol} in:\n${text}`);
  return followHandler(file, handler, language);
}
