import type { ModuleDeclarations } from "../modules/moduleDeclarations.ts";

/** What a module of the registry declares, by its interface; null for one that we don't know. */
export function registryModule(_source: string): ModuleDeclarations | null {
  return null;
}
