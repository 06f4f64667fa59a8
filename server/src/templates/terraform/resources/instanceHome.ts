import type { DeclaredBlock } from "../modules/moduleDeclarations.ts";
import type { ModuleInstance } from "../modules/moduleInstance.ts";
import type { ResourceInstance } from "../modules/resourceInstance.ts";

/** The block in whose file an instance is stated. */
export interface InstanceHome extends DeclaredBlock {
  /** Whether the block is the resource's own, and not a module's call. */
  readonly isOwn: boolean;
}

/** The outermost call of the module that an instance belongs to; null in the root module. */
export function outermostCall({ module }: ResourceInstance): DeclaredBlock | null {
  let found: DeclaredBlock | null = null;
  for (let at: ModuleInstance | null = module; at !== null; at = at.call?.caller ?? null) {
    found = at.call?.declared ?? found;
  }
  return found;
}

/**
 * Where an instance is stated. A function of a called module is told where the module is called from,
 * and anything of a module of the registry where that is called; all else has its own block.
 */
export function homeOf(instance: ResourceInstance): InstanceHome {
  const { declared, module, type } = instance;
  const outermost = type === "aws_lambda_function" ? outermostCall(instance) : null;
  if (outermost !== null) return { ...outermost, isOwn: false };
  for (let at: ModuleInstance | null = module; at !== null; at = at.call?.caller ?? null) {
    const isWritten = at.declarations.folder !== null;
    if (isWritten)
      return at === module ? { ...declared, isOwn: true } : callIn(at, module, declared);
  }
  return { ...declared, isOwn: true };
}

/** The call in `caller` through which a module came to be. */
function callIn(
  caller: ModuleInstance,
  module: ModuleInstance,
  otherwise: DeclaredBlock,
): InstanceHome {
  for (let at: ModuleInstance | null = module; at !== null; at = at.call?.caller ?? null) {
    if (at.call?.caller === caller) return { ...at.call.declared, isOwn: false };
  }
  return { ...otherwise, isOwn: true };
}
