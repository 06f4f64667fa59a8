import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Runs `install` unless the stamp file says that the same version was once installed to the end;
 * stamps it afterwards. What stands there without a stamp is half-done, and `install` has to clear
 * it away. Returns whether it ran.
 */
export async function installOnce(
  stampFile: string,
  version: string,
  install: () => Promise<void>,
): Promise<boolean> {
  const stamp = await readFile(stampFile, "utf8").catch(() => null);
  if (stamp === version) return false;
  await install();
  await mkdir(dirname(stampFile), { recursive: true });
  await writeFile(stampFile, version);
  return true;
}
