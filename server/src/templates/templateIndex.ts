import type { TextRange } from "../analysis/moduleOutline.ts";
import { withIntegrations } from "./apiDefinition.ts";
import { evaluateCondition } from "./evaluateCondition.ts";
import { findReferences } from "./findReferences.ts";
import { mergeGlobals } from "./mergeGlobals.ts";
import type { GivenParameters } from "./stacks/stackFacts.ts";
import { staticText } from "./resolution.ts";
import { resolveStatic } from "./resolveStatic.ts";
import { sketchText } from "./sketchText.ts";
import type { TemplateLocator, TemplatePath } from "./templateLocator.ts";
import { anyDeploymentScope, templateScope, type TemplateScope } from "./templateScope.ts";
import {
  asObject,
  asText,
  memberAt,
  memberOf,
  membersOf,
  type TemplateObject,
  type TemplateValue,
} from "./templateValue.ts";

/** One entry of `Resources` or `Hooks`; a SAM resource's properties have `Globals` merged in. */
export interface TemplateResource {
  readonly logicalId: string;
  /** Where it is declared: `Resources`, and its logical id. */
  readonly path: TemplatePath;
  readonly type: string;
  readonly properties: TemplateObject;
  readonly metadata: TemplateObject;
  readonly updatePolicy: TemplateObject;
  /**
   * For a resource of another kind of template, which is taken for CloudFormation's: how that template
   * calls its type and the resource itself.
   */
  readonly told?: { readonly kind: string; readonly name: string };
}

/** A template's resources, and the ways to get from a value to what it means. */
export interface TemplateIndex {
  readonly scope: TemplateScope;
  readonly locator: TemplateLocator;
  readonly resources: ReadonlyMap<string, TemplateResource>;
  /** Logical id by `FunctionName`, static or as `nameText` writes it. */
  readonly functionNames: ReadonlyMap<string, string>;
}

const functionTypes = new Set(["AWS::Serverless::Function", "AWS::Lambda::Function"]);

/** Whether the resource is a Lambda function, by SAM or by CloudFormation. */
export function isFunction(resource: TemplateResource | undefined): boolean {
  return resource !== undefined && functionTypes.has(resource.type);
}

/** Indexes a template's data, with the way to where it is written. */
export function indexTemplate({
  root,
  locator,
  given = {},
}: {
  readonly root: TemplateObject;
  readonly locator: TemplateLocator;
  readonly given?: GivenParameters;
}): TemplateIndex {
  const scope = templateScope(root, given);
  const anyDeployment = anyDeploymentScope(root);
  const resources: TemplateResource[] = [];
  for (const { logicalId, path, value } of declaredIn(root)) {
    const type = asText(memberOf(value, "Type"));
    if (type === null || isNeverMade(value, anyDeployment)) continue;
    resources.push({
      logicalId,
      path,
      type,
      properties: type.startsWith(samPrefix)
        ? mergeGlobals(root, value, type.slice(samPrefix.length))
        : membersAsObject(value, "Properties"),
      metadata: membersAsObject(value, "Metadata"),
      updatePolicy: membersAsObject(value, "UpdatePolicy"),
    });
  }
  return indexResources(resources, scope, locator);
}

/** Indexes resources, which may come from another kind of template. */
export function indexResources(
  declared: readonly TemplateResource[],
  scope: TemplateScope,
  locator: TemplateLocator,
): TemplateIndex {
  const resources = new Map(
    declared.map((resource) => {
      const properties = withIntegrations(resource.type, resource.properties);
      const isSame = properties === resource.properties;
      return [resource.logicalId, isSame ? resource : Object.assign({}, resource, { properties })];
    }),
  );
  const functionNames = new Map<string, string>();
  for (const { logicalId, properties } of declared.filter(isFunction)) {
    const name = nameText(memberOf(properties, "FunctionName"), scope);
    if (name !== null) functionNames.set(name, logicalId);
  }
  return { scope, locator, resources, functionNames };
}

const samPrefix = "AWS::Serverless::";

/** APIs that SAM makes by itself for events that name none, by type. */
const implicitApis: ReadonlyMap<string, string> = new Map([
  ["Api", "ServerlessRestApi"],
  ["HttpApi", "ServerlessHttpApi"],
]);

/** A condition that no deployment makes true leaves a resource out; a parameter's default decides nothing. */
function isNeverMade(resource: TemplateValue, anyDeployment: TemplateScope): boolean {
  const condition = asText(memberOf(resource, "Condition"));
  if (condition === null) return false;
  return evaluateCondition(condition, anyDeployment, resolveStatic) === false;
}

interface Declaration {
  readonly logicalId: string;
  readonly path: TemplatePath;
  readonly value: TemplateValue;
}

/** Hooks, resources, and SAM's own APIs where `Globals` configure them and nothing declares them. */
function declaredIn(root: TemplateObject): readonly Declaration[] {
  const resources = membersOf(memberOf(root, "Resources"));
  const types = new Set(resources.map(([, value]) => memberOf(value, "Type")));
  const implicit = [...implicitApis].flatMap(([section, logicalId]) => {
    const isConfigured = memberAt(root, "Globals", section) !== undefined;
    const isImplicit = isConfigured && !types.has(samPrefix + section);
    if (!isImplicit) return [];
    return [{ logicalId, path: ["Globals", section], value: { Type: samPrefix + section } }];
  });
  const declared = ["Hooks", "Resources"].flatMap((section) =>
    membersOf(memberOf(root, section)).map(([logicalId, value]) => {
      return { logicalId, path: [section, logicalId], value };
    }),
  );
  return [...declared, ...implicit];
}

function membersAsObject(resource: TemplateValue, key: string): TemplateObject {
  return asObject(memberOf(resource, key)) ?? {};
}

/**
 * The functions that a value means: by reference, by way of an alias or version of them, or by a
 * static name or ARN.
 */
export function functionsIn(
  value: TemplateValue | undefined,
  index: TemplateIndex,
): readonly string[] {
  const referenced = findReferences(value).flatMap((id) => {
    const resource = index.resources.get(id);
    if (isFunction(resource)) return [id];
    if (resource?.type !== "AWS::Lambda::Alias" && resource?.type !== "AWS::Lambda::Version") {
      return [];
    }
    const aliased = memberOf(resource.properties, "FunctionName");
    const targets = findReferences(aliased).filter((each) => isFunction(index.resources.get(each)));
    return targets.length > 0 ? targets : functionsNamed(aliased, index);
  });
  return referenced.length > 0 ? [...new Set(referenced)] : functionsNamed(value, index);
}

/** The function whose name, or ARN, a value is. */
function functionsNamed(value: TemplateValue | undefined, index: TemplateIndex): readonly string[] {
  const named = index.functionNames.get(functionNameIn(nameText(value, index.scope) ?? "") ?? "");
  return named === undefined ? [] : [named];
}

/** The name in a text that is a function's name or ARN; null in any other text. */
export function functionNameIn(text: string): string | null {
  return functionName.exec(text)?.[1] ?? null;
}

/** The name in an ARN of a function, or one that stands alone; an alias may follow, and an API's path. */
const functionName =
  /(?:^arn:.*:function:|^)((?:\$\{[^}]*\}|[^:/])+)(?::[^:/]+)?(?:\/[a-z-]*invocations)?$/;

/**
 * A name, or the text in which it stands. Where only a deployment knows it, the references in it are
 * left as they are: the same reference means the same name. Null where a part has no reference.
 */
export function nameText(value: TemplateValue | undefined, scope: TemplateScope): string | null {
  if (value === undefined) return null;
  const text = staticText(resolveStatic(value, scope)) ?? sketchText(value);
  return text.includes("${}") ? null : text;
}

/** A property's static text; null where it is absent or only a deployment knows it. */
export function textProperty(
  properties: TemplateValue | undefined,
  name: string,
  scope: TemplateScope,
): string | null {
  return staticText(resolveStatic(memberOf(properties, name), scope));
}

/** A property's static number, which may be written as text; null for anything else. */
export function numberProperty(
  properties: TemplateObject,
  name: string,
  scope: TemplateScope,
): number | null {
  const text = textProperty(properties, name, scope)?.trim() ?? "";
  const value = Number(text);
  return text === "" || !Number.isFinite(value) ? null : value;
}

/**
 * Where a resource's property stands: its own, or the one of `Globals` that it inherits.
 * @param path from `Properties`: `["Environment", "Variables"]`
 */
export function locateProperty(
  resource: TemplateResource,
  path: TemplatePath,
  { locator }: TemplateIndex,
): TextRange | null {
  const paths = propertyPaths(resource, path);
  return paths.map(locator.valueAt).find((range) => range !== null) ?? null;
}

/** Where a property's key stands, as in `locateProperty`; the logical id's place where it isn't written. */
export function locateKey(
  resource: TemplateResource,
  path: TemplatePath,
  index: TemplateIndex,
): TextRange {
  const paths = propertyPaths(resource, path);
  const range = paths.map(index.locator.keyAt).find((each) => each !== null);
  return range ?? locateName(resource, index);
}

function propertyPaths(resource: TemplateResource, path: TemplatePath): readonly TemplatePath[] {
  const own = [...resource.path, "Properties", ...path];
  if (!resource.type.startsWith(samPrefix)) return [own];
  return [own, ["Globals", resource.type.slice(samPrefix.length), ...path]];
}

/** What a person takes for the resource's name. */
export function titleOf({ told, logicalId }: TemplateResource): string {
  return told?.name ?? logicalId;
}

/** Where a resource's logical id stands; the start of the template where it isn't written. */
export function locateName({ path }: TemplateResource, { locator }: TemplateIndex): TextRange {
  return locator.keyAt(path) ?? topOfFile;
}

/** The file of a resource, for the facts: nothing where it is the template's own. */
export function locateFile(
  { path }: TemplateResource,
  { locator }: TemplateIndex,
): { readonly uri?: string } {
  const uri = locator.uriAt?.(path) ?? null;
  return uri === null ? {} : { uri };
}

const topOfFile: TextRange = {
  start: { line: 0, character: 0 },
  end: { line: 0, character: 0 },
};

/** The members at a path as a `body`, which is left out where none are written there. */
export function locateContents(
  path: TemplatePath,
  { locator }: TemplateIndex,
): { readonly body?: TextRange } {
  const body = locator.contentsAt(path);
  return body === null ? {} : { body };
}
