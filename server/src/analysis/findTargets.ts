import path from "node:path";
import { fileURLToPath } from "node:url";
import { languageOfFile, languageDefinitions } from "../languages/languages.ts";
import type { FunctionTarget } from "../protocol.ts";
import type { WorkspaceIndex } from "../workspace/workspaceIndex.ts";
import { createTarget, createTemplateTarget } from "./createTarget.ts";
import { bindSymbol, unboundSymbol } from "./joinTemplates.ts";
import type { MissingHandler } from "./joinTemplates.ts";
import { findModule } from "./findSource.ts";
import type { ModuleLookup } from "./moduleLookup.ts";

/** What a person's word for a function leads to. */
export interface FoundTargets {
  readonly targets: readonly FunctionTarget[];
  /** False where the name was looked for in a file that does not export it. */
  readonly isExported: boolean;
}

const none: FoundTargets = { targets: [], isExported: true };

/**
 * Finds the function that a person names: a template's logical id, `path/file.ext:symbol` (split at
 * the last colon), or a handler string. A function without evidence is found too; so is one whose
 * file exists but lacks the name, so that the runtime can say what Lambda would.
 * @param folder absolute path that relative paths start from.
 * @returns several targets where several template functions share the handler.
 */
export async function findTargets(
  index: WorkspaceIndex,
  folder: string,
  name: string,
): Promise<FoundTargets> {
  const { targets, missing } = await index.join();
  const byId = targets.filter(({ logicalId }) => logicalId === name);
  if (byId.length > 0) return { targets: byId, isExported: true };
  const unexported = missing.filter(({ declared }) => declared.logicalId === name);
  if (unexported.length > 0) return createMissing(index, unexported);
  return (
    (await findBySymbol(index, folder, name, targets)) ??
    findByHandler(index, folder, name, targets)
  );
}

async function createMissing(
  lookup: ModuleLookup,
  missing: readonly MissingHandler[],
): Promise<FoundTargets> {
  const targets: FunctionTarget[] = [];
  for (const { templateUri, declared, located } of missing) {
    const unbound = unboundSymbol(located.file, located.symbol);
    if (unbound === null) continue;
    targets.push(await createTemplateTarget(lookup, unbound, templateUri, declared, located));
  }
  return { targets, isExported: false };
}

/** Null where the name is not of the form `path/file.ext:symbol`. */
async function findBySymbol(
  lookup: ModuleLookup,
  folder: string,
  name: string,
  targets: readonly FunctionTarget[],
): Promise<FoundTargets | null> {
  const colon = name.lastIndexOf(":");
  if (colon < 1) return null;
  const file = path.resolve(folder, name.slice(0, colon));
  const symbol = name.slice(colon + 1);
  if (languageOfFile(file) === null || !(await lookup.isFile(file))) return null;
  return findInFile(lookup, file, symbol, targets);
}

async function findInFile(
  lookup: ModuleLookup,
  file: string,
  symbol: string,
  targets: readonly FunctionTarget[],
): Promise<FoundTargets> {
  const known = targets.filter(
    (target) => target.symbol === symbol && fileURLToPath(target.uri) === file,
  );
  if (known.length > 0) return { targets: known, isExported: true };
  const bound = await bindSymbol(lookup, file, symbol);
  if (bound !== null) {
    const same = targets.filter(
      ({ uri, range }) =>
        fileURLToPath(uri) === bound.file && range.start.line === bound.symbol.range.start.line,
    );
    if (same.length > 0 && bound.file !== file) return { targets: same, isExported: true };
    return { targets: [await createTarget(lookup, bound)], isExported: true };
  }
  const unbound = unboundSymbol(file, symbol);
  if (unbound === null) return none;
  return { targets: [await createTarget(lookup, unbound)], isExported: false };
}

async function findByHandler(
  lookup: ModuleLookup,
  folder: string,
  handler: string,
  targets: readonly FunctionTarget[],
): Promise<FoundTargets> {
  const known = targets.filter((target) => target.handler === handler);
  if (known.length > 0) return { targets: known, isExported: true };
  // A path alone says nothing about the export, although it could be read as `module.extension`.
  if (await lookup.isFile(path.resolve(folder, handler))) return none;
  for (const { modules, grammars } of Object.values(languageDefinitions)) {
    const parts = modules.splitHandler(handler);
    for (const module of parts === null ? [] : modules.handlerModulePaths(parts.module)) {
      const file = await findModule(lookup, [path.join(folder, module)], [...grammars.keys()]);
      if (file === null || parts === null) continue;
      return findInFile(lookup, file, parts.symbol, targets);
    }
  }
  return none;
}
