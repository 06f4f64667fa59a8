import type { ModuleDeclarations } from "../modules/moduleDeclarations.ts";
import { ModuleInstance } from "../modules/moduleInstance.ts";
import { TerraformWorld, type TerraformSurroundings } from "../modules/terraformWorld.ts";
import { memberOf } from "../../templateValue.ts";
import { indexModule, type IndexedModule } from "./indexModule.ts";
import { findChoices } from "./findChoices.ts";

/** A root module's resources, and what was found out on the way. */
export interface IndexedRoot {
  readonly indexed: IndexedModule;
  readonly world: TerraformWorld;
}

/**
 * Indexes a module as the root. Where a default of its own leaves functions without their code
 * (`var.use_image ? "" : "app.handler"`), the other choice is what their code is for.
 * @param folder the module's own
 */
export function indexRoot(
  declarations: ModuleDeclarations,
  folder: string,
  surroundings: TerraformSurroundings,
): IndexedRoot {
  const index = (otherwise: ReadonlySet<string>): IndexedRoot => {
    const world = new TerraformWorld(folder, surroundings, otherwise);
    return { indexed: indexModule(new ModuleInstance(declarations, world, null)), world };
  };
  const root = index(new Set());
  const choices = findChoices(root.indexed.instances.values());
  if (choices.size === 0) return root;
  const other = index(choices);
  return handlersIn(other) > handlersIn(root) ? other : root;
}

function handlersIn({ indexed }: IndexedRoot): number {
  return indexed.resources.filter(({ properties }) => {
    const handler = memberOf(properties, "Handler");
    return handler !== undefined && handler !== "";
  }).length;
}
