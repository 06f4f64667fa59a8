import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { findNearMiss } from "../../../events/validation/nearMiss.ts";
import type { LanguageDefinition } from "../languages/languageDefinition.ts";
import type { TemplateFacts, TemplateFunction } from "../templates/templateFacts.ts";
import { isBuilt } from "./builtPaths.ts";
import type { FileFacts } from "./fileFacts.ts";
import { isFilledByBuild } from "./filledFolders.ts";
import { languagesOf } from "./handlerModules.ts";
import { readInline } from "./inlineTarget.ts";
import type { ModuleLookup } from "./moduleLookup.ts";
import { toPosix } from "./posixPath.ts";
import type { LinkedFunction } from "./templateFunctions.ts";
import { ownHandler } from "./wrappedHandler.ts";

/** A function of a template whose handler string leads nowhere. */
export interface LostHandler {
  readonly declared: TemplateFunction;
  /** The handler string that was followed. */
  readonly handler: string;
  readonly reason: LostName | LostFile;
  /** A handler string that was probably meant; null where none is near. */
  readonly suggestion: string | null;
}

/** The file is there, and does not export the name. */
export interface LostName {
  readonly kind: "name";
  readonly symbol: string;
  /** Relative to the template's folder, with forward slashes, as all paths here; in words for code in the template. */
  readonly file: string;
  /** What the file exports, in its order. */
  readonly exports: readonly string[];
}

/** No file is where the handler string says. */
export interface LostFile {
  readonly kind: "file";
  /** Where it was looked for; never empty. */
  readonly tried: readonly TriedFile[];
}

/** A file by each of several extensions. */
export interface TriedFile {
  /** Without its extension. */
  readonly stem: string;
  /** With their dot: of what runs as it is before what has to be built. */
  readonly extensions: readonly string[];
}

/**
 * The functions of a template whose handlers are not there. Of a function whose code comes from
 * elsewhere, out of a build or a folder that one fills, or in a language where declarations decide, nothing is said.
 */
export async function findLostHandlers(
  lookup: ModuleLookup,
  { uri }: TemplateFacts,
  functions: readonly LinkedFunction[],
): Promise<readonly LostHandler[]> {
  const template = fileURLToPath(uri);
  if (isBuilt(template, lookup.folderOf(template))) return [];
  const found: LostHandler[] = [];
  for (const linked of functions) {
    const lost = linked.target === null ? await lostHandler(lookup, template, linked) : null;
    if (lost !== null) found.push(lost);
  }
  return found;
}

async function lostHandler(
  lookup: ModuleLookup,
  template: string,
  { declared, missing }: LinkedFunction,
): Promise<LostHandler | null> {
  const handler = ownHandler(declared);
  if (declared.inlineCode !== undefined) return lostInline(lookup, template, declared);
  if (handler === null || declared.codeUri === null || isForeign(handler)) return null;
  // It is uploaded as it is, and nothing here tells what is in it: AWS CLI, "cloudformation package".
  if (archive.test(declared.codeUri)) return null;
  const folder = path.dirname(template);
  if (missing !== null) {
    const { file, symbol } = missing.located;
    const lost = lostName(relative(folder, file), symbol, await lookup.factsOf(file));
    if (lost === null) return null;
    const { reason, meant } = lost;
    const suggestion = meant === null ? null : `${handler.slice(0, -symbol.length)}${meant}`;
    return { declared, handler, reason, suggestion };
  }
  return lostFile(lookup, template, declared, handler);
}

/** Of another module nothing is said: the code may be there for as long as there is no other. */
async function lostInline(
  lookup: ModuleLookup,
  template: string,
  declared: TemplateFunction,
): Promise<LostHandler | null> {
  const read = await readInline(lookup, pathToFileURL(template).href, declared);
  if (read === null || read.facts.dynamicExports) return null;
  const { name } = read;
  const lost = lostName("The code in the template", name, read.facts);
  if (lost === null || read.facts.symbols.some(({ symbol }) => symbol === name)) return null;
  const suggestion = lost.meant === null ? null : `index.${lost.meant}`;
  return { declared, handler: `index.${name}`, reason: lost.reason, suggestion };
}

/** @returns null for a module of which nothing can be read, or that passes on another one: it may export anything */
function lostName(
  file: string,
  symbol: string,
  facts: FileFacts | null,
): { readonly reason: LostName; readonly meant: string | null } | null {
  const names = (facts?.symbols ?? []).map((each) => each.symbol);
  const likely = names.filter((name) => !name.startsWith("_"));
  const isOpen = facts?.reexports.some((each) => each.symbol === "*") === true;
  if (names.length === 0 || isOpen) return null;
  return {
    reason: { kind: "name", symbol, file, exports: likely },
    meant: nearName(symbol, likely),
  };
}

async function lostFile(
  lookup: ModuleLookup,
  template: string,
  declared: TemplateFunction,
  handler: string,
): Promise<LostHandler | null> {
  const folder = path.dirname(template);
  const languages = languagesOf(declared.runtime);
  // A build of the author's own may make anything of anything.
  if (declared.runtime === null || declared.buildMethod !== undefined) return null;
  if (languages.some(({ locateHandler }) => locateHandler !== null)) return null;
  const codeRoot = path.resolve(folder, declared.codeUri ?? ".");
  if (path.extname(codeRoot) !== "" && (await lookup.isFile(codeRoot))) return null;
  const modules = languages.flatMap((language) => modulesOf(language, handler, codeRoot));
  const [first] = modules;
  if (first === undefined || isBuilt(first.stem, lookup.folderOf(template))) return null;
  const meant = await nearModule(lookup, modules);
  if (await isFilledByBuild(lookup, codeRoot)) return null;
  // A layer may hold the module, as those of observability's wrappers do.
  if (meant === null && declared.hasLayers === true) return null;
  const module = path.basename(first.stem);
  const at = handler.lastIndexOf(module);
  const suggestion =
    meant === null || at === -1
      ? null
      : `${handler.slice(0, at)}${meant}${handler.slice(at + module.length)}`;
  return {
    declared,
    handler,
    reason: { kind: "file", tried: filesTried(modules, folder) },
    suggestion,
  };
}

const archive = /\.(?:zip|jar|war)$/iu;

/** Modules by which observability's layers wrap handlers, also where a plug-in adds the layer. */
const wrapperOfLayer = /^(?:newrelic|lumigo|datadog|thundra|epsagon|instana|dynatrace|sentry)/iu;

/** Handlers of layers and of installed packages are nobody's source here; a script is no module. */
function isForeign(handler: string): boolean {
  if (handler.startsWith("/") || handler.includes("node_modules")) return true;
  return handler.endsWith(".sh") || wrapperOfLayer.test(handler);
}

/** Languages of one runtime look in the same places: TypeScript's last, which is built first. */
function filesTried(modules: readonly TriedFile[], folder: string): readonly TriedFile[] {
  const tried = new Map<string, readonly string[]>();
  for (const { stem, extensions } of modules) {
    const file = relative(folder, stem);
    tried.set(file, [...extensions, ...(tried.get(file) ?? [])]);
  }
  return [...tried].map(([stem, extensions]) => ({ stem, extensions }));
}

function modulesOf(
  { modules, grammars }: LanguageDefinition,
  handler: string,
  codeRoot: string,
): readonly TriedFile[] {
  const parts = modules.splitHandler(handler);
  const extensions = [...grammars.keys()];
  return (parts === null ? [] : modules.handlerModulePaths(parts.module)).map((module) => {
    return { stem: path.join(codeRoot, module), extensions };
  });
}

/** The one name that is near, or the only one that there is. */
function nearName(wanted: string, names: readonly string[]): string | null {
  const near = findNearMiss(wanted, names, []);
  return near ?? (names.length === 1 ? (names[0] ?? null) : null);
}

/** A module beside the wanted one that is spelt nearly alike. */
async function nearModule(
  lookup: ModuleLookup,
  modules: readonly TriedFile[],
): Promise<string | null> {
  for (const { stem, extensions } of modules) {
    const names = (await lookup.namesIn(path.dirname(stem)))
      .filter((name) => extensions.includes(path.extname(name)))
      .map((name) => name.slice(0, -path.extname(name).length));
    const near = findNearMiss(path.basename(stem), names, []);
    if (near !== null) return near;
  }
  return null;
}

function relative(folder: string, file: string): string {
  return toPosix(path.relative(folder, file));
}
