import { pathToFileURL } from "node:url";
import type { TextRange } from "../../analysis/moduleOutline.ts";
import type {
  FunctionPlaces,
  ImageFacts,
  TemplateFunction,
  TemplateTrigger,
} from "../templateFacts.ts";
import { rangeOfPlace, type ConfigPlace } from "./configNode.ts";
import type { ConfigView } from "./configView.ts";
import { packagedProgram } from "./packagedProgram.ts";
import {
  serviceName,
  staticTextOf,
  type DeclaredFunction,
  type ServerlessService,
} from "./serverlessService.ts";

/**
 * What the framework sets where neither function nor provider does, which is not what Lambda would.
 * Serverless Framework documentation, "Serverless.yml Reference": `memorySize`, `timeout`.
 */
const frameworkDefaults = { timeoutSeconds: 6, memorySizeMB: 1024 };

/** What a service says about one of its functions, `provider` merged in. */
export function readDeclaredFunction(
  declared: DeclaredFunction,
  triggers: readonly TemplateTrigger[],
  service: ServerlessService,
): TemplateFunction {
  const { key, keyPlace, view } = declared;
  const places = placesOf(declared, service);
  const image = imageOf(view, service);
  const polled = triggers.flatMap(({ polling }) => polling ?? []);
  const timeouts = polled.map(({ queue }) => queue?.visibilityTimeoutSeconds ?? "unknown");
  const build = packagedProgram(view);
  const isElsewhere = keyPlace.file !== service.root.place?.file;
  return {
    logicalId: key,
    ...(isElsewhere ? { uri: pathToFileURL(keyPlace.file.path).href } : {}),
    line: places.name.start.line + 1,
    places,
    functionName: functionName(declared, service),
    runtime: image === null ? staticTextOf(inherited("runtime", declared, service), service) : null,
    handler: staticTextOf(handlerOf(view), service),
    codeUri: image !== null || isGenerated(view) ? (image?.context ?? null) : codeFolder(view),
    ...(image !== null && { image }),
    esbuild: null,
    ...(build !== null && { build }),
    ...(inherited("layers", declared, service).isPresent && { hasLayers: true }),
    timeoutSeconds: numberOf("timeout", frameworkDefaults.timeoutSeconds, declared, service),
    memorySizeMB: numberOf("memorySize", frameworkDefaults.memorySizeMB, declared, service),
    architecture: architectureOf(declared, service),
    ...readVariables(declared, service),
    triggers,
    reportsBatchItemFailures:
      polled.length === 0
        ? null
        : polled.some(({ reportsBatchItemFailures }) => reportsBatchItemFailures === true),
    visibilityTimeoutSeconds: timeouts.find((timeout) => timeout !== "unknown")?.value ?? null,
  };
}

/**
 * What a function's image is built from: one that `provider.ecr.images` names by its folder. Serverless
 * Framework documentation, "AWS Lambda Functions": `image`. Null for a function that is no image.
 */
function imageOf(view: ConfigView, { provider }: ServerlessService): ImageFacts | null {
  const image = view.at("image");
  if (!image.isPresent) return null;
  const name = image.text ?? image.at("name").text;
  const build = provider.at("ecr", "images", name ?? "");
  const context = build.text ?? build.at("path").text;
  const isElsewhere = context === null || /^[\w.-]+\.amazonaws\.com/u.test(context);
  return { context: isElsewhere ? null : context, dockerfile: build.at("file").text };
}

/** `handler`, or what an image is started with. */
function handlerOf(view: ConfigView): ConfigView {
  const image = view.at("image");
  return image.isPresent
    ? (image.at("command").items[0] ?? image.at("nothing"))
    : view.at("handler");
}

/** A function's own setting, else the provider's. */
function inherited(
  name: string,
  { view }: DeclaredFunction,
  { provider }: ServerlessService,
): ConfigView {
  const own = view.at(name);
  return own.isPresent ? own : provider.at(name);
}

function placesOf(declared: DeclaredFunction, service: ServerlessService): FunctionPlaces {
  const { file } = declared.keyPlace;
  const inSameFile = (place: ConfigPlace | null): TextRange | null =>
    place !== null && place.file === file ? rangeOfPlace(place) : null;
  const at = (name: string): TextRange | null =>
    inSameFile(inherited(name, declared, service).place);
  const members = declared.view.members.filter(({ keyPlace }) => keyPlace.file === file);
  const first = members[0]?.keyPlace;
  const last = members.at(-1)?.view.place;
  const hasBody = first !== undefined && last?.file === file;
  return {
    name: rangeOfPlace(declared.keyPlace),
    handler: inSameFile(handlerOf(declared.view).place),
    code: inSameFile(declared.view.at("module").place),
    runtime: at("runtime"),
    ...runtimeElsewhere(declared, service),
    timeout: at("timeout"),
    memory: at("memorySize"),
    ...(hasBody ? { body: rangeOfPlace({ file, start: first.start, end: last.end }) } : {}),
  };
}

function runtimeElsewhere(
  declared: DeclaredFunction,
  service: ServerlessService,
): Pick<FunctionPlaces, "runtimeElsewhere"> {
  const { place } = inherited("runtime", declared, service);
  if (place === null || place.file === declared.keyPlace.file) return {};
  const uri = pathToFileURL(place.file.path).href;
  return { runtimeElsewhere: { uri, range: rangeOfPlace(place) } };
}

/** The name that the framework gives: `service-stage-key`, unless the function states its own. */
function functionName(declared: DeclaredFunction, service: ServerlessService): string | null {
  const own = declared.view.at("name");
  if (own.isPresent) return staticTextOf(own, service);
  const stated = service.provider.at("stage");
  const stage = stated.isPresent ? stated.text : "dev";
  const name = serviceName(service);
  return name === null || stage === null ? null : `${name}-${stage}-${declared.key}`;
}

/** True for a handler that is no file of the service's: serverless-wsgi writes it when it packages. */
function isGenerated(view: ConfigView): boolean {
  return (view.at("handler").text ?? "").startsWith("wsgi_handler.");
}

/** The service's own folder, or what serverless-python-requirements packages in its place: `module`. */
function codeFolder(view: ConfigView): string {
  return view.at("module").text ?? ".";
}

function numberOf(
  name: string,
  whenAbsent: number,
  declared: DeclaredFunction,
  service: ServerlessService,
): number | null {
  const view = inherited(name, declared, service);
  if (!view.isPresent) return whenAbsent;
  const text = staticTextOf(view, service)?.trim() ?? "";
  const value = Number(text);
  return text === "" || !Number.isFinite(value) ? null : value;
}

function architectureOf(
  declared: DeclaredFunction,
  service: ServerlessService,
): TemplateFunction["architecture"] {
  const architecture = staticTextOf(inherited("architecture", declared, service), service);
  return architecture === "x86_64" || architecture === "arm64" ? architecture : null;
}

function readVariables(
  { view }: DeclaredFunction,
  service: ServerlessService,
): Pick<TemplateFunction, "variables" | "unresolvedVariables"> {
  const values = new Map<string, string | null>();
  for (const environment of [service.provider.at("environment"), view.at("environment")]) {
    for (const member of environment.members) {
      if (member.view.isPresent) values.set(member.key, staticTextOf(member.view, service));
      else values.delete(member.key);
    }
  }
  const known = [...values].flatMap(([name, text]) => (text === null ? [] : [[name, text]]));
  return {
    variables: Object.fromEntries(known),
    unresolvedVariables: [...values].filter(([, text]) => text === null).map(([name]) => name),
  };
}
