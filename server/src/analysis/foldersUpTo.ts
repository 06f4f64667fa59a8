import path from "node:path";
import { isInside } from "./posixPath.ts";

/** A folder and those above it, up to `top`; only the folder itself where it isn't below `top`. */
export function foldersUpTo(folder: string, top: string): readonly string[] {
  const folders = [folder];
  for (let current = folder; current !== top && isInside(top, path.dirname(current));) {
    if (current === path.dirname(current)) break;
    current = path.dirname(current);
    folders.push(current);
  }
  return folders;
}
