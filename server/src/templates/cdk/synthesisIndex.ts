import path from "node:path";
import { pathToFileURL } from "node:url";
import { indexTemplate, type TemplateIndex, type TemplateResource } from "../templateIndex.ts";
import type { TemplateLocator, TemplatePath } from "../templateLocator.ts";
import type { TemplateObject } from "../templateValue.ts";
import type { Origin } from "./evaluation/cdkValue.ts";
import type { Program } from "./evaluation/program.ts";
import { ProgramPlaces } from "./programPlaces.ts";
import { makersOf } from "./synthesis/constructNames.ts";
import { constructArguments, isIn } from "./synthesis/madeThings.ts";
import type { SynthesizedResource } from "./synthesis/synthesis.ts";
import {
  isUndetermined,
  mapping,
  plain,
  type SynthesisMember,
  type SynthesisValue,
} from "./synthesis/synthesisValue.ts";

/**
 * The resources of a program as if a template declared them, for everything that reads templates.
 * @param file absolute path of the file for which they are read: values have places there, and resources
 *   whose names stand nowhere in it have theirs in their own files
 */
export function indexSynthesis(
  resources: readonly SynthesizedResource[],
  file: string,
  files: Program["files"],
): TemplateIndex {
  const sections = resources.map(
    (resource) => [resource.logicalId, lowerResource(resource, file)] as const,
  );
  const root = mapping({ Resources: mapping(Object.fromEntries(sections)) });
  const named = new Map(resources.map((resource) => [resource.logicalId, resource]));
  const locator = createLocator(root, named, file, files);
  const index = indexTemplate({ root: root.value as TemplateObject, locator });
  const told = [...index.resources].map(([logicalId, resource]): [string, TemplateResource] => {
    const source = named.get(logicalId);
    return [logicalId, source === undefined ? resource : { ...resource, told: source.told }];
  });
  return { ...index, resources: new Map(told) };
}

/** Paths of code are written as from the folder of the file. */
function lowerResource(
  { type, properties, metadata }: SynthesizedResource,
  file: string,
): SynthesisValue {
  const codeKey = type === "AWS::Serverless::Function" ? "CodeUri" : "Code";
  return mapping({
    Type: plain(type),
    Properties: withRelative(properties, codeKey, file),
    Metadata: withRelative(metadata, "DockerContext", file),
  });
}

/** The mapping with an absolute path as a path from the file's folder. */
function withRelative(whole: SynthesisValue, key: string, file: string): SynthesisValue {
  const member = whole.parts.get(key);
  const written = member?.value.value;
  if (member === undefined || typeof written !== "string" || !path.isAbsolute(written)) {
    return whole;
  }
  const relative = path.relative(path.dirname(file), written).replaceAll("\\", "/");
  const value = plain(relative === "" ? "." : relative, member.value.origin);
  const parts = new Map(whole.parts).set(key, { ...member, value });
  return {
    ...whole,
    parts,
    value: Object.fromEntries([...parts].map(([name, part]) => [name, part.value.value])),
  };
}

function createLocator(
  root: SynthesisValue,
  resources: ReadonlyMap<string, SynthesizedResource>,
  file: string,
  files: Program["files"],
): TemplateLocator {
  const places = new ProgramPlaces(files);
  const resourceAt = (at: TemplatePath): SynthesizedResource | undefined =>
    resources.get(String(at[1]));
  const homeOf = (at: TemplatePath): string => {
    const resource = resourceAt(at);
    return (resource && nameOriginFor(resource, file)?.file) ?? file;
  };
  /** Null for what stands in another file than its resource does, whose file all of its places belong to. */
  const originAt = (at: TemplatePath, origin: Origin | null | undefined): Origin | null =>
    isIn(origin, homeOf(at)) ? origin : null;
  const memberAt = (at: TemplatePath): SynthesisMember | undefined =>
    at.reduce<SynthesisMember | undefined>(
      (member, step) => member?.value.parts.get(String(step)),
      { value: root, keyOrigin: null },
    );
  return {
    valueAt: (at) => {
      const value = memberAt(at)?.value;
      const range = places.rangeOf(originAt(at, value?.origin));
      if (range !== null || value === undefined || !isUndetermined(value)) return range;
      // Stated somewhere, which whoever asks whether it is stated has to know.
      const resource = resourceAt(at);
      return places.rangeOf(resource === undefined ? null : nameOriginFor(resource, file));
    },
    keyAt: (at) => {
      const resource = at.length === 2 ? resourceAt(at) : undefined;
      if (resource === undefined) return places.rangeOf(originAt(at, memberAt(at)?.keyOrigin));
      return places.rangeOf(nameOriginFor(resource, file));
    },
    contentsAt: (at) => {
      const origin = originAt(at, memberAt(at)?.value.origin);
      return origin === null ? null : places.contentsOf(origin);
    },
    writtenAt: (at) => places.writtenAt(originAt(at, memberAt(at)?.value.origin)),
    uriAt: (at) => (homeOf(at) === file ? null : pathToFileURL(homeOf(at)).href),
  };
}

/** Where a resource's name stands for whoever reads a file: there or, where no part of it names it, elsewhere. */
function nameOriginFor(resource: SynthesizedResource, file: string): Origin | null {
  return nameOriginIn(resource, file) ?? resource.nameOrigin;
}

/** Where a resource's name stands in a file: its own id, that of a construct which makes it, or the call that led to it. */
function nameOriginIn({ made, nameOrigin }: SynthesizedResource, file: string): Origin | null {
  if (isIn(nameOrigin, file) && nameOrigin.end > nameOrigin.start) return nameOrigin;
  const around = makersOf(made).map((maker) => constructArguments(maker).id?.origin);
  const named = around.find((origin) => isIn(origin, file));
  if (named !== undefined && named !== null) return named;
  const call = made.calls.findLast((origin) => isIn(origin, file) && origin.end > origin.start);
  return call ?? (isIn(made.origin, file) ? made.origin : null);
}
