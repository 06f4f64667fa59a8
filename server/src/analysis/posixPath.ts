import path from "node:path";

/** The path with forward slashes, as handler strings and globs have them. */
export function toPosix(file: string): string {
  return path.sep === "/" ? file : file.replaceAll(path.sep, "/");
}

/** The file's path relative to a folder, with forward slashes and without its extension. */
export function modulePathFrom(folder: string, file: string): string {
  const relative = toPosix(path.relative(folder, file));
  return relative.slice(0, relative.length - path.extname(relative).length);
}

/** True where the file lies in the folder or in one below. */
export function isInside(folder: string, file: string): boolean {
  // Nearly all paths are whole ones below a folder, and asked about at every turn.
  if (file.startsWith(folder) && isBelow(file, folder.length)) return true;
  const relative = path.relative(folder, file);
  return relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

function isBelow(file: string, length: number): boolean {
  return file.charAt(length) === path.sep && !file.includes("..", length);
}

/** The path without the extension of its last segment. */
export function withoutExtension(file: string): string {
  return file.slice(0, file.length - path.extname(file).length);
}

/** How many segments two paths have in common at their ends. */
export function commonEnd(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  while (count < one.length && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}
