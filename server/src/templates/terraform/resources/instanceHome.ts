import type { DeclaredBlock } from "../modules/moduleDeclarations.ts";
import type { ModuleInstance } from "../modules/moduleInstance.ts";
import type { ResourceInstance } from "../modules/resourceInstance.ts";
import { followNames } from "./place.ts";

/** The block in whose file an instance is stated. */
export interface InstanceHome extends DeclaredBlock {
  /** Whether the block is the resource's own, and not a module's call. */
  readonly isOwn: boolean;
}

/** The root module's own block that an instance comes from: the resource's, or the call of a module. */
export function rootBlockOf({ declared, module }: ResourceInstance): DeclaredBlock {
  let found = declared;
  for (let at = module; at.call !== null; at = at.call.caller) found = at.call.declared;
  return found;
}

/**
 * Where an instance is stated: by its own block, or in a module of the registry by the block that calls
 * it. A function is stated where its handler is written, which may be a call's argument.
 */
export function homeOf(instance: ResourceInstance): InstanceHome {
  const { declared, module, type } = instance;
  const from = type === "aws_lambda_function" ? handlerModule(instance) : module;
  let home: InstanceHome = { ...declared, isOwn: true };
  for (let at = module; at.call !== null; at = at.call.caller) {
    if (at.declarations.folder !== null && isAround(from, at)) break;
    home = { ...at.call.declared, isOwn: false };
  }
  return home;
}

/** The module in whose files a function's handler is written; the root module where it has none. */
function handlerModule({ declared, module }: ResourceInstance): ModuleInstance {
  const written = declared.block.body.attributes.get("handler")?.value;
  if (written !== undefined) {
    return followNames({ expression: written, file: declared.file, module }).module;
  }
  let root = module;
  while (root.call !== null) root = root.call.caller;
  return root;
}

/** Whether a module is the other, or is called within it. */
function isAround(inner: ModuleInstance, outer: ModuleInstance): boolean {
  for (let at: ModuleInstance | null = inner; at !== null; at = at.call?.caller ?? null) {
    if (at === outer) return true;
  }
  return false;
}
