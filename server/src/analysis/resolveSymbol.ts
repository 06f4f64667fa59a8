import path from "node:path";
import { languageDefinitions } from "../languages/languages.ts";
import type { Language } from "../protocol.ts";
import type { FileFacts, ReexportFact, SymbolFact } from "./fileFacts.ts";
import { wholeModule } from "./moduleOutline.ts";
import type { ModuleLookup } from "./moduleLookup.ts";
import { toPosix } from "./posixPath.ts";
import { projectModulePaths } from "./projectModules.ts";

/** A symbol and the file that binds it. */
export interface ResolvedSymbol {
  readonly facts: FileFacts;
  readonly symbol: SymbolFact;
}

const scriptExtensions = [
  ...languageDefinitions.typescript.grammars.keys(),
  ...languageDefinitions.javascript.grammars.keys(),
];

/** Re-exports in a row beyond which we take them for a cycle. */
const longestChain = 8;

/** Finds where an exported name is bound, following re-exports; null where that can't be told. */
export async function resolveSymbol(
  lookup: ModuleLookup,
  file: string,
  symbol: string,
  depth = 0,
): Promise<ResolvedSymbol | null> {
  const facts = depth > longestChain ? null : await lookup.factsOf(file);
  if (facts === null) return null;
  const bound =
    facts.symbols.find((each) => each.symbol === symbol) ??
    // What an ES module imports as `default` of a CommonJS module is all that this exports.
    (symbol === "default" ? facts.symbols.find((each) => each.symbol === wholeModule) : undefined);
  if (bound !== undefined) return { facts, symbol: bound };
  for (const reexport of facts.reexports) {
    const wanted = wantedName(reexport, symbol);
    if (wanted === null) continue;
    const found = await followReexport(lookup, facts, reexport, wanted, depth);
    if (found !== null) return found;
  }
  return null;
}

async function followReexport(
  lookup: ModuleLookup,
  facts: FileFacts,
  reexport: ReexportFact,
  wanted: string,
  depth: number,
): Promise<ResolvedSymbol | null> {
  const file = await findPassedOn(lookup, facts, reexport.module);
  return file === null ? null : resolveSymbol(lookup, file, wanted, depth + 1);
}

/**
 * The file of a module whose exports are passed on: by its path, or by a name that the project gives it.
 * Null for a package from elsewhere or a module that isn't there.
 */
export async function findPassedOn(
  lookup: ModuleLookup,
  facts: FileFacts,
  module: string,
): Promise<string | null> {
  const { file, language } = facts;
  const near = await findImportedFile(lookup, facts, module);
  if (near !== null || !isScript(language)) return near;
  const stems = await projectModulePaths(lookup, file, module, lookup.folderOf(file));
  return firstFile(lookup, file, stems, language);
}

/** The file of an imported module by its path, or null for a package or a module that isn't there. */
export async function findImportedFile(
  lookup: ModuleLookup,
  { file, language }: Pick<FileFacts, "file" | "language">,
  module: string,
): Promise<string | null> {
  const stems = languageDefinitions[language].modules.importedModulePaths(toPosix(file), module);
  return firstFile(lookup, file, stems, language);
}

async function firstFile(
  lookup: ModuleLookup,
  from: string,
  stems: readonly string[],
  language: Language,
): Promise<string | null> {
  const extensions = importableExtensions(language);
  for (const stem of stems) {
    for (const extension of extensions) {
      const candidate = path.normalize(`${stem}${extension}`);
      if (candidate !== from && (await lookup.isFile(candidate))) return candidate;
    }
  }
  return null;
}

/** Extensions of the files that a module of a language may import, in the order of looking. */
function importableExtensions(language: Language): readonly string[] {
  return isScript(language) ? scriptExtensions : [...languageDefinitions[language].grammars.keys()];
}

function isScript(language: Language): boolean {
  return language === "typescript" || language === "javascript";
}

/** The name to ask the other module for, or null where this re-export can't be the one. */
function wantedName({ symbol, imported }: ReexportFact, wanted: string): string | null {
  if (symbol === "*") return wanted;
  if (symbol === wanted) return imported;
  if (!wanted.startsWith(`${symbol}.`)) return null;
  const rest = wanted.slice(symbol.length + 1);
  return imported === "*" ? rest : `${imported}.${rest}`;
}
