import { pathToFileURL } from "node:url";
import type { FunctionTarget } from "../protocol.ts";
import type { FileFacts, ImportFact, SymbolFact } from "./fileFacts.ts";
import type { ModuleLookup } from "./moduleLookup.ts";
import { findImportedFile } from "./resolveSymbol.ts";

/**
 * Finds functions that only look like handlers: they have the signature, or are methods with one, and
 * another module of the workspace imports and uses them.
 * @returns the places where they are bound, as `placeOf` writes them.
 */
export async function findHelpers(
  lookup: ModuleLookup,
  files: readonly FileFacts[],
): Promise<ReadonlySet<string>> {
  const tentative = new Map<string, readonly SymbolFact[]>();
  for (const { file, symbols } of files) {
    const unsure = symbols.filter((fact) => fact.isTentative || isMember(fact));
    if (unsure.length > 0) tentative.set(file, unsure);
  }
  const names = new Set([...tentative.values()].flat().map(ownerOf));
  const helpers = new Set<string>();
  for (const facts of names.size === 0 ? [] : files) {
    for (const used of facts.imports) {
      if (used.imported !== "*" && !names.has(used.imported)) continue;
      const file = await findImportedFile(lookup, facts, used.module);
      if (file === null) continue;
      const uri = pathToFileURL(file).href;
      const symbols = tentative.get(file) ?? [];
      for (const { range } of symbols.filter((symbol) => isUsed(symbol, used))) {
        helpers.add(placeOf({ uri, range }));
      }
    }
  }
  return helpers;
}

/** Names the place where a target is bound. */
export function placeOf({ uri, range }: Pick<FunctionTarget, "uri" | "range">): string {
  return `${uri}#${range.start.line}:${range.start.character}`;
}

function isUsed(fact: SymbolFact, { imported }: ImportFact): boolean {
  return imported === "*" || imported === ownerOf(fact);
}

/** A method of a class or an object: who imports that wraps it, or hands it what it needs. */
function isMember({ symbol, evidence }: SymbolFact): boolean {
  return symbol.includes(".") && evidence.length > 0;
}

function ownerOf({ symbol }: SymbolFact): string {
  return symbol.split(".", 1)[0] ?? symbol;
}
