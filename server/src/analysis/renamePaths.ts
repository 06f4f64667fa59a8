import path from "node:path";
import { moved, type FileMove } from "./fileMoves.ts";
import { commonEnd, isInside, toPosix } from "./posixPath.ts";

/** What stands behind the last variable of a text. */
export function fixedEnd(written: string): string {
  return written.slice(written.lastIndexOf("}") + 1);
}

/** True for a path, or an expression that joins one, that ends with the file's name. */
export function namesFile(written: string, file: string): boolean {
  const bare = fixedEnd(written).replace(/["'`\s),]+$/u, "");
  return bare.slice(bare.search(/[^/"'`]*$/u)) === path.basename(file);
}

/**
 * A path whose beginning isn't told by its text alone, as in `${path.module}/src`: its end becomes what the end
 * of the real path does. Null where that end isn't all of the text, or leaves the folder before it.
 */
export function renameEnd(
  written: string,
  target: string,
  moves: readonly FileMove[],
): string | null {
  const [start] = /^(?:.*\})?(?:\.{0,2}\/)*/su.exec(written) ?? [""];
  const rest = written.slice(start.length);
  const parts = rest.split("/").filter((part) => part !== "" && part !== ".");
  const segments = toPosix(target).split("/");
  if (parts.length === 0 || commonEnd(parts, segments) < parts.length) return null;
  const newRoot = moved(segments.slice(0, -parts.length).join("/"), moves);
  const newTarget = moved(target, moves);
  if (!isInside(newRoot, newTarget)) return null;
  const tail = toPosix(path.relative(newRoot, newTarget));
  return tail === "" ? null : `${start}${tail}${rest.endsWith("/") ? "/" : ""}`;
}

/** A relative path as it was written, `./src/`, to another target. */
export function renamePath(written: string, folder: string, target: string): string | null {
  if (path.isAbsolute(written)) return null;
  const relative = toPosix(path.relative(folder, target));
  if (relative === toPosix(path.normalize(written)).replace(/\/$/, "")) return written;
  if (relative === "") return written.endsWith("/") ? "./" : ".";
  const start = written.startsWith("./") && !relative.startsWith("..") ? "./" : "";
  return `${start}${relative}${written.endsWith("/") ? "/" : ""}`;
}
