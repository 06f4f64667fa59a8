import type { ModuleInstance } from "../modules/moduleInstance.ts";
import type { ResourceInstance } from "../modules/resourceInstance.ts";

/** Instances of all modules together, at most. */
const mostInstances = 1500;

/** All resources of the wanted types, of a module and of those that it calls, in order. */
export function listInstances(
  root: ModuleInstance,
  isWanted: (type: string) => boolean,
): readonly ResourceInstance[] {
  const found: ResourceInstance[] = [];
  const add = (module: ModuleInstance): void => {
    for (const [key, declared] of module.declarations.resources) {
      if (!isWanted(key.split(".", 1)[0] ?? "")) continue;
      for (const instance of module.instancesOf(key, declared, "")) {
        if (found.length < mostInstances) found.push(instance);
      }
    }
    for (const name of module.declarations.calls.keys()) {
      if (found.length < mostInstances) for (const called of module.modulesOf(name)) add(called);
    }
  };
  add(root);
  return found;
}
