import type { SynthesizedResource } from "./synthesis/synthesis.ts";
import { pathOf } from "./synthesis/constructNames.ts";
import { isIn, shortName } from "./synthesis/madeThings.ts";

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
    if (!isOwn(resource) || !belongsTo(resource, file)) continue;
    const { properties, metadata, made } = resource;
    const values = codeProperties.map((key) => properties.parts.get(key)?.value.value ?? null);
    const key = JSON.stringify([pathOf(made), values, metadata.value, made.origin]);
    if (!found.has(key)) found.set(key, resource);
  }
  return [...found.values()];
}

const codeProperties = ["Code", "CodeUri", "Handler"];

/** True for a function of the program's, which the framework's own functions are not. */
function isOwn({ type, made }: SynthesizedResource): boolean {
  return functionTypes.has(type) && !frameworkConstructs.has(shortName(made));
}

const functionTypes = new Set(["AWS::Lambda::Function", "AWS::Serverless::Function"]);
/** They stand for functions of CDK's, which in turn invoke the program's. */
const frameworkConstructs = new Set(["Provider"]);

function belongsTo({ made, properties }: SynthesizedResource, file: string): boolean {
  if (isIn(made.origin, file)) return true;
  return codeProperties.some((key) => isIn(properties.parts.get(key)?.value.origin, file));
}
