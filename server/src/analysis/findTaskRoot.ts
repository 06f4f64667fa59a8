import path from "node:path";
import { languageDefinitions } from "../languages/languages.ts";
import type { Language } from "../protocol.ts";
import type { ModuleLookup } from "./moduleLookup.ts";
import { isInside } from "./posixPath.ts";

/**
 * The folder that would be deployed with the file where no template says so: the nearest one with
 * the language's manifest, no higher than the workspace folder, which it is otherwise.
 */
export async function findTaskRoot(
  lookup: ModuleLookup,
  file: string,
  language: Language,
): Promise<string> {
  const top = lookup.folderOf(file);
  const { taskRootMarkers } = languageDefinitions[language];
  for (let folder = path.dirname(file); isInside(top, folder); folder = path.dirname(folder)) {
    for (const marker of taskRootMarkers) {
      if (await holds(lookup, folder, marker)) return folder;
    }
    if (folder === path.dirname(folder)) break;
  }
  return top;
}

async function holds(lookup: ModuleLookup, folder: string, marker: string): Promise<boolean> {
  if (!marker.startsWith("*")) return lookup.isFile(path.join(folder, marker));
  return (await lookup.namesIn(folder)).some((name) => name.endsWith(marker.slice(1)));
}
