import path from "node:path";
import { isBuilt, sourceStems } from "./builtPaths.ts";
import { findBundledSource } from "./bundlerEntries.ts";
import { compiledFrom } from "./compilerOutput.ts";
import type { ModuleLookup } from "./moduleLookup.ts";
import { filesWithTail, isScript, type TailOptions } from "./moduleTail.ts";
import { isInside } from "./posixPath.ts";
import { mostRelated } from "./relatedFolders.ts";
import { resolveSymbol } from "./resolveSymbol.ts";

/** A module that a handler string names, in one of the languages that its runtime runs. */
export interface HandlerModule {
  /** Absolute path without extension. */
  readonly stem: string;
  /** Extensions of its sources, in the order of looking. */
  readonly extensions: readonly string[];
  readonly symbol: string;
}

/** The source of a handler's module. */
export interface FoundSource {
  /** Absolute path. */
  readonly file: string;
  readonly symbol: string;
  /** True where no build lies between the source and what is deployed. */
  readonly isDirect: boolean;
}

type Finder = (module: HandlerModule) => Promise<string | null>;

/**
 * Finds the source of the first module that has one. A file at the very place goes first, unless a
 * build has written it; then come the ways in which builds lead from sources to it, surest first.
 * @param modules what the handler string may mean, likeliest first
 * @param codeRoot absolute path of the folder that is deployed
 */
export async function findSource(
  lookup: ModuleLookup,
  modules: readonly HandlerModule[],
  codeRoot: string,
): Promise<FoundSource | null> {
  const top = lookup.folderOf(codeRoot);
  const sources: Finder = async ({ stem, extensions }) => {
    const stems = [...(await compiledFrom(lookup, stem, top)), ...sourceStems(stem, codeRoot, top)];
    return findModuleOrFolder(lookup, stems, extensions);
  };
  const direct: Finder = ({ stem, extensions }) => findModuleOrFolder(lookup, [stem], extensions);
  for (const module of modules) {
    const order = isBuilt(module.stem, top) ? [sources, direct] : [direct, sources];
    for (const find of order) {
      const file = await find(module);
      if (file !== null) return { file, symbol: module.symbol, isDirect: find === direct };
    }
  }
  for (const find of [bundled(lookup, top), alike(lookup, top)]) {
    for (const module of modules) {
      const file = await find(module);
      if (file !== null) return { file, symbol: module.symbol, isDirect: false };
    }
  }
  return null;
}

/**
 * Finds what `findSource` would where nothing tells of the folder that is deployed.
 */
export async function findAlike(
  lookup: ModuleLookup,
  modules: readonly HandlerModule[],
  top: string,
  options: TailOptions = {},
): Promise<FoundSource | null> {
  const find = alike(lookup, top, options);
  for (const module of modules) {
    const file = await find(module);
    if (file !== null) return { file, symbol: module.symbol, isDirect: false };
  }
  return null;
}

/** Finds the first of the stems, in absolute paths, that is a file with one of the extensions. */
export async function findModule(
  lookup: ModuleLookup,
  stems: readonly string[],
  extensions: readonly string[],
): Promise<string | null> {
  for (const stem of stems) {
    for (const extension of extensions) {
      if (await lookup.isFile(`${stem}${extension}`)) return `${stem}${extension}`;
    }
  }
  return null;
}

/** As above; for Node.js a folder is a module too. */
async function findModuleOrFolder(
  lookup: ModuleLookup,
  stems: readonly string[],
  extensions: readonly string[],
): Promise<string | null> {
  const file = await findModule(lookup, stems, extensions);
  if (file !== null || !extensions.some(isScript)) return file;
  for (const stem of stems) {
    const main = await findModule(lookup, await mainOf(lookup, stem), extensions);
    if (main !== null) return main;
  }
  return null;
}

/**
 * Where Node.js finds a module that is a folder, without extension: its manifest's `main`, or `index`.
 * Lambda's client requires the path itself where it is there.
 */
async function mainOf(lookup: ModuleLookup, folder: string): Promise<readonly string[]> {
  const manifest = path.join(folder, "package.json");
  const text = (await lookup.isFile(manifest)) ? await lookup.textOf(manifest) : null;
  const [, main] = /"main"\s*:\s*"([^"\n]+)"/u.exec(text ?? "") ?? [];
  const index = path.join(folder, "index");
  return main === undefined ? [index] : [path.join(folder, main.replace(/\.[cm]?js$/u, "")), index];
}

function bundled(lookup: ModuleLookup, top: string): Finder {
  return async ({ stem, extensions }) => {
    const file = await findBundledSource(lookup, stem, top);
    return file !== null && extensions.includes(path.extname(file)) ? file : null;
  };
}

/** The one file of the project that ends like the module, or the one of several that has the name. */
function alike(lookup: ModuleLookup, top: string, options: TailOptions = {}): Finder {
  return async ({ stem, extensions, symbol }) => {
    const files = await filesWithTail(lookup, stem, extensions, top, options);
    const holding: string[] = [];
    for (const file of files.slice(0, mostAlike)) {
      if ((await resolveSymbol(lookup, file, symbol)) !== null) holding.push(file);
    }
    const { near } = options;
    const meant = near === undefined ? holding : mostRelated(holding, near, top);
    const [only, ...others] = meant;
    return others.length === 0 && only !== undefined && isInside(top, only) ? only : null;
  };
}

/** More files that end alike tell nothing. */
const mostAlike = 8;
