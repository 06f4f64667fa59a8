import { scriptsUpTo } from "./filledFolders.ts";
import type { ModuleLookup } from "./moduleLookup.ts";

/** What archives are called whatever they hold. */
const anyArchive =
  /^(?:lambda|function|deployment|deploy|package|packaged|code|source|src|app|bundle|dist|build|handler|artifact|bootstrap|index|main|my|aws|v?\d+)+s?$/u;

/** Files that pack what is deployed: shells' scripts, Makefiles, manifests with scripts, CodeBuild's steps. */
const packingFile =
  /^(?:(?:GNU)?[Mm]akefile|package\.json|buildspec\.ya?ml|.+\.(?:mk|sh|bash|bat|cmd|ps1))$/u;

/** True for an archive whose name tells nothing of what it holds; empty where only a deployment knows it. */
export function isAnyArchive(archive: string): boolean {
  const letters = archive.toLowerCase().replaceAll(/[^\p{L}\d]/gu, "");
  return letters === "" || anyArchive.test(letters);
}

/**
 * True for an archive that a script beside or above the template packs: it holds code of the project. Of one
 * whose name isn't known, any archive that a script packs may be meant.
 * @param archive without its extension; empty where only a deployment knows its name
 * @param templateFolder absolute path
 */
export async function isPackedByScript(
  lookup: ModuleLookup,
  archive: string,
  templateFolder: string,
): Promise<boolean> {
  const scripts = await scriptsUpTo(lookup, templateFolder, packingFile);
  return scripts.some(({ text }) => text.includes(`${archive}.zip`));
}
