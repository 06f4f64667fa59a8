import path from "node:path";
import type { ModuleLookup } from "./moduleLookup.ts";
import { foldersUpTo } from "./foldersUpTo.ts";
import { isInside } from "./posixPath.ts";

const configurations = ["tsconfig.json", "tsconfig.build.json"];

/**
 * Where the TypeScript source of a built module may lie, by `outDir` and `rootDir` of the
 * configurations above it. TSConfig Reference, "outDir" and "rootDir".
 * @param stem absolute path of the built module, without its extension
 * @param top absolute path of the highest folder that may hold a configuration
 */
export async function compiledFrom(
  lookup: ModuleLookup,
  stem: string,
  top: string,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of foldersUpTo(path.dirname(stem), top)) {
    for (const name of configurations) {
      const file = path.join(folder, name);
      const text = (await lookup.isFile(file)) ? await lookup.textOf(file) : null;
      if (text === null) continue;
      const { outDir, rootDir } = readOptions(text);
      const written = outDir === null ? null : path.join(folder, outDir);
      if (written === null || !isInside(written, stem)) continue;
      // Without `rootDir` it is the folder that all sources have in common.
      const roots = rootDir === null ? ["src", "."] : [rootDir];
      const module = path.relative(written, stem);
      found.push(...roots.map((root) => path.join(folder, root, module)));
    }
  }
  return found;
}

interface OutputOptions {
  readonly outDir: string | null;
  readonly rootDir: string | null;
}

/** JSON with comments; only two options are wanted, so nothing of the rest can be in the way. */
function readOptions(text: string): OutputOptions {
  const plain = text.replaceAll(/^\s*\/\/.*$/gm, "").replaceAll(/\/\*[^]*?(?:\*\/|$)/g, "");
  const read = (name: string): string | null =>
    new RegExp(`"${name}"\\s*:\\s*"([^"\\n]+)"`).exec(plain)?.[1] ?? null;
  return { outDir: read("outDir"), rootDir: read("rootDir") };
}
