import type { FileFacts, SymbolFact } from "./fileFacts.ts";
import { lambdaTypeModule } from "./lambdaNames.ts";
import type { ModuleLookup } from "./moduleLookup.ts";
import { findImportedFile } from "./resolveSymbol.ts";

/** Modules that pass on each other's types, beyond which we stop. */
const deepest = 4;

/** `from "aws-lambda"`, `import("aws-lambda")`, `from aws_lambda_powertools.utilities import`. */
const moduleName = /(?:from|import|require)\s*\(?\s*(?:["']([^"'\n]+)["']|([\w.]+))/gu;

/**
 * The symbol with what the project's own types say of it left out: an interface that is called like one of
 * Lambda's tells nothing, unless its module takes it from Lambda's packages.
 */
export async function withoutOwnTypes(
  lookup: ModuleLookup,
  facts: FileFacts,
  symbol: SymbolFact,
): Promise<SymbolFact> {
  if (symbol.borrowed === undefined) return symbol;
  const { modules, evidence, eventType } = symbol.borrowed;
  for (const module of modules) {
    if (!(await passesOn(lookup, facts, module))) return { ...symbol, evidence, eventType };
  }
  return symbol;
}

async function passesOn(
  lookup: ModuleLookup,
  from: Pick<FileFacts, "file" | "language">,
  module: string,
  depth = 0,
): Promise<boolean> {
  const file = depth > deepest ? null : await findImportedFile(lookup, from, module);
  const text = file === null ? null : await lookup.textOf(file);
  if (file === null || text === null) return false;
  for (const [, quoted, plain = ""] of text.matchAll(moduleName)) {
    const name = quoted ?? plain;
    if (lambdaTypeModule.test(name)) return true;
    const next = { file, language: from.language };
    if (name.startsWith(".") && (await passesOn(lookup, next, name, depth + 1))) return true;
  }
  return false;
}
