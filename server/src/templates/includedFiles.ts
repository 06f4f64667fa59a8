import { parseTemplate } from "./parseTemplate.ts";
import type { GivenParameters } from "./stacks/stackFacts.ts";
import { staticText } from "./resolution.ts";
import { resolveStatic } from "./resolveStatic.ts";
import { templateScope, type TemplateScope } from "./templateScope.ts";
import {
  asList,
  asObject,
  asText,
  isList,
  memberAt,
  memberOf,
  membersOf,
  type TemplateObject,
  type TemplateValue,
} from "./templateValue.ts";

/** Texts of files that a template takes parts from, by their location as the template writes it. */
export type IncludedTexts = ReadonlyMap<string, string>;

/** A template that takes parts from more files than this is read without them. */
const mostFiles = 50;

/**
 * Locations of the local files that a template takes parts from: OpenAPI definitions (`DefinitionUri`
 * of AWS SAM), fragments (`AWS::Include`, CloudFormation Template Reference) and the Dockerfiles of
 * functions that are images (AWS SAM, "Building container images").
 */
export function includedLocations(
  root: TemplateObject,
  given: GivenParameters = {},
): readonly string[] {
  const scope = templateScope(root, given);
  const resources = membersOf(memberOf(root, "Resources")).map(([, resource]) => resource);
  const definitions = resources.map((resource) => definitionLocation(resource, scope));
  const dockerfiles = resources.map((resource) => dockerfileOf(resource, scope));
  const found = [...definitions, ...dockerfiles, ...includesIn(root, scope)];
  return [...new Set(found.filter((location) => location !== null))].slice(0, mostFiles);
}

/** The template with the parts that its files hold, as a deployment would put them together. */
export function withIncluded(
  root: TemplateObject,
  texts: IncludedTexts,
  given: GivenParameters = {},
): TemplateObject {
  if (texts.size === 0) return root;
  const scope = templateScope(root, given);
  const parsed = new Map(
    [...texts].map(([location, text]) => [location, parseTemplate(text).root]),
  );
  const included = asObject(include(root, scope, parsed)) ?? root;
  const resources = membersOf(memberOf(included, "Resources")).map(([id, resource]) => {
    const location = definitionLocation(resource, scope);
    const definition = location === null ? undefined : parsed.get(location);
    if (definition !== undefined) {
      return [id, withProperty(resource, "DefinitionBody", definition)] as const;
    }
    const command = commandOf(resource, scope, texts);
    if (command === null) return [id, resource] as const;
    return [id, withProperty(resource, "ImageConfig", { Command: [command] })] as const;
  });
  return { ...included, Resources: Object.fromEntries(resources) };
}

/**
 * The handler of a function that is an image and states none: the command of its Dockerfile, the
 * last one. Null where the file isn't there, or says it in the shell's form.
 */
function commandOf(
  resource: TemplateValue,
  scope: TemplateScope,
  texts: IncludedTexts,
): string | null {
  if (memberAt(resource, "Properties", "ImageConfig", "Command") !== undefined) return null;
  const location = dockerfileOf(resource, scope);
  const text = location === null ? undefined : texts.get(location);
  const commands = [...(text ?? "").matchAll(/^\s*CMD\s*\[\s*"([^"]+)"/gim)];
  return commands.at(-1)?.[1] ?? null;
}

function definitionLocation(resource: TemplateValue, scope: TemplateScope): string | null {
  const type = memberOf(resource, "Type");
  if (type !== "AWS::Serverless::Api" && type !== "AWS::Serverless::HttpApi") return null;
  return localFile(memberAt(resource, "Properties", "DefinitionUri"), scope);
}

function dockerfileOf(resource: TemplateValue, scope: TemplateScope): string | null {
  const metadata = memberOf(resource, "Metadata");
  const context = localFile(memberOf(metadata, "DockerContext"), scope);
  if (context === null) return null;
  const name = staticText(resolveStatic(memberOf(metadata, "Dockerfile"), scope)) ?? "Dockerfile";
  return `${context.replace(/\/$/, "")}/${name}`;
}

function withProperty(resource: TemplateValue, name: string, value: TemplateValue): TemplateObject {
  const properties = asObject(memberOf(resource, "Properties")) ?? {};
  return { ...asObject(resource), Properties: { ...properties, [name]: value } };
}

/** Replaces each `Fn::Transform` of `AWS::Include` by the members of its file. */
function include(
  value: TemplateValue,
  scope: TemplateScope,
  parsed: ReadonlyMap<string, TemplateObject>,
): TemplateValue {
  if (isList(value)) return value.map((item) => include(item, scope, parsed));
  const object = asObject(value);
  if (object === null) return value;
  const members = membersOf(object).flatMap(([key, member]) => {
    const isInclude = key === "Fn::Transform" || key === "Transform";
    const fragments = isInclude
      ? includeLocations(member, scope).flatMap((location) => parsed.get(location) ?? [])
      : [];
    if (fragments.length === 0) return [[key, include(member, scope, parsed)] as const];
    return fragments.flatMap((fragment) => membersOf(fragment));
  });
  return Object.fromEntries(members);
}

function includesIn(value: TemplateValue, scope: TemplateScope): readonly string[] {
  if (isList(value)) return value.flatMap((item) => includesIn(item, scope));
  return membersOf(value).flatMap(([key, member]) =>
    key === "Fn::Transform" || key === "Transform"
      ? includeLocations(member, scope)
      : includesIn(member, scope),
  );
}

/** One transform, or the list of them that a whole template may have. */
function includeLocations(transform: TemplateValue, scope: TemplateScope): readonly string[] {
  const transforms = isList(transform) ? asList(transform) : [transform];
  return transforms
    .filter((each) => memberOf(each, "Name") === "AWS::Include")
    .map((each) => localFile(memberAt(each, "Parameters", "Location"), scope))
    .filter((location) => location !== null);
}

/** A relative path as written; null for a location in S3 and for what only a deployment knows. */
function localFile(value: TemplateValue | undefined, scope: TemplateScope): string | null {
  const location =
    value === undefined ? null : asText(staticText(resolveStatic(value, scope)) ?? "");
  return location === null || location === "" || /^[a-z0-9+.-]+:\/\//i.test(location)
    ? null
    : location;
}
