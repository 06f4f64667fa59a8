import { settled } from "../evaluation/scope.ts";
import {
  isDeferred,
  NodeMeter,
  scalarText,
  type TerraformValue,
} from "../evaluation/terraformValue.ts";
import type { ResourceInstance } from "../modules/resourceInstance.ts";
import type { BodyView } from "./bodyView.ts";

/**
 * What an argument is if it is anything: of a choice that only a deployment makes
 * (`var.kind == "Zip" ? "app.handler" : null`), the only branch that is neither absent nor empty. Other
 * values are returned as they are.
 */
export function onlyBranch(
  value: TerraformValue,
  instance: ResourceInstance,
  meter = new NodeMeter(),
): TerraformValue {
  if (!isDeferred(value) || value.kind !== "either" || !meter.spend()) return value;
  const branches = value.options.map((option) => onlyBranch(option, instance, meter));
  const [branch, ...others] = branches.filter((option) => !isEmpty(option, instance));
  return branch === undefined || others.length > 0 ? value : branch;
}

function isEmpty(value: TerraformValue, { scope }: ResourceInstance): boolean {
  const known = settled(value, scope);
  return known === null || known === "";
}

/** Text of an argument; null where nothing fixes it. */
export function settledText(
  view: BodyView,
  name: string,
  { scope }: ResourceInstance,
): string | null {
  const value = view.argument(name)?.value;
  return value === undefined ? null : scalarText(settled(value, scope));
}

/** Text of a function's own argument, with the only branch of a choice taken; null where nothing fixes it. */
export function ownText(view: BodyView, name: string, instance: ResourceInstance): string | null {
  const value = view.argument(name)?.value ?? null;
  return scalarText(settled(onlyBranch(value, instance), instance.scope));
}

/** True for a function whose code is an image. Of a choice, no package type means an archive, which has a handler. */
export function isImageFunction(view: BodyView, instance: ResourceInstance): boolean {
  if (settledText(view, "package_type", instance) === "Image") return true;
  const isPossible = ownText(view, "package_type", instance) === "Image";
  return isPossible && ownText(view, "handler", instance) === null;
}
