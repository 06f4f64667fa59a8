import path from "node:path";
import { scriptsUpTo } from "./filledFolders.ts";
import type { FoundSource, HandlerModule } from "./findSource.ts";
import type { ModuleLookup } from "./moduleLookup.ts";
import { isInside } from "./posixPath.ts";
import { resolveSymbol } from "./resolveSymbol.ts";

/** Files with commands, or Python's calls, that put together what is deployed. */
const copyingFile =
  /^(?:(?:GNU)?[Mm]akefile|package\.json|buildspec\.ya?ml|.+\.(?:mk|sh|bash|tf)|(?:\w+[_-])?(?:build|deploy|package|pack|bundle|release|tasks?)(?:[_-]\w+)?\.py)$/u;

const copying = /\b(?:cp|mv|ln|install|copy\w*|move|rename)\b/u;

/**
 * The source that a script beside or above a folder copies to the name of the handler's module:
 * `cp worker.py build/lambda_function.py`. The nearest script counts, where it tells of one file only.
 * @param folder absolute path
 */
export async function findCopiedSource(
  lookup: ModuleLookup,
  modules: readonly HandlerModule[],
  folder: string,
): Promise<FoundSource | null> {
  for (const script of await scriptsUpTo(lookup, folder, copyingFile)) {
    const found: FoundSource[] = [];
    for (const module of modules) found.push(...(await copiesIn(lookup, script, module)));
    const [only] = found;
    if (only !== undefined) return new Set(found.map(({ file }) => file)).size === 1 ? only : null;
  }
  return null;
}

async function copiesIn(
  lookup: ModuleLookup,
  script: { readonly folder: string; readonly text: string },
  { stem, extensions, symbol }: HandlerModule,
): Promise<readonly FoundSource[]> {
  const commands = script.text.replaceAll(/\\\r?\n/gu, " ").split(/\r?\n|&&|;/u);
  const found: FoundSource[] = [];
  for (const command of commands.filter((each) => copying.test(each))) {
    for (const extension of extensions) {
      const source = copiedTo(`${path.basename(stem)}${extension}`, command);
      const file = source === null ? null : fileMeant(lookup, source, script.folder);
      if (file === null || (await resolveSymbol(lookup, file, symbol)) === null) continue;
      found.push({ file, symbol, isDirect: false });
    }
  }
  return found;
}

/** The last file of the same kind before the one that is written; null where a command writes no such file. */
function copiedTo(name: string, command: string): string | null {
  const words = command.match(/[^\s"'`,()[\]]+/gu) ?? [];
  const written = words.findLastIndex((word) => path.basename(word) === name);
  const source = words
    .slice(0, Math.max(0, written))
    .findLast((word) => path.extname(word) === path.extname(name));
  return source === undefined || path.basename(source) === name ? null : source;
}

/** The only file below a script's folder that a path in it may mean: it may run elsewhere, or begin with a variable. */
function fileMeant(lookup: ModuleLookup, source: string, folder: string): string | null {
  const known = source.split("/").filter((step) => !/^\.{0,2}$|\$/u.test(step));
  const tail = `/${known.join("/")}`;
  const files = lookup
    .filesNamed(path.basename(source))
    .filter((file) => isInside(folder, file) && file.replaceAll("\\", "/").endsWith(tail));
  return files.find((file) => file === path.resolve(folder, source)) ?? onlyOf(files);
}

function onlyOf(files: readonly string[]): string | null {
  return files.length === 1 ? (files[0] ?? null) : null;
}
