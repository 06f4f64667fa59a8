import type { TemplateObject, TemplateValue } from "../../templateValue.ts";
import type { HclAttribute } from "../hcl/hclSyntax.ts";
import type { Argument, BodyView } from "./bodyView.ts";
import type { ResourceTranslation } from "./resourceTranslation.ts";
import { decodeText } from "../evaluation/decodeText.ts";
import { jsonText } from "../evaluation/jsonText.ts";
import { isDeferred, type TerraformValue } from "../evaluation/terraformValue.ts";

/** A resource's properties in CloudFormation's terms, and the arguments that they come from. */
export interface TranslatedResource {
  readonly properties: TemplateObject;
  readonly arguments: readonly TranslatedArgument[];
}

export interface TranslatedArgument {
  /** Where the property stands, from `Properties`. */
  readonly path: readonly (string | number)[];
  readonly written: HclAttribute;
}

type MutableValue = TemplateValue | MutableObject | MutableValue[];
interface MutableObject {
  [key: string]: MutableValue;
}

/** An argument, and which block of each `[]` on the way it stands in. */
interface ReachedArgument {
  readonly argument: Argument;
  readonly positions: readonly number[];
}

/** Translates what a resource's block says, without adjustments. */
export function translateResource(
  view: BodyView,
  { properties, texts = [], definitions = [] }: ResourceTranslation,
  convert: (value: TerraformValue, property: string) => TemplateValue,
): TranslatedResource {
  const object: MutableObject = {};
  const translated: TranslatedArgument[] = [];
  for (const [property, argumentPath] of Object.entries(properties)) {
    for (const { argument, positions } of argumentsAt(view, argumentPath.split("."))) {
      const path = pathOf(property, positions);
      const text = texts.includes(property) ? asText(argument.value) : argument.value;
      const value = definitions.includes(property) ? decodeText(text) : text;
      put(object, path, convert(value, property));
      if (argument.written !== null) translated.push({ path, written: argument.written });
    }
  }
  return { properties: object, arguments: translated };
}

function asText(value: TerraformValue): TerraformValue {
  return isDeferred(value) && value.kind === "json" ? jsonText(value.value) : value;
}

function argumentsAt(
  view: BodyView,
  [step = "", ...others]: readonly string[],
  positions: readonly number[] = [],
): readonly ReachedArgument[] {
  if (others.length === 0) {
    const argument = view.argument(step);
    return argument === null ? [] : [{ argument, positions }];
  }
  const isRepeated = step.endsWith("[]");
  const blocks = view.blocks(isRepeated ? step.slice(0, -"[]".length) : step);
  if (!isRepeated)
    return blocks.slice(0, 1).flatMap((block) => argumentsAt(block, others, positions));
  return blocks.flatMap((block, position) => argumentsAt(block, others, [...positions, position]));
}

/** The property's path with the positions in its lists; a list without blocks of its own has one entry. */
function pathOf(property: string, positions: readonly number[]): readonly (string | number)[] {
  const left = [...positions];
  return property.split(".").flatMap((step) => {
    if (!step.endsWith("[]")) return [step];
    return [step.slice(0, -"[]".length), left.shift() ?? 0];
  });
}

function put(
  object: MutableObject,
  path: readonly (string | number)[],
  value: TemplateValue,
): void {
  let at: MutableObject | MutableValue[] = object;
  for (const [depth, step] of path.entries()) {
    const next = path[depth + 1];
    const container: MutableObject | MutableValue[] = typeof next === "number" ? [] : {};
    const inner = next === undefined ? value : (memberAt(at, step) ?? container);
    if (Array.isArray(at)) {
      while (at.length < Number(step)) at.push({});
      at[Number(step)] = inner;
    } else at[step] = inner;
    if (typeof inner !== "object" || inner === null) return;
    at = inner as MutableObject | MutableValue[];
  }
}

function memberAt(
  container: MutableObject | MutableValue[],
  step: string | number,
): MutableValue | undefined {
  if (Array.isArray(container)) return container[Number(step)];
  return Object.hasOwn(container, step) ? container[step] : undefined;
}
