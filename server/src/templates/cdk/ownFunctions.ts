import type { MadeValue } from "./evaluation/cdkValue.ts";
import { pathOf, scopesOf } from "./synthesis/constructNames.ts";
import { constructArguments, shortName } from "./synthesis/madeThings.ts";
import type { SynthesizedResource } from "./synthesis/synthesis.ts";

/**
 * The functions of a program by the file that they belong to. Each once, however often the program makes it,
 * as for a stack that is deployed to several stages.
 * @param isSource true for a file that is read by itself
 */
export function functionsByFile(
  resources: readonly SynthesizedResource[],
  isSource: (file: string) => boolean,
): ReadonlyMap<string, readonly SynthesizedResource[]> {
  const seen = new Set<string>();
  const found = new Map<string, SynthesizedResource[]>();
  for (const resource of resources) {
    const home = isOwn(resource) ? homeOf(resource, isSource) : null;
    if (home === null) continue;
    const { properties, metadata, made } = resource;
    const values = codeProperties.map((key) => properties.parts.get(key)?.value.value ?? null);
    const key = JSON.stringify([pathOf(made), values, metadata.value, made.origin]);
    if (seen.has(key)) continue;
    seen.add(key);
    const functions = found.get(home) ?? [];
    functions.push(resource);
    found.set(home, functions);
  }
  return found;
}

const codeProperties = ["Code", "CodeUri", "Handler"];

/** True for a function of the program's, which the framework's own functions are not. */
function isOwn({ type, made }: SynthesizedResource): boolean {
  return functionTypes.has(type) && !frameworkConstructs.has(shortName(made));
}

const functionTypes = new Set(["AWS::Lambda::Function", "AWS::Serverless::Function"]);
/** They stand for functions of CDK's, which in turn invoke the program's. */
const frameworkConstructs = new Set(["Provider"]);

/**
 * The file that a function belongs to: the outermost one within its stack that says something of its own about
 * it, its id or where its code is, as whoever uses a construct or a factory does; else the one that makes it.
 */
function homeOf(
  { made, properties }: SynthesizedResource,
  isSource: (file: string) => boolean,
): string | null {
  const stated = codeProperties.map((key) => properties.parts.get(key)?.value.origin?.file);
  const telling = new Set([constructArguments(made).id?.origin?.file, ...stated]);
  const around = stackOf(made)?.calls ?? [];
  const inner = made.calls.findIndex((call, index) => call !== around[index]);
  const calls = inner === -1 ? [] : made.calls.slice(inner);
  const user = calls.find(({ file }) => telling.has(file) && isSource(file));
  return user?.file ?? made.origin?.file ?? null;
}

/** The stack that a construct lies in, as far as its scopes are known. */
function stackOf(made: MadeValue): MadeValue | null {
  return scopesOf(made).find((scope) => /(?:Stack|Stage)$/.test(shortName(scope))) ?? null;
}
