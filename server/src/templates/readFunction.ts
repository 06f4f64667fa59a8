import type { TextRange } from "../analysis/moduleOutline.ts";
import type { FoundTrigger } from "./triggers/foundTrigger.ts";
import { logGroupsOf } from "./triggers/logGroups.ts";
import { summarizePolling } from "./summarizePolling.ts";
import { staticText } from "./resolution.ts";
import { resolveStatic, takeBranch } from "./resolveStatic.ts";
import { archiveName } from "./archiveName.ts";
import { readInlineCode } from "./inlineCode.ts";
import { repositoryIn } from "./imageRepository.ts";
import { readLayers } from "./readLayers.ts";
import { sketchText } from "./sketchText.ts";
import type {
  EsbuildBuild,
  FunctionPlaces,
  ImageFacts,
  TemplateFunction,
} from "./templateFacts.ts";
import {
  locateContents,
  locateName,
  locateProperty,
  numberProperty,
  textProperty,
  titleOf,
  type TemplateIndex,
  type TemplateResource,
} from "./templateIndex.ts";
import type { TemplateScope } from "./templateScope.ts";
import {
  asList,
  asObject,
  asText,
  memberAt,
  memberOf,
  membersOf,
  type TemplateObject,
  type TemplateValue,
} from "./templateValue.ts";
import { findWritableBuckets } from "./writableBuckets.ts";

/**
 * What the template says about one function.
 * @param triggers all that were found for it, in the order in which they are to be shown
 */
export function readFunction(
  resource: TemplateResource,
  triggers: readonly FoundTrigger[],
  index: TemplateIndex,
): TemplateFunction {
  const { properties, metadata } = resource;
  const { scope } = index;
  const places = locateParts(resource, index);
  const codeUri = readCodeUri(resource, scope);
  return {
    logicalId: titleOf(resource),
    line: places.name.start.line + 1,
    places,
    functionName: textProperty(properties, "FunctionName", scope),
    runtime: textProperty(properties, "Runtime", scope),
    handler: staticText(resolveStatic(handlerValue(resource, scope), scope)),
    codeUri,
    ...(codeUri === null ? readArchive(resource, scope) : {}),
    ...(codeUri === null ? readInlineCode(resource, index) : {}),
    ...(isImage(resource, scope) && { image: readImage(resource, scope) }),
    esbuild: readEsbuild(metadata, scope),
    ...readBuildMethod(metadata, scope),
    ...readProgram(metadata, scope),
    ...(hasLayers(resource) && { hasLayers: true }),
    ...readLayers(resource, index),
    timeoutSeconds: numberProperty(properties, "Timeout", scope),
    memorySizeMB: numberProperty(properties, "MemorySize", scope),
    architecture: readArchitecture(properties, scope),
    ...readVariables(properties, scope),
    triggers: triggers.map(({ service: _service, ...trigger }) => trigger),
    writableBuckets: findWritableBuckets(resource, index),
    logGroups: logGroupsOf(resource, index),
    ...summarizePolling(triggers),
  };
}

function hasLayers({ properties }: TemplateResource): boolean {
  const layers = memberOf(properties, "Layers") ?? null;
  return layers !== null && asList(layers).length + (Array.isArray(layers) ? 0 : 1) > 0;
}

function locateParts(resource: TemplateResource, index: TemplateIndex): FunctionPlaces {
  const { locator } = index;
  const { path } = resource;
  const at = (name: string): TextRange | null => locateProperty(resource, [name], index);
  return {
    name: locateName(resource, index),
    handler: at("Handler") ?? locateProperty(resource, ["ImageConfig", "Command", 0], index),
    code: at(codeProperty(resource)) ?? locator.valueAt([...path, "Metadata", "DockerContext"]),
    runtime: at("Runtime"),
    timeout: at("Timeout"),
    memory: at("MemorySize"),
    ...locateHandlerText(resource, index),
    ...locateEntryPoints(resource, index),
    ...locateContents([...resource.path, "Properties"], index),
  };
}

/** The default of the parameter that `Handler` refers to. */
function locateHandlerText(
  resource: TemplateResource,
  { locator, scope }: TemplateIndex,
): Pick<FunctionPlaces, "handlerText"> {
  const value = handlerValue(resource, scope);
  const parameter = asText(memberOf(value, "Ref"));
  if (parameter === null || Object.hasOwn(scope.given, parameter)) return {};
  const range = locator.valueAt(["Parameters", parameter, "Default"]);
  return range === null ? {} : { handlerText: range };
}

function locateEntryPoints(
  { path, metadata }: TemplateResource,
  { locator }: TemplateIndex,
): Pick<FunctionPlaces, "entryPoints"> {
  const entries = asList(memberAt(metadata, "BuildProperties", "EntryPoints"));
  const entryPoints = entries.flatMap((entry, index) => {
    const range = locator.valueAt([...path, "Metadata", "BuildProperties", "EntryPoints", index]);
    return typeof entry !== "string" || range === null ? [] : [{ value: entry, range }];
  });
  return entryPoints.length === 0 ? {} : { entryPoints };
}

function codeProperty({ type }: TemplateResource): "CodeUri" | "Code" {
  return type === "AWS::Serverless::Function" ? "CodeUri" : "Code";
}

/** An image's command begins with the handler. Lambda Developer Guide, "Container image settings". */
function handlerValue(resource: TemplateResource, scope: TemplateScope): TemplateValue | undefined {
  const { properties } = resource;
  if (!isImage(resource, scope)) return memberOf(properties, "Handler");
  return asList(memberAt(properties, "ImageConfig", "Command"))[0];
}

function isImage({ properties }: TemplateResource, scope: TemplateScope): boolean {
  return textProperty(properties, "PackageType", scope) === "Image";
}

function readImage(resource: TemplateResource, scope: TemplateScope): ImageFacts {
  const { metadata } = resource;
  const repository = textProperty(metadata, "Repository", scope) ?? readRepository(resource, scope);
  return {
    context: textProperty(metadata, "DockerContext", scope),
    dockerfile: textProperty(metadata, "Dockerfile", scope),
    ...(repository !== null && { repository }),
  };
}

/** `ImageUri` of AWS SAM, or of CloudFormation's `Code`. */
function readRepository({ properties }: TemplateResource, scope: TemplateScope): string | null {
  const uri = memberOf(properties, "ImageUri") ?? memberAt(properties, "Code", "ImageUri");
  if (uri === undefined) return null;
  return repositoryIn(staticText(resolveStatic(uri, scope)) ?? sketchText(uri));
}

function readCodeUri(resource: TemplateResource, scope: TemplateScope): string | null {
  const { properties, metadata } = resource;
  if (isImage(resource, scope)) return textProperty(metadata, "DockerContext", scope);
  // CDK synthesises S3 locations and leaves the local folder in the metadata, where SAM CLI looks too.
  const asset = asText(memberOf(metadata, "aws:asset:path"));
  if (asset !== null && memberOf(metadata, "aws:asset:property") === "Code") return asset;
  const property = codeProperty(resource);
  // SAM's transform takes the code in the template before that of a location.
  if (property === "CodeUri" && memberOf(properties, "InlineCode") !== undefined) return null;
  if (memberOf(properties, property) === undefined) {
    // SAM CLI builds the template's own folder where neither code nor a location is given.
    return property === "CodeUri" ? "." : null;
  }
  const location = textProperty(properties, property, scope);
  return location === null || /^(?:s3|https?):\/\//.test(location) ? null : location;
}

/** `s3://bucket/key`, SAM's `Bucket` and `Key`, CloudFormation's `S3Bucket` and `S3Key`, or a parameter. */
function readArchive(
  resource: TemplateResource,
  scope: TemplateScope,
): Pick<TemplateFunction, "archive"> {
  const code = takeBranch(memberOf(resource.properties, codeProperty(resource)), scope);
  const isInline =
    memberOf(code, "ZipFile") !== undefined ||
    memberOf(resource.properties, "InlineCode") !== undefined;
  if (isImage(resource, scope) || code === null || isInline) return {};
  const written = memberOf(code, "S3Key") ?? memberOf(code, "Key") ?? code;
  const key = staticText(resolveStatic(written, scope)) ?? sketchText(written);
  return { archive: archiveName(key) };
}

function readEsbuild(metadata: TemplateObject, scope: TemplateScope): EsbuildBuild | null {
  if (memberOf(metadata, "BuildMethod") !== "esbuild") return null;
  const build = asObject(memberOf(metadata, "BuildProperties")) ?? {};
  return {
    entryPoints: asList(memberOf(build, "EntryPoints")).flatMap((entry) => asText(entry) ?? []),
    format: textProperty(build, "Format", scope),
    target: textProperty(build, "Target", scope),
  };
}

function readBuildMethod(
  metadata: TemplateObject,
  scope: TemplateScope,
): Pick<TemplateFunction, "buildMethod"> {
  const buildMethod = textProperty(metadata, "BuildMethod", scope);
  return buildMethod === null ? {} : { buildMethod };
}

/** `BuildMethod: rust-cargolambda` builds one binary of a package, of which `Binary` is the name. */
function readProgram(
  metadata: TemplateObject,
  scope: TemplateScope,
): Pick<TemplateFunction, "build"> {
  const properties = asObject(memberOf(metadata, "BuildProperties")) ?? {};
  const binary = textProperty(properties, "Binary", scope);
  return binary === null ? {} : { build: { binary } };
}

/** A list of one; where globals and function both give one, SAM joins them and the function's is last. */
function readArchitecture(
  properties: TemplateObject,
  scope: TemplateScope,
): TemplateFunction["architecture"] {
  const last = asList(memberOf(properties, "Architectures")).at(-1);
  const architecture = staticText(resolveStatic(last, scope));
  return architecture === "x86_64" || architecture === "arm64" ? architecture : null;
}

function readVariables(
  properties: TemplateObject,
  scope: TemplateScope,
): Pick<TemplateFunction, "variables" | "unresolvedVariables"> {
  const variables: (readonly [string, string])[] = [];
  const unresolvedVariables: string[] = [];
  const environment = takeBranch(memberOf(properties, "Environment"), scope);
  const declared = takeBranch(memberOf(environment, "Variables"), scope);
  for (const [name, value] of membersOf(declared)) {
    const resolution = resolveStatic(value, scope);
    if (resolution.kind === "removed") continue;
    const text = staticText(resolution);
    if (text === null) unresolvedVariables.push(name);
    else variables.push([name, text]);
  }
  return { variables: Object.fromEntries(variables), unresolvedVariables };
}
