import path from "node:path";
import { evaluate } from "../evaluation/evaluate.ts";
import { settled } from "../evaluation/scope.ts";
import { scalarText } from "../evaluation/terraformValue.ts";
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
  const written = source && scalarText(settled(evaluate(source, caller.scope), caller.scope));
  if (source === undefined || typeof written !== "string") return null;
  if (!/^\.\.?(?:\/|$)/.test(written)) {
    const name = registryName(written);
    return name === null ? null : caller.world.surroundings.registryModule(name);
  }
  if (caller.declarations.folder === null) return null;
  const folder = path.resolve(caller.declarations.folder, written);
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
