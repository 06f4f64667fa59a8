import path from "node:path";
import { fileURLToPath } from "node:url";
import type { FunctionTarget, Language } from "../protocol.ts";
import type { InlineCode, TemplateFunction } from "../templates/templateFacts.ts";
import { createTemplateTarget } from "./createTarget.ts";
import type { FileFacts, SymbolFact } from "./fileFacts.ts";
import type { ModuleLookup } from "./moduleLookup.ts";
import type { TextRange } from "./moduleOutline.ts";

/**
 * The target of a function whose code its template holds, with its place there.
 * @returns null where the handler string does not lead to what the code exports
 */
export async function createInlineTarget(
  lookup: ModuleLookup,
  templateUri: string,
  declared: TemplateFunction,
): Promise<FunctionTarget | null> {
  const read = await readInline(lookup, templateUri, declared);
  const symbol = read?.facts.symbols.find((each) => each.symbol === read.name);
  if (read === null || symbol === undefined) return null;
  const { template, name, facts, code } = read;
  const place = { file: template, symbol: name };
  const moved: SymbolFact = { ...symbol, range: rangeInTemplate(symbol.range, code) };
  const invocable = { ...place, language: facts.language, symbol: moved, entry: place };
  const located = { ...place, codeRoot: path.dirname(template), isDirect: true };
  return createTemplateTarget(lookup, invocable, templateUri, declared, located);
}

/** Code in a template, as the handler string asks for it. */
export interface ReadInline {
  /** Absolute path. */
  readonly template: string;
  /** What the handler string asks the code for. */
  readonly name: string;
  readonly facts: FileFacts;
  readonly code: InlineCode;
}

/** Reads the code that a template holds; null where Lambda would not look into it, or it is in no language that we read. */
export async function readInline(
  lookup: ModuleLookup,
  templateUri: string,
  declared: TemplateFunction,
): Promise<ReadInline | null> {
  const { inlineCode: code, handler, runtime } = declared;
  const name = /^index\.(\w+)$/u.exec(handler ?? "")?.[1];
  if (code === undefined || name === undefined || runtime === null) return null;
  const isPython = runtime.startsWith("python");
  if (!isPython && !runtime.startsWith("nodejs")) return null;
  const template = fileURLToPath(declared.uri ?? templateUri);
  const file = inlineFile(template, declared.logicalId, isPython ? "python" : "javascript");
  const facts = await lookup.factsOfText(file, code.text);
  return facts === null ? null : { template, name, facts, code };
}

/** An absolute path for code in a template, which no file has. */
export function inlineFile(template: string, logicalId: string, language: Language): string {
  return path.join(template, logicalId, language === "python" ? "index.py" : "index.js");
}

function rangeInTemplate({ start, end }: TextRange, code: InlineCode): TextRange {
  return { start: positionInTemplate(start, code), end: positionInTemplate(end, code) };
}

function positionInTemplate(
  { line, character }: TextRange["start"],
  { lines }: InlineCode,
): TextRange["start"] {
  const begins = lines[line];
  if (begins !== undefined) return { line: begins.line, character: begins.character + character };
  return lines.at(-1) ?? { line: 0, character: 0 };
}
