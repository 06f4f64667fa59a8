import type { SynthesizedResource } from "./synthesis/synthesis.ts";
import { isIn } from "./synthesis/madeThings.ts";

/**
 * The functions that a file makes: those whose construct it holds, and those of other files' constructs to
 * which it says where the code is. Each once, however often the program comes to it.
 */
export function ownFunctions(
  resources: readonly SynthesizedResource[],
  file: string,
): readonly SynthesizedResource[] {
  const found = new Map<string, SynthesizedResource>();
  for (const resource of resources) {
    if (resource.type !== "AWS::Lambda::Function" || !belongsTo(resource, file)) continue;
    const { properties, metadata, told, made } = resource;
    const values = ["Code", "Handler"].map((key) => properties.parts.get(key)?.value.value ?? null);
    const key = JSON.stringify([
      told.name.replace(/\d+$/, ""),
      values,
      metadata.value,
      made.origin,
    ]);
    if (!found.has(key)) found.set(key, resource);
  }
  return [...found.values()];
}

function belongsTo({ made, properties }: SynthesizedResource, file: string): boolean {
  if (isIn(made.origin, file)) return true;
  return ["Code", "Handler"].some((key) => isIn(properties.parts.get(key)?.value.origin, file));
}
