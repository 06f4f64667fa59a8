import path from "node:path";
import { fileURLToPath } from "node:url";
import { languageOfFile } from "../languages/languages.ts";
import type { FunctionTarget } from "../protocol.ts";
import type { TemplateFacts, TemplateFunction } from "../templates/templateFacts.ts";
import { withoutOwnTypes } from "./borrowedTypes.ts";
import { createTarget, createTemplateTarget } from "./createTarget.ts";
import type { InvocableSymbol } from "./createTarget.ts";
import type { FileFacts } from "./fileFacts.ts";
import { createInlineTarget } from "./inlineTarget.ts";
import { fileUri } from "./fileUri.ts";
import { findHelpers, placeOf } from "./findHelpers.ts";
import { isGoogleFunction } from "./googleFunctions.ts";
import { createJoinMemo } from "./joinMemo.ts";
import type { JoinMemo } from "./joinMemo.ts";
import { isLocatedByDeclaration, locateHandler } from "./locateHandler.ts";
import type { LocatedHandler } from "./handlerPlace.ts";
import { wholeModule } from "./moduleOutline.ts";
import type { ModuleLookup } from "./moduleLookup.ts";
import { findPassedOn, resolveSymbol } from "./resolveSymbol.ts";

/** A template's function whose file is there, while the name of its handler is not. */
export interface MissingHandler {
  readonly templateUri: string;
  readonly declared: TemplateFunction;
  readonly located: LocatedHandler;
}

export interface JoinedTargets {
  /** One a pair of handler and template function; by template, then by file. */
  readonly targets: readonly FunctionTarget[];
  readonly missing: readonly MissingHandler[];
  /** Absolute path of the module that a function's handler string names, which may pass on another's. */
  readonly modules: ReadonlyMap<TemplateFunction, string>;
}

/** Joins what files say about handlers with what templates say about functions. */
export async function joinTemplates(
  lookup: ModuleLookup,
  files: readonly FileFacts[],
  templates: readonly TemplateFacts[],
  memo: JoinMemo = createJoinMemo(),
): Promise<JoinedTargets> {
  const targets: FunctionTarget[] = [];
  const missing: MissingHandler[] = [];
  const modules = new Map<TemplateFunction, string>();
  for (const { uri, functions } of templates) {
    const folder = path.dirname(fileURLToPath(uri));
    for (const declared of functions) {
      if (declared.inlineCode !== undefined) {
        const inline = await inlineOnce(lookup, uri, declared, memo);
        if (inline !== null) targets.push(inline);
        continue;
      }
      const located = await locateOnce(lookup, folder, declared, memo);
      if (located === null) continue;
      modules.set(declared, located.file);
      const bound = await bindSymbol(lookup, located.file, located.symbol);
      if (bound === null) missing.push({ templateUri: uri, declared, located });
      else targets.push(await createTemplateTarget(lookup, bound, uri, declared, located));
    }
  }
  const helpers = await findHelpers(lookup, [
    ...files,
    ...(await readOthers(lookup, files, modules)),
  ]);
  const named = new Set([...targets.map(placeOf), ...helpers]);
  for (const facts of files) {
    for (const target of await findOwnTargets(lookup, facts, { memo, named })) {
      if (named.has(placeOf(target))) continue;
      named.add(placeOf(target));
      targets.push(target);
    }
  }
  return { targets, missing, modules };
}

/** Modules that templates name, and that would not be read for their text alone. */
async function readOthers(
  lookup: ModuleLookup,
  files: readonly FileFacts[],
  modules: ReadonlyMap<TemplateFunction, string>,
): Promise<readonly FileFacts[]> {
  const read = new Set(files.map(({ file }) => file));
  const others = [...new Set(modules.values())].filter((file) => !read.has(file));
  const facts = await Promise.all(others.map((file) => lookup.factsOf(file)));
  return facts.filter((each) => each !== null);
}

/** Where the handler string of a template's function leads; null where its code isn't in the workspace. */
async function locateOnce(
  lookup: ModuleLookup,
  folder: string,
  declared: TemplateFunction,
  memo: JoinMemo,
): Promise<LocatedHandler | null> {
  const locatedBefore = isLocatedByDeclaration(declared) ? memo.declared : memo.located;
  const known = locatedBefore.get(declared);
  const located = known ?? (await locateHandler(lookup, folder, declared)) ?? "nowhere";
  locatedBefore.set(declared, located);
  return located === "nowhere" ? null : located;
}

/** The target of a function whose code the template holds. */
async function inlineOnce(
  lookup: ModuleLookup,
  templateUri: string,
  declared: TemplateFunction,
  memo: JoinMemo,
): Promise<FunctionTarget | null> {
  const target =
    memo.inline.get(declared) ??
    (await createInlineTarget(lookup, templateUri, declared)) ??
    "none";
  memo.inline.set(declared, target);
  return target === "none" ? null : target;
}

/**
 * The symbol of a file, handler or not, wherever it is bound. A module whose exports can't be read
 * is taken at its word, with its first line for a place; null where the name isn't exported.
 */
export async function bindSymbol(
  lookup: ModuleLookup,
  file: string,
  symbol: string,
): Promise<InvocableSymbol | null> {
  const entry = { file, symbol };
  const resolved = await resolveSymbol(lookup, file, symbol);
  if (resolved !== null) {
    const { facts } = resolved;
    const fact = await withoutOwnTypes(lookup, facts, resolved.symbol);
    return { file: facts.file, language: facts.language, symbol: fact, entry };
  }
  const facts = await lookup.factsOf(file);
  return facts?.dynamicExports === true ? unboundSymbol(file, symbol) : null;
}

/** A symbol that is asked for although the file does not show it; null in a language we do not read. */
export function unboundSymbol(file: string, symbol: string): InvocableSymbol | null {
  const language = languageOfFile(file);
  if (language === null) return null;
  const start = { line: 0, character: 0 };
  const range = { start, end: start };
  const nothingKnown = { evidence: [], eventType: null, isTentative: false, couldBeHandler: false };
  const fact = { symbol, range, ...nothingKnown };
  return { file, language: language.id, symbol: fact, entry: { file, symbol } };
}

/** True for evidence that functions of other clouds share. */
function isConvention(evidence: string): boolean {
  return evidence.startsWith("name:");
}

interface OwnTargetOptions {
  readonly memo: JoinMemo;
  /** Places of handlers that are spoken for: nothing is made of them. */
  readonly named: ReadonlySet<string>;
}

async function findOwnTargets(
  lookup: ModuleLookup,
  facts: FileFacts,
  { memo, named }: OwnTargetOptions,
): Promise<readonly FunctionTarget[]> {
  const { file, language } = facts;
  const uri = fileUri(file);
  const isNamedAlike = facts.symbols.some(({ evidence }) => evidence.some(isConvention));
  const isElsewhere = isNamedAlike && (await isGoogleFunction(lookup, facts));
  const bound = facts.symbols
    .filter(({ evidence }) => !isElsewhere || !evidence.every(isConvention))
    // A handler string can name no module as a whole.
    .filter(({ symbol, evidence }) => evidence.length > 0 && symbol !== wholeModule)
    .filter(({ range }) => !named.has(placeOf({ uri, range })))
    .map(async (symbol) => {
      const known = memo.own.get(symbol);
      if (known !== undefined) return known;
      const entry = { file, symbol: symbol.symbol };
      const settled = await withoutOwnTypes(lookup, facts, symbol);
      if (settled.evidence.length === 0) return null;
      const target = await createTarget(lookup, { file, language, symbol: settled, entry });
      // What another file says may change without this one.
      if (symbol.borrowed === undefined) memo.own.set(symbol, target);
      return target;
    });
  const passedOn = facts.reexports
    .filter(({ evidence }) => evidence.length > 0)
    .map(async ({ symbol, module, imported, evidence }) => {
      const origin = await findPassedOn(lookup, facts, module);
      const resolved = origin === null ? null : await resolveSymbol(lookup, origin, imported);
      if (resolved === null || resolved.symbol.evidence.length > 0) return null;
      if (!resolved.symbol.couldBeHandler) return null;
      const passed = { ...resolved.symbol, evidence };
      const place = { file: resolved.facts.file, language: resolved.facts.language };
      return createTarget(lookup, { ...place, symbol: passed, entry: { file, symbol } });
    });
  return (await Promise.all([...bound, ...passedOn])).filter((target) => target !== null);
}
