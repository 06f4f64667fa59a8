import path from "node:path";
import type { TemplateSource } from "../templateReader.ts";

/**
 * True for a script that lies beside the TypeScript source of its name, which a compiler has made it from: the
 * program is told by the source, and an output that was left behind tells what it once was.
 */
export async function isCompilerOutput({ file, listNames }: TemplateSource): Promise<boolean> {
  const { dir, name, ext } = path.parse(file);
  if (!/^\.[cm]?js$/u.test(ext)) return false;
  const names = await listNames(dir);
  const source = `${name}${ext.replace("j", "t")}`;
  return names.includes(source) || (ext === ".js" && names.includes(`${name}.tsx`));
}
