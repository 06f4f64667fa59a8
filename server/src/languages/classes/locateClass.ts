import type { FileFacts, SymbolFact } from "../../analysis/fileFacts.ts";
import type { HandlerPlace, HandlerRequest } from "../../analysis/handlerPlace.ts";
import type { ModuleLookup } from "../../analysis/moduleLookup.ts";
import { isOfAnotherDeployment } from "../../analysis/ownDeployment.ts";
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
  /** Whether a file may be one of those that are built into what the handler string names; left out for all. */
  readonly isBuiltInto?: (lookup: ModuleLookup, file: string, handler: string) => Promise<boolean>;
}

/** Classes of frameworks that look for the author's handler themselves, which is so the only one there. */
const frameworkEntry =
  /^(?:org\.springframework\.cloud\.function\.|io\.quarkus\.|io\.micronaut\.|org\.http4k\.)/u;

/**
 * Finds the class that a handler string names: first in files of its name, which Java demands and the
 * others have by custom, then in all files below the code that hold handlers. The full name says so much
 * that the one class of the workspace that has it is meant wherever its archive lies.
 */
export function locateClass(conventions: ClassConventions): LocateHandler {
  const { language, extensions, parse, isBuiltInto = builtIntoAny } = conventions;
  return async (lookup, request) => {
    const { handler, codeRoot } = request;
    const name = parse(handler);
    if (name === null) return null;
    if (codeRoot === null) return locateAnywhere(lookup, request, name, conventions);
    const root = sourceRootOf(codeRoot, lookup.folderOf(codeRoot));
    if (frameworkEntry.test(name.className)) {
      const bean = statedBean(request);
      return bean === null
        ? onlyHandler(lookup, root, language)
        : locateBean(lookup, root, bean, conventions);
    }
    const named = await factsNamed(lookup, name, extensions);
    const inside = named.filter(({ file }) => isInside(root, file));
    const below = await lookup.candidatesBelow(root, language);
    const places = [...placesIn(inside, name), ...placesIn(below, name)];
    for (const place of places) if (await isBuiltInto(lookup, place.file, handler)) return place;
    return (
      places[0] ??
      placesIn(named.length === 1 ? named : [], name)[0] ??
      locateAnywhere(lookup, request, name, conventions)
    );
  };
}

async function builtIntoAny(): Promise<boolean> {
  return true;
}

/** The only class of the name in the workspace, other deployments' left out. */
async function locateAnywhere(
  lookup: ModuleLookup,
  { handler, templateFolder, codeRoot }: HandlerRequest,
  name: HandlerName,
  { language, extensions, isBuiltInto = builtIntoAny }: ClassConventions,
): Promise<HandlerPlace | null> {
  if (frameworkEntry.test(name.className)) return null;
  const top = lookup.folderOf(templateFolder);
  const files = new Map<string, FileFacts>();
  for (const facts of await factsNamed(lookup, name, extensions)) files.set(facts.file, facts);
  for (const facts of await lookup.candidatesBelow(top, language)) files.set(facts.file, facts);
  const own = [templateFolder, ...(codeRoot === null ? [] : [codeRoot])];
  const found: HandlerPlace[] = [];
  for (const place of placesIn([...files.values()], name)) {
    if (!isInside(top, place.file) || !(await isBuiltInto(lookup, place.file, handler))) continue;
    if (!(await isOfAnotherDeployment(lookup, place.file, own))) found.push(place);
  }
  return found.length === 1 ? (found[0] ?? null) : null;
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

/** The files' symbols of the method's name; where there are none, those of the class's alone. */
function placesIn(files: readonly FileFacts[], name: HandlerName): readonly HandlerPlace[] {
  const { className, method } = name;
  const wanted =
    method === null
      ? [`${className}::handleRequest`, className]
      : [`${className}::${method}`, className];
  for (const runtimeHandler of wanted) {
    const places = files.flatMap(({ file, symbols }) => {
      const found = symbols.filter((symbol) => symbol.runtimeHandler === runtimeHandler);
      const symbol = found.find(({ evidence }) => evidence.length > 0) ?? found[0];
      return symbol === undefined ? [] : [{ file, symbol: symbol.symbol }];
    });
    if (places.length > 0) return places;
  }
  return [];
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

/** The first bean of what Spring Cloud Function is told to run, `decode|create`; null where it is told none. */
function statedBean({ declared }: HandlerRequest): string | null {
  const stated = Object.entries(declared.variables).find(
    ([name]) => name.toUpperCase() === "SPRING_CLOUD_FUNCTION_DEFINITION",
  );
  const [, bean = null] = /^(\w+)(?:\|\w+)*$/u.exec(stated?.[1] ?? "") ?? [];
  return bean;
}

/** A component is called as its class, another bean as the method that makes it. */
async function locateBean(
  lookup: ModuleLookup,
  root: string,
  bean: string,
  { language, extensions }: ClassConventions,
): Promise<HandlerPlace | null> {
  const className = `${bean.charAt(0).toUpperCase()}${bean.slice(1)}`;
  const named = await factsNamed(lookup, { className, method: null }, extensions);
  const files = new Map<string, FileFacts>();
  for (const facts of named) if (isInside(root, facts.file)) files.set(facts.file, facts);
  for (const facts of await lookup.candidatesBelow(root, language)) files.set(facts.file, facts);
  const isMade = new RegExp(`(?:^|[.$])${className}::(?:apply|accept|get)$|::${bean}$`, "u");
  const found = [...files.values()].flatMap(({ file, symbols }) =>
    symbols
      .filter(({ runtimeHandler }) => isMade.test(runtimeHandler ?? ""))
      .map(({ symbol }) => ({ file, symbol })),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isHandler({ evidence }: SymbolFact): boolean {
  return evidence.length > 0;
}
