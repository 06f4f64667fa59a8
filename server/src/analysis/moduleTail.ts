import path from "node:path";
import { foldersUpTo } from "./foldersUpTo.ts";
import type { ModuleLookup } from "./moduleLookup.ts";
import { isInside } from "./posixPath.ts";

/** Names that so many modules have that a name alone tells nothing. */
const anyName = /^(?:index|main|handler|app|lambda|function|lambda_function|__init__)$/u;

/** Files that mark a project of its own. */
const manifests = ["package.json", "pyproject.toml", "requirements.txt", "Pipfile", "setup.py"];

/**
 * The files of a project whose paths end as a module's does, those with the longest common end: what
 * is left where a build of its own puts sources elsewhere.
 * @param stem absolute path of the module, without its extension
 * @param top absolute path that the project does not reach out of
 * @param within the name of a folder that they must lie in; any will do without it
 */
export async function filesWithTail(
  lookup: ModuleLookup,
  stem: string,
  extensions: readonly string[],
  top: string,
  within?: string,
): Promise<readonly string[]> {
  const project = await projectAround(lookup, stem, top);
  const wanted = stem.split(path.sep);
  const isIndex = path.basename(stem) === "index";
  const stems = isIndex ? [wanted, wanted.slice(0, -1)] : [wanted];
  for (const segments of stems) {
    const name = segments.at(-1) ?? "";
    const named = extensions.flatMap((extension) => lookup.filesNamed(`${name}${extension}`));
    const least = anyName.test(name) && within === undefined ? 2 : 1;
    const ranked = named
      .filter((file) => isInside(project, file) && isInFolder(path.relative(top, file), within))
      .map((file) => ({ file, count: commonEnd(withoutExtension(file).split(path.sep), segments) }))
      .filter(({ count }) => count >= least);
    const most = Math.max(...ranked.map(({ count }) => count));
    if (ranked.length > 0)
      return ranked.filter(({ count }) => count === most).map(({ file }) => file);
  }
  return [];
}

function isInFolder(relative: string, name: string | undefined): boolean {
  return name === undefined || relative.split(path.sep).slice(0, -1).includes(name);
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
