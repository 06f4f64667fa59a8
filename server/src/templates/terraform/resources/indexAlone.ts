import type { ModuleDeclarations } from "../modules/moduleDeclarations.ts";
import type { ModuleInstance } from "../modules/moduleInstance.ts";
import type { ResourceInstance } from "../modules/resourceInstance.ts";
import type { IndexedModule } from "./indexModule.ts";
import { indexRoot } from "./indexRoot.ts";

/** Modules as they are when their own folders are read. */
export type AloneModules = ReadonlyMap<ModuleDeclarations, IndexedModule>;

/**
 * Reads the modules with functions that a root module calls itself, each as if its folder were the root.
 * Modules of the registry have no folder.
 */
export function indexAlone({ instances }: IndexedModule): AloneModules {
  const alone = new Map<ModuleDeclarations, IndexedModule>();
  for (const instance of instances.values()) {
    const module = instance.type === "aws_lambda_function" ? outermostModule(instance) : null;
    const { declarations, world } = module ?? {};
    const folder = declarations?.folder ?? null;
    if (declarations === undefined || world === undefined || folder === null) continue;
    if (alone.has(declarations)) continue;
    alone.set(declarations, indexRoot(declarations, folder, world.surroundings).indexed);
  }
  return alone;
}

/** The module that the root module itself calls; null within the root module. */
export function outermostModule({ module }: ResourceInstance): ModuleInstance | null {
  let found: ModuleInstance | null = null;
  for (let at = module; at.call !== null; at = at.call.caller) found = at;
  return found;
}
