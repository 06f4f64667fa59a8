import { copyFile, mkdir, readdir, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { LayerContent } from "./layer.ts";

/** Something that a layer lays at a place. */
interface Laid {
  readonly path: string;
  readonly isFolder: boolean;
}

/**
 * Lays layers over each other in a folder, the last one uppermost, as Lambda does in `/opt`. Only folders that
 * several layers share are made; all else is linked, since layers are large. Source: Lambda Developer Guide,
 * "Managing Lambda dependencies with layers".
 * @param target absolute path of a folder that isn't there yet
 */
export async function mergeLayers(layers: readonly LayerContent[], target: string): Promise<void> {
  await mkdir(target);
  const whole = layers.filter(({ at }) => at === "").map(({ folder }) => folder);
  const placed = layers.filter(({ at }) => at !== "");
  for (const { at } of placed) await mkdir(join(target, dirname(at)), { recursive: true });
  await layFolders(whole, target, placed);
}

/** @param placed layers whose content lies below one name */
async function layFolders(
  folders: readonly string[],
  target: string,
  placed: readonly LayerContent[] = [],
): Promise<void> {
  const laid = new Map<string, Laid[]>();
  const add = (name: string, each: Laid): void => {
    laid.set(name, [...(laid.get(name) ?? []), each]);
  };
  for (const folder of folders) {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      add(entry.name, { path: join(folder, entry.name), isFolder: entry.isDirectory() });
    }
  }
  for (const { at, folder } of placed) add(at, { path: folder, isFolder: true });
  for (const [name, all] of laid) await lay(all, join(target, name));
}

async function lay(all: readonly Laid[], target: string): Promise<void> {
  const last = all.at(-1);
  if (last === undefined) return;
  const folders = all.filter(({ isFolder }) => isFolder).map(({ path }) => path);
  if (!last.isFolder || folders.length === 1) return link(last, target);
  await mkdir(target, { recursive: true });
  return layFolders(folders, target);
}

/** Windows lets only some people link files, and everybody folders as junctions. */
async function link({ path, isFolder }: Laid, target: string): Promise<void> {
  if (!isFolder && process.platform === "win32") return copyFile(path, target);
  return symlink(path, target, isFolder ? "junction" : "file");
}
