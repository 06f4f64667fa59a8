import path from "node:path";
import type { TemplateFunction } from "../templates/templateFacts.ts";
import { isPackedByScript } from "./archiveNames.ts";
import { findPackedSource } from "./bundlerEntries.ts";
import { findCopiedSource } from "./copiedSources.ts";
import { findAlike, findModule, type FoundSource, type HandlerModule } from "./findSource.ts";
import { foldersUpTo } from "./foldersUpTo.ts";
import { languagesOf, modulesOf } from "./handlerModules.ts";
import type { HandlerPlace, HandlerRequest, LocalRequest, LocatedHandler } from "./handlerPlace.ts";
import type { ModuleLookup } from "./moduleLookup.ts";
import type { TailOptions } from "./moduleTail.ts";
import { isOfAnotherDeployment } from "./ownDeployment.ts";
import { isInside } from "./posixPath.ts";
import { resolveSymbol } from "./resolveSymbol.ts";

/**
 * Finds the source of code that lies in S3: the one file of the workspace that ends like the handler's
 * module, in a folder that is called like the archive or in any.
 */
export async function locateInStorage(
  lookup: ModuleLookup,
  templateFolder: string,
  declared: TemplateFunction,
  handler: string,
): Promise<LocatedHandler | null> {
  const { archive, runtime } = declared;
  if (archive === undefined || handler.startsWith("/")) return null;
  const top = lookup.folderOf(templateFolder);
  const packed = { archive, runtime, handler, near: templateFolder };
  const found = (await findIn(lookup, top, packed)) ?? (await findNearest(lookup, packed));
  if (found !== null) {
    return (await isOfAnotherDeployment(lookup, found.file, [templateFolder])) ? null : found;
  }
  const request = { declared, handler, templateFolder, codeRoot: null };
  const place = await locateDeclared(lookup, request);
  if (place !== null) return { ...place, codeRoot: path.dirname(place.file), isDirect: false };
  return locateCopied(lookup, modulesIn(templateFolder, runtime, handler), templateFolder);
}

/** Finds what sources declare to be the handler, in the first language of the runtime that has it. */
export async function locateDeclared(
  lookup: ModuleLookup,
  request: HandlerRequest,
): Promise<HandlerPlace | null> {
  for (const { locateHandler: locate } of languagesOf(request.declared.runtime)) {
    const place = locate === null ? null : await locate(lookup, request);
    if (place !== null) return place;
  }
  return null;
}

/**
 * Finds the source of a local archive that the template takes as it is, or of a folder that a script fills,
 * whatever has made it: as above, in the nearest folder around it that holds such a file.
 */
export async function locatePacked(
  lookup: ModuleLookup,
  { declared: { runtime }, handler, templateFolder, codeRoot }: LocalRequest,
): Promise<LocatedHandler | null> {
  if (handler.startsWith("/")) return null;
  const top = lookup.folderOf(templateFolder);
  const archive = path.basename(withoutZip(codeRoot));
  const start = isInside(top, codeRoot) ? path.dirname(codeRoot) : templateFolder;
  const bundled = await findBundled(lookup, modulesIn(start, runtime, handler), top);
  if (bundled !== null) return { ...bundled, codeRoot: path.dirname(bundled.file) };
  for (const folder of foldersUpTo(start, top)) {
    const packed = { archive, runtime, handler, isEnough: true };
    const found = await findIn(lookup, folder, packed);
    if (found === null) continue;
    const own = [templateFolder, start];
    return (await isOfAnotherDeployment(lookup, found.file, own)) ? null : found;
  }
  return locateCopied(lookup, modulesIn(start, runtime, handler), start);
}

async function locateCopied(
  lookup: ModuleLookup,
  modules: readonly HandlerModule[],
  folder: string,
): Promise<LocatedHandler | null> {
  const copied = await findCopiedSource(lookup, modules, folder);
  return copied === null ? null : { ...copied, codeRoot: path.dirname(copied.file) };
}

interface Packed {
  /** The archive's name without its extension; empty where only a deployment knows it. */
  readonly archive: string;
  readonly runtime: string | null;
  readonly handler: string;
  readonly isEnough?: boolean;
  /** As for files with the module's tail. */
  readonly near?: string;
}

/**
 * Finds the file beside the template, or, where a script packs the archive, the only such file in the nearest
 * folder around the template that holds any: a module of that name elsewhere is another's.
 */
async function findNearest(
  lookup: ModuleLookup,
  packed: Packed & { readonly near: string },
): Promise<LocatedHandler | null> {
  const { archive, runtime, handler, near } = packed;
  for (const module of modulesIn(near, runtime, handler)) {
    const file = await findModule(lookup, [module.stem], module.extensions);
    const { symbol } = module;
    const found = file === null ? null : { file, symbol, isDirect: false };
    if (found !== null && (await isExported(lookup, found))) return { ...found, codeRoot: near };
  }
  if (!(await isPackedByScript(lookup, archive, near))) return null;
  for (const folder of foldersUpTo(near, lookup.folderOf(near))) {
    const modules = modulesIn(folder, runtime, handler);
    if (!modules.some((module) => isBelow(lookup, folder, module))) continue;
    return findIn(lookup, folder, { ...packed, isEnough: true });
  }
  return null;
}

/** True for a folder that holds a file of the module's name, at any depth. */
function isBelow(lookup: ModuleLookup, folder: string, module: HandlerModule): boolean {
  const name = path.basename(module.stem);
  return module.extensions.some((extension) =>
    lookup.filesNamed(`${name}${extension}`).some((file) => isInside(folder, file)),
  );
}

async function findIn(
  lookup: ModuleLookup,
  top: string,
  { archive, runtime, handler, isEnough = false, near }: Packed,
): Promise<LocatedHandler | null> {
  const folders = archive === "" ? [top] : [path.join(top, archive), top];
  const modules = folders.flatMap((folder) => modulesIn(folder, runtime, handler));
  const ways: readonly TailOptions[] =
    archive === "" ? [{ isEnough }] : [{ within: archive }, { isEnough }];
  for (const way of ways) {
    const found = await findAlike(
      lookup,
      modules,
      top,
      near === undefined ? way : { ...way, near },
    );
    if (found !== null) return { ...found, codeRoot: codeRootOf(found, modules, top) };
  }
  return null;
}

function modulesIn(
  folder: string,
  runtime: string | null,
  handler: string,
): readonly HandlerModule[] {
  return languagesOf(runtime).flatMap((language) => modulesOf(language, handler, folder));
}

async function findBundled(
  lookup: ModuleLookup,
  modules: readonly HandlerModule[],
  top: string,
): Promise<FoundSource | null> {
  for (const { stem, extensions, symbol } of modules) {
    const file = await findPackedSource(lookup, stem, top);
    if (file === null || !extensions.includes(path.extname(file))) continue;
    const found = { file, symbol, isDirect: false };
    if (await isExported(lookup, found)) return found;
  }
  return null;
}

/** The folder from which the module's path leads to the file. */
function codeRootOf({ file }: FoundSource, modules: readonly HandlerModule[], top: string): string {
  const stem = file.slice(0, file.length - path.extname(file).length);
  const ending = modules
    .map((module) => path.relative(top, module.stem))
    .find((each) => stem.endsWith(`${path.sep}${each}`));
  return ending === undefined ? path.dirname(file) : stem.slice(0, -ending.length - 1);
}

/** True for a source that exports the handler's name, or may do so. */
export async function isExported(
  lookup: ModuleLookup,
  { file, symbol }: FoundSource,
): Promise<boolean> {
  if ((await resolveSymbol(lookup, file, symbol)) !== null) return true;
  return (await lookup.factsOf(file))?.dynamicExports === true;
}

/** Path of an archive without its extension. */
export function withoutZip(file: string): string {
  return file.replace(/\.zip$/iu, "");
}
