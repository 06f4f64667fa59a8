import path from "node:path";
import type { TemplateFunction } from "../../templates/templateFacts.ts";
import { dockerfileName } from "../buildFiles.ts";
import { foldersUpTo } from "../foldersUpTo.ts";
import type { ModuleLookup } from "../moduleLookup.ts";
import { withArguments } from "./buildArguments.ts";
import { readDockerfile } from "./readDockerfile.ts";

/** A Dockerfile, and what is built by it. */
export interface Dockerfile {
  /** Absolute path of the folder that is built. */
  readonly context: string;
  readonly text: string;
  /** What it may be called after: its folder's name, and its own where that is no plain `Dockerfile`. */
  readonly names: readonly string[];
}

/** More Dockerfiles than that are not those of one project. */
const mostDockerfiles = 50;

/** The Dockerfile that the template names, else all of the workspace. */
export async function findDockerfiles(
  lookup: ModuleLookup,
  templateFolder: string,
  declared: TemplateFunction,
): Promise<readonly Dockerfile[]> {
  const { context = null, dockerfile = null } = declared.image ?? {};
  const folder = context === null ? null : path.resolve(templateFolder, context);
  const files =
    folder === null
      ? lookup.filesLike(dockerfileName).slice(0, mostDockerfiles)
      : [path.resolve(folder, dockerfile ?? "Dockerfile")];
  const found: Dockerfile[] = [];
  for (const file of files) {
    const written = await lookup.textOf(file);
    if (written === null) continue;
    const text = await withArguments(lookup, file, written, declared);
    const built = folder ?? (await contextOf(lookup, file, text));
    found.push({ context: built, text, names: namesOf(file) });
  }
  return found;
}

function namesOf(file: string): readonly string[] {
  const { ending, start } = dockerfileName.exec(path.basename(file))?.groups ?? {};
  const folder = path.basename(path.dirname(file));
  return [folder, ending, start].filter((name) => name !== undefined);
}

/** The nearest folder, from the Dockerfile's own up, that has something of what is copied; else its own. */
async function contextOf(lookup: ModuleLookup, file: string, text: string): Promise<string> {
  const own = path.dirname(file);
  const sources = readDockerfile(text).copies.map(({ from }) => from);
  const named = sources.filter((from) => from !== "");
  for (const folder of foldersUpTo(own, lookup.folderOf(file))) {
    for (const from of named) {
      const names = await lookup.namesIn(path.dirname(path.join(folder, from)));
      if (names.includes(path.basename(from))) return folder;
    }
  }
  return own;
}
