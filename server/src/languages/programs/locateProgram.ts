import path from "node:path";
import { isAnyArchive } from "../../analysis/archiveNames.ts";
import { holdsHandler, type FileFacts } from "../../analysis/fileFacts.ts";
import { foldersUpTo } from "../../analysis/foldersUpTo.ts";
import type { HandlerRequest, LocalRequest } from "../../analysis/handlerPlace.ts";
import type { ModuleLookup } from "../../analysis/moduleLookup.ts";
import { isOfAnotherDeployment } from "../../analysis/ownDeployment.ts";
import { isInside } from "../../analysis/posixPath.ts";
import type { Language } from "../../protocol.ts";
import type { LocateHandler } from "../languageDefinition.ts";
import { sourceRootOf } from "../sourceRoot.ts";

/** How the programs of a language are named, whose built binary is all that Lambda sees. */
export interface ProgramConventions {
  readonly language: Language;
  /** Absolute paths of all files by which a program may begin, below a folder or anywhere: `main.go`. */
  readonly mainFiles: (lookup: ModuleLookup, folder: string) => Promise<readonly string[]>;
  /** Names by which the build tool knows the program that the file starts, likeliest first. */
  readonly namesOf: (lookup: ModuleLookup, file: string) => Promise<readonly string[]>;
  /** Folder, absolute, that the function's own build rule names; null where there is none. */
  readonly folderOfRule: (lookup: ModuleLookup, request: LocalRequest) => Promise<string | null>;
  /** True for a folder, relative to the code's, that a single program lies in by convention: `src`. */
  readonly isMainFolder: (relativeFolder: string) => boolean;
}

/** Names of binaries that every function may have, which so tell nothing. */
const anyBinary = /^(?:bootstrap|main|handler|index|app|function|lambda)$/u;

/**
 * Finds the program that a function's binary is built from: by the function's build rule, in the
 * folder that the template deploys, by its name, or because there is no other. The program of an archive
 * that is built elsewhere is looked for in the whole workspace folder.
 */
export function locateProgram(conventions: ProgramConventions): LocateHandler {
  return async (lookup, request) => {
    const { codeRoot } = request;
    const near =
      codeRoot === null ? undefined : await findNear(lookup, { ...request, codeRoot }, conventions);
    const stored = codeRoot === null ? await findStored(lookup, request, conventions) : undefined;
    const found = near ?? stored ?? (await findElsewhere(lookup, request, conventions));
    const started = [...(found?.symbols ?? []), ...(found?.reexports ?? [])];
    const symbol =
      started.find(({ evidence }) => evidence.length > 0) ??
      started.find((each) => each.symbol === "main") ??
      started[0];
    return found === undefined || symbol === undefined
      ? null
      : { file: found.file, symbol: symbol.symbol };
  };
}

async function findNear(
  lookup: ModuleLookup,
  request: LocalRequest,
  conventions: ProgramConventions,
): Promise<FileFacts | undefined> {
  const { codeRoot } = request;
  const root = sourceRootOf(codeRoot, lookup.folderOf(codeRoot));
  const programs = await findPrograms(lookup, root, conventions);
  const rule = await conventions.folderOfRule(lookup, request);
  return (
    (rule === null ? undefined : inFolder(programs, rule, conventions)) ??
    inFolder(programs, codeRoot, conventions) ??
    (await byName(lookup, programs, wantedNames(request), conventions)) ??
    onlyOne(programs)
  );
}

/**
 * Of code in S3 there is no folder: the program that is called like the archive or the function, or the only
 * one around the template.
 */
async function findStored(
  lookup: ModuleLookup,
  request: HandlerRequest,
  conventions: ProgramConventions,
): Promise<FileFacts | undefined> {
  const { declared, templateFolder } = request;
  const { archive } = declared;
  if (archive === undefined) return undefined;
  for (const folder of foldersUpTo(templateFolder, lookup.folderOf(templateFolder))) {
    const programs = (await findPrograms(lookup, folder, conventions)).filter(holdsHandler);
    if (programs.length === 0) continue;
    const found =
      (await byName(lookup, programs, wantedNames(request), conventions)) ??
      (isAnyArchive(archive) ? onlyOne(programs) : undefined);
    const isOwn =
      found !== undefined && !(await isOfAnotherDeployment(lookup, found.file, [templateFolder]));
    return isOwn ? found : undefined;
  }
  return undefined;
}

/**
 * The program of an archive, or of a folder of builds, that lies apart from sources, or in S3:
 * by its name; where a local archive has none that tells anything, the only program that there is.
 */
async function findElsewhere(
  lookup: ModuleLookup,
  request: HandlerRequest,
  conventions: ProgramConventions,
): Promise<FileFacts | undefined> {
  const { codeRoot, templateFolder } = request;
  if (codeRoot !== null && !isBuilt(codeRoot, lookup.folderOf(codeRoot))) return undefined;
  const own = codeRoot === null ? [templateFolder] : [templateFolder, codeRoot];
  const programs: FileFacts[] = [];
  const top = lookup.folderOf(templateFolder);
  for (const each of await lookup.candidatesBelow(top, conventions.language)) {
    // A program that is called like the function may still be a server's.
    if (!holdsHandler(each)) continue;
    if (!(await isOfAnotherDeployment(lookup, each.file, own))) programs.push(each);
  }
  const named = await byName(lookup, programs, wantedNames(request), conventions);
  if (named !== undefined || codeRoot === null) return named;
  const isNamed = binaryNames(request).some((name) => !anyBinary.test(name));
  return isNamed ? undefined : onlyOne(programs);
}

/** Files that start a handler; where none does by itself, those that could be a program's first. */
async function findPrograms(
  lookup: ModuleLookup,
  root: string,
  { language, mainFiles }: ProgramConventions,
): Promise<readonly FileFacts[]> {
  const candidates = await lookup.candidatesBelow(root, language);
  const starting = candidates.filter(holdsHandler);
  if (starting.length > 0) return starting;
  const files = (await mainFiles(lookup, root)).filter((file) => isInside(root, file));
  const facts = await Promise.all(files.map((file) => lookup.factsOf(file)));
  return facts.filter((each) => each !== null && each.symbols.length > 0) as readonly FileFacts[];
}

function inFolder(
  programs: readonly FileFacts[],
  folder: string,
  { isMainFolder }: ProgramConventions,
): FileFacts | undefined {
  return onlyOne(
    programs.filter(({ file }) => isMainFolder(path.relative(folder, path.dirname(file)))),
  );
}

async function byName(
  lookup: ModuleLookup,
  programs: readonly FileFacts[],
  wanted: readonly string[],
  { namesOf }: ProgramConventions,
): Promise<FileFacts | undefined> {
  const named = await Promise.all(
    programs.map(async (program) => ({ program, names: await namesOf(lookup, program.file) })),
  );
  for (const name of wanted) {
    const fitting = named.filter(({ names }) => names.some((each) => plainName(each) === name));
    if (fitting.length > 0) return onlyOne(fitting.map(({ program }) => program));
  }
  return undefined;
}

/** What the program may be called, surest first: the binary, the deployed folder, the function itself. */
function wantedNames(request: HandlerRequest): readonly string[] {
  const { declared, codeRoot } = request;
  const [, folder = ""] = (codeRoot ?? "").split(path.sep).toReversed();
  const names = [...binaryNames(request), folder, declared.functionName ?? "", declared.logicalId];
  return names.filter((name) => name !== "" && !anyBinary.test(name)).map(plainName);
}

/** What the binary, its archive or its folder is called. */
function binaryNames({ declared, handler, codeRoot }: HandlerRequest): readonly string[] {
  const deployed = path.basename(codeRoot ?? "").replace(/\.zip$/u, "");
  const { build, archive = "" } = declared;
  const names = [build?.binary ?? "", path.posix.basename(handler), deployed, archive];
  return names.filter((name) => name !== "");
}

/** True for an archive, and for what lies in a folder that builds write to. */
function isBuilt(codeRoot: string, top: string): boolean {
  return codeRoot.endsWith(".zip") || sourceRootOf(codeRoot, top) !== codeRoot;
}

/** `orders-function`, `Orders_Function` and `OrdersFunction` are built from `orders` by custom. */
function plainName(name: string): string {
  const letters = name.toLowerCase().replaceAll(/[^a-z\d]/gu, "");
  return letters.replace(/(.)(?:lambda|function|handler|fn)+$/u, "$1");
}

function onlyOne<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}
