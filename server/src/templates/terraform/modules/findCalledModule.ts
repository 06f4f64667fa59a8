import path from "node:path";
import { registryName } from "../registry/registryModules.ts";
import type { DeclaredBlock, ModuleDeclarations } from "./moduleDeclarations.ts";
import type { ModuleInstance } from "./moduleInstance.ts";

/** Modules in each other, at most. */
const deepestCalls = 8;

/**
 * The module that a call's `source` means: a local folder, or one of the registry's that we know by its
 * interface. Null for any other, and for one that would call itself.
 */
export function findCalledModule(
  caller: ModuleInstance,
  { block, file }: DeclaredBlock,
): ModuleDeclarations | null {
  const source = block.body.attributes.get("source")?.value;
  if (source?.kind !== "literal" || typeof source.value !== "string") return null;
  if (!/^\.\.?(?:\/|$)/.test(source.value)) {
    const name = registryName(source.value);
    return name === null ? null : caller.world.surroundings.registryModule(name);
  }
  if (caller.declarations.folder === null) return null;
  const folder = path.resolve(caller.declarations.folder, source.value);
  let depth = 0;
  for (let at: ModuleInstance | null = caller; at !== null; at = at.call?.caller ?? null) {
    depth += 1;
    if (at.declarations.folder === folder) {
      caller.world.reportCycle(file, source, "The module calls itself.");
      return null;
    }
    if (depth > deepestCalls) return null;
  }
  return caller.world.surroundings.moduleAt(folder);
}
