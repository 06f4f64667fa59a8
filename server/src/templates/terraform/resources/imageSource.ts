import type { TemplateObject } from "../../templateValue.ts";
import {
  isDeferred,
  scalarText,
  referencesIn,
  type TerraformValue,
} from "../evaluation/terraformValue.ts";
import { settled } from "../evaluation/scope.ts";
import type { ResourceInstance } from "../modules/resourceInstance.ts";
import { viewBody, type BodyView } from "./bodyView.ts";
import { repositoryIn } from "../../imageRepository.ts";
import { archiveSource } from "./codeLocation.ts";
import { settledText } from "./ownText.ts";

/** Resources that build an image, as the provider kreuzwerker/docker documents them. */
const builders = new Set(["docker_image", "docker_registry_image"]);

/** How many resources may stand between a function's image and what builds it. */
const longestWay = 4;

/**
 * What a function's image is built from, as the metadata by which AWS SAM tells the same: the folder,
 * relative to the root module's, and the Dockerfile in it. Where the configuration doesn't build it, the
 * repository that it is taken from, as far as it is known.
 */
export function imageSource(instance: ResourceInstance): TemplateObject {
  const view = viewOf(instance);
  const build = buildOf(view.argument("image_uri")?.value, instance);
  if (build !== null) return build;
  // The registry's module for functions takes the folder of an image, too.
  const path = view.argument("filename")?.value ?? null;
  const folder = path === null ? null : archiveSource(path, instance, null);
  if (folder !== null) return { DockerContext: folder };
  const repository = repositoryOf(view.argument("image_uri")?.value, instance);
  return repository === null ? {} : { Repository: repository };
}

function repositoryOf(
  value: TerraformValue | undefined,
  { module, scope }: ResourceInstance,
): string | null {
  if (value === undefined) return null;
  for (const { address } of referencesIn(value)) {
    const made = module.world.instances.get(address);
    if (made !== undefined && made.type === "aws_ecr_repository")
      return settledText(viewOf(made), "name", made);
  }
  const known = settled(value, scope);
  if (!isDeferred(known)) return repositoryIn(scalarText(known) ?? "");
  if (known.kind !== "text") return null;
  return repositoryIn(known.parts.map((part) => scalarText(part) ?? "${}").join(""));
}

function buildOf(
  value: TerraformValue | undefined,
  { module }: ResourceInstance,
  left = longestWay,
): TemplateObject | null {
  if (value === undefined || left === 0) return null;
  for (const { address } of referencesIn(value)) {
    const made = module.world.instances.get(address);
    if (made === undefined || !builders.has(made.type)) continue;
    const view = viewOf(made);
    const [build] = view.blocks("build");
    const context =
      build && (settledText(build, "context", made) ?? settledText(build, "path", made));
    if (typeof context !== "string") return buildOf(view.argument("name")?.value, made, left - 1);
    const dockerfile = build && settledText(build, "dockerfile", made);
    return {
      DockerContext: context,
      ...(typeof dockerfile === "string" && { Dockerfile: dockerfile }),
    };
  }
  return null;
}

function viewOf({ declared, scope }: ResourceInstance): BodyView {
  return viewBody(declared.block.body, scope);
}
