import path from "node:path";
import { foldersUpTo } from "./foldersUpTo.ts";
import type { ModuleLookup } from "./moduleLookup.ts";
import { isInside } from "./posixPath.ts";

/** Names that so many modules have that a name alone tells nothing. */
const anyName = /^(?:index|main|handler|app|lambda|function|lambda_function|__init__)$/u;

/** Files that mark a project of its own. */
const manifests = ["package.json", "pyproject.toml", "requirements.txt", "Pipfile", "setup.py"];

/** What else is known of the files. */
export interface TailOptions {
  /** The name of an archive, after which a folder that they lie in is called; any will do without it. */
  readonly within?: string;
  /** True where a name that many modules have will do, as no other code is near. */
  readonly isEnough?: boolean;
  /** Absolute path of the template's folder: of files that are alike, those in folders called like its own are meant. */
  readonly near?: string;
}

/**
 * The files of a project whose paths end as a module's does, those with the longest common end: what
 * is left where a build of its own puts sources elsewhere.
 * @param stem absolute path of the module, without its extension
 * @param top absolute path that the project does not reach out of
 */
export async function filesWithTail(
  lookup: ModuleLookup,
  stem: string,
  extensions: readonly string[],
  top: string,
  { within, isEnough = within !== undefined }: TailOptions = {},
): Promise<readonly string[]> {
  const project = await projectAround(lookup, stem, top);
  const wanted = stem.split(path.sep);
  for (const { segments, least: fewest = 1 } of spellingsOf(wanted, extensions)) {
    const name = segments.at(-1) ?? "";
    const named = extensions.flatMap((extension) => lookup.filesNamed(`${name}${extension}`));
    const least = anyName.test(name) && !isEnough ? 2 : fewest;
    const ranked = named
      .filter((file) => isInside(project, file))
      .map((file) => ({ file, count: commonEnd(withoutExtension(file).split(path.sep), segments) }))
      .filter(({ count }) => count >= least);
    const fitting = within === undefined ? ranked : bestWithin(ranked, top, within);
    const most = Math.max(...fitting.map(({ count }) => count));
    if (fitting.length > 0)
      return fitting.filter(({ count }) => count === most).map(({ file }) => file);
  }
  return [];
}

/** Parts of a path by which a module may be found. */
interface Spelling {
  readonly segments: readonly string[];
  /** How many of them, from the end, must be the file's; one where it isn't said. */
  readonly least?: number;
}

/**
 * `orders/index` may be the module `orders`; for Node.js a folder is a module too, by its index. A bundle
 * in `orders-create/index` may be made of `orders/create`.
 */
function spellingsOf(
  wanted: readonly string[],
  extensions: readonly string[],
): readonly Spelling[] {
  const own = { segments: wanted };
  if (wanted.at(-1) === "index") {
    const parts = partsOf(wanted.at(-2) ?? "").map((names) => {
      return { segments: [...wanted.slice(0, -2), ...names], least: 2 };
    });
    return [{ ...own, least: 2 }, ...parts, own, { segments: wanted.slice(0, -1) }];
  }
  return extensions.some(isScript) ? [own, { segments: [...wanted, "index"] }] : [own];
}

/** A name divided in two in every way: `orders` and `create-one`, `orders-create` and `one`. */
function partsOf(name: string): readonly (readonly [string, string])[] {
  return [...name.matchAll(/(?<=.)[-_.](?=.)/gu)].map(({ index }) => {
    return [name.slice(0, index), name.slice(index + 1)];
  });
}

/** True for an extension of what Node.js runs, as it is or compiled. */
export function isScript(extension: string): boolean {
  return extension === ".js" || extension === ".ts";
}

interface RankedFile {
  readonly file: string;
  /** How many parts of its path, from the end, are the module's. */
  readonly count: number;
}

/**
 * The files in a folder that is called like the archive, or in folders whose names make up its name
 * together; where the module is all that lies between for some, those.
 */
function bestWithin(
  ranked: readonly RankedFile[],
  top: string,
  archive: string,
): readonly RankedFile[] {
  const wanted = plainName(archive);
  const foldersOf = (file: string): readonly string[] =>
    path.relative(top, path.dirname(file)).split(path.sep);
  const within = ranked.filter(({ file }) =>
    foldersOf(file).some((_folder, index, all) => endsIn(all.slice(0, index + 1), wanted)),
  );
  const direct = within.filter(({ file, count }) => {
    const folders = foldersOf(file);
    return endsIn(folders.slice(0, folders.length - count + 1), wanted);
  });
  return direct.length > 0 ? direct : within;
}

/** True where the last folders, put together, bear the name: `articles/tip_ranking`, articles_tip_ranking. */
function endsIn(folders: readonly string[], name: string): boolean {
  let joined = "";
  for (const folder of folders.toReversed()) {
    joined = `${plainName(folder)}${joined}`;
    if (joined === name) return name !== "";
    if (joined.length >= name.length) return false;
  }
  return false;
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\d]/gu, "");
}

async function projectAround(lookup: ModuleLookup, stem: string, top: string): Promise<string> {
  for (const folder of foldersUpTo(path.dirname(stem), top)) {
    for (const manifest of manifests) {
      if (await lookup.isFile(path.join(folder, manifest))) return folder;
    }
  }
  return top;
}

function commonEnd(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  while (count < one.length && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}

function withoutExtension(file: string): string {
  return file.slice(0, file.length - path.extname(file).length);
}
