import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** Folders that hold what is built or fetched, and no source of the project's own. */
const passedOver = new Set(["node_modules", "target", "vendor", "dist", "build"]);

/**
 * What changes when a source below a folder does, comes or goes.
 * @param isSource true for the name of a file that counts
 */
export async function stampSources(
  folder: string,
  isSource: (name: string) => boolean,
): Promise<string> {
  let newest = 0;
  let count = 0;
  let bytes = 0;
  const visit = async (current: string): Promise<void> => {
    const entries = await readdir(current, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(current, entry.name);
      const isPassedOver = passedOver.has(entry.name) || entry.name.startsWith(".");
      if (entry.isDirectory() && !isPassedOver) await visit(path);
      if (!entry.isFile() || !isSource(entry.name)) continue;
      const found = await stat(path).catch(() => null);
      newest = Math.max(newest, found?.mtimeMs ?? 0);
      bytes += found?.size ?? 0;
      count += 1;
    }
  };
  await visit(folder);
  return `${newest} ${count} ${bytes}`;
}
