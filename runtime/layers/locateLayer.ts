import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Layer, LayerContent } from "./layer.ts";

/** Folders of `/opt` that the managed runtimes load packages from, by the start of a build method. */
const packageFolders: readonly (readonly [string, string])[] = [
  ["python", "python"],
  ["nodejs", "nodejs"],
];

/**
 * Where a layer's content is: what `sam build` made of it, else its sources, which a build for a language would
 * put into that language's folder. Source: AWS SAM Developer Guide, "Building Lambda layers".
 * @returns null for one that isn't in the project, or not as a folder
 */
export function locateLayer({
  name,
  folder,
  builtFolder,
  buildMethod,
}: Layer): LayerContent | null {
  if (builtFolder !== null && isFolder(builtFolder)) return { name, folder: builtFolder, at: "" };
  if (folder === null || !isFolder(folder)) return null;
  const own = packageFolders.find(([start]) => buildMethod?.startsWith(start))?.[1] ?? "";
  return { name, folder, at: own !== "" && existsSync(join(folder, own)) ? "" : own };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
