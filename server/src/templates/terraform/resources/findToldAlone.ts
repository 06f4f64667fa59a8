import { settled } from "../evaluation/scope.ts";
import { scalarText } from "../evaluation/terraformValue.ts";
import type { ModuleDeclarations } from "../modules/moduleDeclarations.ts";
import { ModuleInstance } from "../modules/moduleInstance.ts";
import type { ResourceInstance } from "../modules/resourceInstance.ts";
import { TerraformWorld } from "../modules/terraformWorld.ts";
import { viewBody } from "./bodyView.ts";
import { codeLocation } from "./codeLocation.ts";
import type { DraftResource } from "./indexModule.ts";

/**
 * The functions of called modules whose handler and code the module fixes itself, so that reading its
 * own folder finds them without the caller.
 */
export function findToldAlone(drafts: readonly DraftResource[]): ReadonlySet<string> {
  const roots = new Map<ModuleDeclarations, ModuleInstance | null>();
  const rootOf = ({ module }: ResourceInstance): ModuleInstance | null => {
    const { declarations, world } = module;
    const known = roots.get(declarations);
    if (known !== undefined) return known;
    const { folder } = declarations;
    const root =
      folder === null
        ? null
        : new ModuleInstance(declarations, new TerraformWorld(folder, world.surroundings), null);
    roots.set(declarations, root);
    return root;
  };
  const isTold = ({ instance }: DraftResource): boolean => {
    const root = instance.module.call === null ? null : rootOf(instance);
    const { type, name, declared } = instance;
    const alone = root?.instancesOf(`${type}.${name}`, declared, "")[0];
    return alone !== undefined && isLocated(alone);
  };
  const functions = drafts.filter(({ instance }) => instance.type === "aws_lambda_function");
  return new Set(functions.filter(isTold).map(({ id }) => id));
}

function isLocated(instance: ResourceInstance): boolean {
  const view = viewBody(instance.declared.block.body, instance.scope);
  const value = view.argument("handler")?.value;
  const handler = value === undefined ? null : scalarText(settled(value, instance.scope));
  return handler !== null && codeLocation(instance, handler) !== null;
}
