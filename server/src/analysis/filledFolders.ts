import path from "node:path";
import { findNearMiss } from "../../../events/validation/nearMiss.ts";
import { foldersUpTo } from "./foldersUpTo.ts";
import type { ModuleLookup } from "./moduleLookup.ts";
import { isInside } from "./posixPath.ts";

/** Files that hold commands of a build. */
const scriptFile = /^(?:(?:GNU)?[Mm]akefile|.+\.(?:mk|sh|bash))$/u;

/** Commands whose last word is where they write to. */
const copying = /^(?:cp|mv|rsync|install)$/u;

/**
 * True for a folder that something fills before it is deployed, so that what it holds here tells nothing:
 * one that is not there, unless it is but a misspelt neighbour, or that a script fills.
 * @param folder absolute path
 */
export async function isFilledByBuild(lookup: ModuleLookup, folder: string): Promise<boolean> {
  if (await lookup.isFile(folder)) return false;
  if (await isFilledByScript(lookup, folder)) return true;
  if ((await lookup.namesIn(folder)).length > 0) return false;
  const neighbours = await lookup.namesIn(path.dirname(folder));
  return findNearMiss(path.basename(folder), neighbours, []) === null;
}

/**
 * True for a folder that a Makefile or a script beside or above it makes, copies to or installs into. One that
 * is not there may be called by another path, as the script's own folder need not be where it runs.
 * @param folder absolute path
 */
export async function isFilledByScript(lookup: ModuleLookup, folder: string): Promise<boolean> {
  const isMissing = (await lookup.namesIn(folder)).length === 0;
  const scripts = await scriptsUpTo(lookup, path.dirname(folder), scriptFile);
  return scripts.some(({ text, folder: own }) =>
    targetsIn(text).some((target) => isThere(target, own, folder, isMissing)),
  );
}

/** A Makefile or a shell script. */
interface BuildScript {
  /** Absolute path of the folder that it lies in. */
  readonly folder: string;
  readonly text: string;
}

/**
 * The scripts in a folder and in those above it.
 * @param named what files with scripts are called
 */
export async function scriptsUpTo(
  lookup: ModuleLookup,
  folder: string,
  named: RegExp,
): Promise<readonly BuildScript[]> {
  const top = lookup.folderOf(folder);
  const scripts: BuildScript[] = [];
  for (const each of foldersUpTo(folder, top).filter((one) => isInside(top, one))) {
    for (const name of (await lookup.namesIn(each)).filter((file) => named.test(file))) {
      scripts.push({ folder: each, text: (await lookup.textOf(path.join(each, name))) ?? "" });
    }
  }
  return scripts;
}

/** Words of a script that say where commands write to. */
function targetsIn(text: string): readonly string[] {
  const commands = text.replaceAll(/\\\r?\n/gu, " ").split(/\r?\n|&&|\|\|?|;/u);
  return commands.flatMap((command): readonly string[] => {
    const words = command
      .replace(/^[\s@+-]+/u, "")
      .split(/\s+/u)
      .map((word) => word.replaceAll(/["']/gu, ""))
      .filter((word) => word !== "");
    const [name = "", ...rest] = words;
    if (name === "mkdir") return rest.filter((word) => !word.startsWith("-"));
    if (copying.test(name)) return rest.slice(1).slice(-1);
    if (!/\bpip[\d.]*\s+install\b/u.test(command)) return [];
    const [, target] = /\s(?:-t|--target)[\s=]+["']?([^\s"']+)/u.exec(command) ?? [];
    return target === undefined ? [] : [target];
  });
}

/** True where the word leads into the folder; behind a variable, or by any path, where it names it. */
function isThere(
  target: string,
  scriptFolder: string,
  folder: string,
  byAnyPath: boolean,
): boolean {
  if (isInside(folder, path.resolve(scriptFolder, target))) return true;
  const isOpen = byAnyPath || target.includes("$");
  return isOpen && target.split("/").includes(path.basename(folder));
}
