import type { FileFacts, SymbolFact } from "../../analysis/fileFacts.ts";
import type { HandlerPlace } from "../../analysis/handlerPlace.ts";
import type { ModuleLookup } from "../../analysis/moduleLookup.ts";
import { isInside } from "../../analysis/posixPath.ts";
import type { Language } from "../../protocol.ts";
import type { LocateHandler } from "../languageDefinition.ts";
import { sourceRootOf } from "../sourceRoot.ts";
import type { HandlerName } from "./handlerName.ts";

/** How a language with classes names its handlers. */
export interface ClassConventions {
  readonly language: Language;
  readonly extensions: readonly string[];
  /** Null for a handler string that names no class. */
  readonly parse: (handler: string) => HandlerName | null;
}

/** Classes of frameworks that look for the author's handler themselves, which is so the only one there. */
const frameworkEntry =
  /^(?:org\.springframework\.cloud\.function\.|io\.quarkus\.|io\.micronaut\.|org\.http4k\.)/u;

/**
 * Finds the class that a handler string names: first in files of its name, which Java demands and the
 * others have by custom, then in all files below the code that hold handlers.
 */
export function locateClass({ language, extensions, parse }: ClassConventions): LocateHandler {
  return async (lookup, { handler, codeRoot }) => {
    const name = parse(handler);
    if (name === null) return null;
    const root = sourceRootOf(codeRoot, lookup.folderOf(codeRoot));
    if (frameworkEntry.test(name.className)) return onlyHandler(lookup, root, language);
    const named = await factsNamed(lookup, name, extensions);
    const inside = named.filter(({ file }) => isInside(root, file));
    return (
      findIn(inside, name) ??
      findIn(await lookup.candidatesBelow(root, language), name) ??
      findIn(named.length === 1 ? named : [], name)
    );
  };
}

async function factsNamed(
  lookup: ModuleLookup,
  { className }: HandlerName,
  extensions: readonly string[],
): Promise<readonly FileFacts[]> {
  const [outer = ""] = className.slice(className.lastIndexOf(".") + 1).split(/[$+]/u);
  // Kotlin compiles the functions of `Orders.kt` into a class `OrdersKt`.
  const stems = outer.endsWith("Kt") ? [outer, outer.slice(0, -2)] : [outer];
  const files = stems.flatMap((stem) =>
    extensions.flatMap((extension) => lookup.filesNamed(`${stem}${extension}`)),
  );
  const facts = await Promise.all(files.map((file) => lookup.factsOf(file)));
  return facts.filter((each) => each !== null);
}

function findIn(files: readonly FileFacts[], name: HandlerName): HandlerPlace | null {
  const { className, method } = name;
  const wanted =
    method === null
      ? [`${className}::handleRequest`, className]
      : [`${className}::${method}`, className];
  for (const runtimeHandler of wanted) {
    for (const { file, symbols } of files) {
      const found = symbols.filter((symbol) => symbol.runtimeHandler === runtimeHandler);
      const symbol = found.find(({ evidence }) => evidence.length > 0) ?? found[0];
      if (symbol !== undefined) return { file, symbol: symbol.symbol };
    }
  }
  return null;
}

async function onlyHandler(
  lookup: ModuleLookup,
  root: string,
  language: Language,
): Promise<HandlerPlace | null> {
  const files = await lookup.candidatesBelow(root, language);
  const handlers = files.flatMap(({ file, symbols }) =>
    symbols.filter(isHandler).map(({ symbol }) => ({ file, symbol })),
  );
  const [only] = handlers;
  return handlers.length === 1 && only !== undefined ? only : null;
}

function isHandler({ evidence }: SymbolFact): boolean {
  return evidence.length > 0;
}
