import path from "node:path";
import { pathToFileURL } from "node:url";
import type { TextRange } from "../../analysis/moduleOutline.ts";
import { LineIndex } from "../../code/lineIndex.ts";
import { indexTemplate, type TemplateIndex, type TemplateResource } from "../templateIndex.ts";
import type { TemplateLocator, TemplatePath } from "../templateLocator.ts";
import type { TemplateObject } from "../templateValue.ts";
import type { Origin } from "./evaluation/cdkValue.ts";
import { isIn } from "./synthesis/madeThings.ts";
import type { SynthesizedResource } from "./synthesis/synthesis.ts";
import {
  mapping,
  plain,
  type SynthesisMember,
  type SynthesisValue,
} from "./synthesis/synthesisValue.ts";

/**
 * The resources of a program as if a template declared them, for everything that reads templates.
 * @param file absolute path of the file whose places count
 */
export function indexSynthesis(
  resources: readonly SynthesizedResource[],
  file: string,
  text: string,
): TemplateIndex {
  const sections = resources.map(
    (resource) => [resource.logicalId, lowerResource(resource, file)] as const,
  );
  const root = mapping({ Resources: mapping(Object.fromEntries(sections)) });
  const named = new Map(resources.map((resource) => [resource.logicalId, resource]));
  const locator = createLocator(root, named, file, text);
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
  const members = new Map(properties.parts);
  const codeKey = type === "AWS::Serverless::Function" ? "CodeUri" : "Code";
  const code = members.get(codeKey);
  if (
    code !== undefined &&
    typeof code.value.value === "string" &&
    path.isAbsolute(code.value.value)
  ) {
    const relative = path.relative(path.dirname(file), code.value.value).replaceAll("\\", "/");
    members.set(codeKey, {
      ...code,
      value: plain(relative === "" ? "." : relative, code.value.origin),
    });
  }
  const value = Object.fromEntries([...members].map(([key, member]) => [key, member.value.value]));
  return mapping({
    Type: plain(type),
    Properties: { ...properties, value, parts: members },
    Metadata: metadata,
  });
}

function createLocator(
  root: SynthesisValue,
  resources: ReadonlyMap<string, SynthesizedResource>,
  file: string,
  text: string,
): TemplateLocator {
  const lines = new LineIndex(text);
  const rangeOf = (origin: Origin | null | undefined): TextRange | null => {
    if (!isIn(origin, file) || origin.end <= origin.start) return null;
    return lines.rangeOf(...withoutQuotes(origin, text));
  };
  const memberAt = (at: TemplatePath): SynthesisMember | undefined =>
    at.reduce<SynthesisMember | undefined>(
      (member, step) => member?.value.parts.get(String(step)),
      { value: root, keyOrigin: null },
    );
  return {
    valueAt: (at) => rangeOf(memberAt(at)?.value.origin),
    keyAt: (at) => {
      const resource = at.length === 2 ? resources.get(String(at[1])) : undefined;
      return resource === undefined
        ? rangeOf(memberAt(at)?.keyOrigin)
        : rangeOf(nameOriginIn(resource, file));
    },
    contentsAt: (at) => contentsOf(memberAt(at)?.value, file, text, lines),
    uriAt: (at) => uriOf(resources.get(String(at[1])), file),
  };
}

/** Where a resource's name stands in a file: itself, or the call in the file that led to it. */
function nameOriginIn({ made, nameOrigin }: SynthesizedResource, file: string): Origin | null {
  if (isIn(nameOrigin, file) && nameOrigin.end > nameOrigin.start) return nameOrigin;
  const call = made.calls.findLast((origin) => isIn(origin, file) && origin.end > origin.start);
  return call ?? (isIn(made.origin, file) ? made.origin : null);
}

/** The file of a resource that no part of this one names. */
function uriOf(resource: SynthesizedResource | undefined, file: string): string | null {
  if (resource === undefined || nameOriginIn(resource, file) !== null) return null;
  const elsewhere = resource.made.origin?.file;
  return elsewhere === undefined || elsewhere === file ? null : pathToFileURL(elsewhere).href;
}

const openingQuote = /^[a-zA-Z]{0,2}("""|'''|"|'|`)/;

function withoutQuotes({ start, end }: Origin, text: string): readonly [number, number] {
  const written = text.slice(start, end);
  const [prefix, quote] = openingQuote.exec(written) ?? [];
  if (prefix === undefined || quote === undefined || !written.endsWith(quote)) return [start, end];
  const isText =
    written.length >= prefix.length + quote.length &&
    !written.slice(prefix.length, -quote.length).includes(quote);
  return isText ? [start + prefix.length, end - quote.length] : [start, end];
}

function contentsOf(
  value: SynthesisValue | undefined,
  file: string,
  text: string,
  lines: LineIndex,
): TextRange | null {
  const { origin } = value ?? {};
  if (!isIn(origin, file) || text[origin.start] !== "{" || text[origin.end - 1] !== "}")
    return null;
  const inner = text.slice(origin.start + 1, origin.end - 1);
  if (inner.trim() === "") return null;
  const start = origin.start + 1 + (inner.length - inner.trimStart().length);
  return lines.rangeOf(start, start + inner.trim().length);
}
