import type { Evidence } from "../../analysis/evidence.ts";
import type { Candidate } from "../../analysis/symbolFacts.ts";
import type { PackageNames } from "../../analysis/vocabulary.ts";
import {
  isOfPackage,
  type Annotation,
  type ClassDeclaration,
  type ClassOutline,
  type MethodDeclaration,
} from "../classes/classOutline.ts";
import { simpleNameOf, type WrittenType } from "../classes/writtenType.ts";
import { eventTypeEvidence } from "../packageEvidence.ts";
import {
  conventionalMethods,
  hostingBases,
  hostingMethod,
  triggerAttributes,
} from "./lambdaBases.ts";

const lambdaPackage = "Amazon.Lambda";

/** What a file says about its methods beyond themselves. */
export interface CsharpSurroundings {
  readonly outline: ClassOutline;
  readonly names: PackageNames;
  /** True where the file names the assembly's `LambdaSerializer`, as class libraries do. */
  readonly namesSerializer: boolean;
}

/** The handlers among a C# file's methods, and every other method that a handler string may name. */
export function findClassHandlers(surroundings: CsharpSurroundings): readonly Candidate[] {
  return surroundings.outline.classes
    .filter(({ isAbstract }) => !isAbstract)
    .flatMap((declared) => readClass(declared, surroundings));
}

function readClass(
  declared: ClassDeclaration,
  surroundings: CsharpSurroundings,
): readonly Candidate[] {
  const { namespace, names, methods, range } = declared;
  const owner = names.join(".");
  const runtimeClass = `${namespace === "" ? "" : `${namespace}.`}${names.join("+")}`;
  const found = methods.map((method) => ({
    method,
    evidence: method.isPublic ? methodEvidence(method, surroundings) : [],
  }));
  const handlers = found.filter(({ evidence }) => evidence.length > 0);
  const candidates = found.map(({ method, evidence: own }): Candidate => {
    // What a handler of the class calls, or hands on to be called, is no entry point itself.
    const isHelper = handlers.some(
      ({ method: other }) => other.name !== method.name && other.uses?.has(method.name) === true,
    );
    const evidence = isHelper ? own.filter(({ text }) => text.startsWith("decorator:")) : own;
    return {
      symbol: `${owner}.${method.name}`,
      range: method.range,
      evidence,
      couldBeHandler: method.isPublic,
      runtimeHandler: `${runtimeClass}::${method.name}`,
    };
  });
  const hosted = hostingEvidence(declared, surroundings);
  const whole = {
    symbol: hosted === null ? owner : `${owner}.${hostingMethod}`,
    range,
    evidence: hosted === null ? [] : [hosted],
    couldBeHandler: true,
    runtimeHandler: hosted === null ? runtimeClass : `${runtimeClass}::${hostingMethod}`,
  };
  return [...candidates, whole];
}

/** A web application behind a base class that takes the event apart for it. */
function hostingEvidence(
  { supers }: ClassDeclaration,
  { outline }: CsharpSurroundings,
): Evidence | null {
  for (const type of supers) {
    const name = simpleNameOf(type);
    const eventType = hostingBases.get(name);
    if (eventType === undefined || !isOfPackage(type, lambdaPackage, outline.imports)) continue;
    return { text: `type:${name}`, weight: "sure", eventType };
  }
  return null;
}

function methodEvidence(
  method: MethodDeclaration,
  surroundings: CsharpSurroundings,
): readonly Evidence[] {
  const annotated = method.annotations.find(({ name }) => name === "LambdaFunction");
  const event = eventEvidenceOf(method.parameters, surroundings);
  if (annotated !== undefined) {
    const eventType = triggerOf(method.annotations);
    const own: Evidence = { text: "decorator:LambdaFunction", weight: "sure", eventType };
    return [own, ...(event === null ? [] : [event])];
  }
  return plainEvidence(method, event, surroundings);
}

/**
 * A class library's handler: it takes one event and, mostly, a context. A helper takes the context
 * along as well, so that only counts with a whole event, the custom name or the serializer's attribute.
 */
function plainEvidence(
  { name, parameters }: MethodDeclaration,
  event: Evidence | null,
  { outline, namesSerializer }: CsharpSurroundings,
): readonly Evidence[] {
  const takesContext = parameters.some((type) => type !== null && isContext(type));
  const isNamed = conventionalMethods.has(name);
  const speaksOfLambda = outline.imports.some(({ path }) => path.startsWith(lambdaPackage));
  if (parameters.length > 2 || !(takesContext || (isNamed && speaksOfLambda))) return [];
  if (parameters.some((type) => type !== null && isPartOfEvent(type))) return [];
  const isSure = isNamed || event !== null;
  const weight = isSure ? "sure" : namesSerializer ? "hint" : "aside";
  return [
    ...(event === null ? [] : [event]),
    ...(takesContext ? [{ text: "type:ILambdaContext", weight, eventType: null } as const] : []),
    ...(isNamed ? [{ text: `name:${name}`, weight: "sure", eventType: null } as const] : []),
  ];
}

/** Evidence from the parameter that is a whole event of one of AWS's packages. */
export function eventEvidenceOf(
  parameters: readonly (WrittenType | null)[],
  { outline, names }: Pick<CsharpSurroundings, "outline" | "names">,
): Evidence | null {
  for (const type of parameters) {
    if (type === null || isPartOfEvent(type)) continue;
    if (!isOfPackage(type, lambdaPackage, outline.imports)) continue;
    const alias = outline.imports.find(({ name }) => name === type.path)?.path;
    const name = simpleNameOf(alias === undefined ? type : { ...type, path: alias });
    const found = eventTypeEvidence(name, names, "sure");
    if (found !== null) return found;
  }
  return null;
}

/** True for the context that Lambda passes to a handler. */
export function isContext(type: WrittenType): boolean {
  return simpleNameOf(type) === "ILambdaContext";
}

/** `SQSEvent.SQSMessage` is one record of an event. */
function isPartOfEvent({ path }: WrittenType): boolean {
  return /^\w*Event\.\w+$/u.test(path);
}

function triggerOf(annotations: readonly Annotation[]): string | null {
  for (const { name, argumentText } of annotations) {
    if (name === "HttpApi" && /HttpApiVersion\.V1\b/u.test(argumentText)) {
      return "api-gateway-http-v1";
    }
    const eventType = triggerAttributes.get(name);
    if (eventType !== undefined) return eventType;
  }
  return null;
}
