import { cp, mkdir, symlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { repositoryRoot } from "./hostPaths.ts";

/**
 * Copies a folder into `parent`, so that a window may write into it. With `sharePackages` it finds
 * the packages there that it would find in this repository. Returns the copy's path.
 */
export async function copyWorkspace(
  folder: string,
  parent: string,
  sharePackages: boolean,
): Promise<string> {
  const copy = join(parent, basename(folder));
  await mkdir(parent, { recursive: true });
  await cp(folder, copy, { recursive: true });
  if (sharePackages) {
    await symlink(join(repositoryRoot, "node_modules"), join(parent, "node_modules"), "junction");
  }
  return copy;
}
