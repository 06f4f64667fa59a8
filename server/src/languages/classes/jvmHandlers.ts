import type { Evidence } from "../../analysis/evidence.ts";
import type { Candidate } from "../../analysis/symbolFacts.ts";
import type { PackageNames } from "../../analysis/vocabulary.ts";
import { eventTypeEvidence } from "../packageEvidence.ts";
import {
  isOfPackage,
  type ClassDeclaration,
  type ClassOutline,
  type ImportedType,
  type MethodDeclaration,
} from "./classOutline.ts";
import { jvmBases, jvmEventsPackage, jvmRuntimePackage, type HandlerBase } from "./jvmBases.ts";
import { simpleNameOf, type WrittenType } from "./writtenType.ts";

/** Names that Lambda's pages give a method that is a handler without an interface. */
const conventionalMethods: ReadonlySet<string> = new Set([
  "handleRequest",
  "handler",
  "lambdaHandler",
  "myHandler",
]);
const powertools = "software.amazon.lambda.powertools";
const handlerAnnotations: ReadonlySet<string> = new Set(["Logging", "Metrics", "FlushMetrics"]);
const requestMethod = "handleRequest";
const deepest = 8;

/** The handlers of a Java or Kotlin file, and every other method that a handler string may name. */
export function findJvmHandlers(outline: ClassOutline, names: PackageNames): readonly Candidate[] {
  return outline.classes
    .filter(({ isAbstract }) => !isAbstract)
    .flatMap((declared) => readClass(declared, outline, names));
}

function readClass(
  declared: ClassDeclaration,
  outline: ClassOutline,
  names: PackageNames,
): readonly Candidate[] {
  const base = findBase(declared, outline, 0);
  const owner = declared.names.join(".");
  const runtimeClass = runtimeNameOf(declared);
  const handled = base === null ? null : pickMethod(declared, base);
  const methods = declared.methods.map((method): Candidate => {
    const evidence =
      base === null
        ? plainEvidence(method, outline, names)
        : method === handled
          ? [...baseEvidence(base, method, outline, names), ...annotationEvidence(method, outline)]
          : [];
    return {
      symbol: `${owner}.${method.name}`,
      range: method.range,
      evidence: method.isPublic ? evidence : [],
      couldBeHandler: method.isPublic,
      runtimeHandler: `${runtimeClass}::${method.name}`,
    };
  });
  const inherited = base !== null && handled === null;
  const method = base === null ? requestMethod : methodOf(base.base);
  const whole: Candidate = {
    symbol: inherited ? `${owner}.${method}` : owner,
    range: declared.range,
    evidence: inherited ? baseEvidence(base, null, outline, names) : [],
    couldBeHandler: true,
    runtimeHandler: inherited ? `${runtimeClass}::${method}` : runtimeClass,
  };
  return [...methods, whole];
}

/** As the JVM calls the class: inner ones after a `$`. */
function runtimeNameOf({ namespace, names }: ClassDeclaration): string {
  const name = names.join("$");
  return namespace === "" ? name : `${namespace}.${name}`;
}

interface FoundBase {
  readonly name: string;
  readonly base: HandlerBase;
  /** Type arguments on the way from the class to the base, the class's own first. */
  readonly arguments: readonly WrittenType[];
}

/** The handler base that a class is declared to be, directly or through types of the same file. */
function findBase(
  { supers, names }: ClassDeclaration,
  outline: ClassOutline,
  depth: number,
): FoundBase | null {
  if (depth > deepest) return null;
  for (const type of supers) {
    const name = simpleNameOf(type);
    const base = jvmBases.get(name);
    if (base !== undefined && isBase(type, base, outline)) {
      return { name, base, arguments: type.arguments };
    }
    const local = outline.classes.find(
      (each) => each.names.at(-1) === name && each.names !== names,
    );
    const found = local === undefined ? null : findBase(local, outline, depth + 1);
    if (found !== null) return { ...found, arguments: [...type.arguments, ...found.arguments] };
  }
  return null;
}

function isBase(
  type: WrittenType,
  { package: of, takesEvent }: HandlerBase,
  { imports }: ClassOutline,
): boolean {
  const [event] = type.arguments;
  if (takesEvent && !(event && isOfPackage(event, jvmEventsPackage, imports))) return false;
  return isOfPackage(type, of, imports);
}

/** Of several methods of the name, the one that takes what the interface's first argument says. */
function pickMethod(
  { methods }: ClassDeclaration,
  { base, arguments: given }: FoundBase,
): MethodDeclaration | null {
  const named = methods.filter(({ name }) => name === methodOf(base));
  const wanted = given[0]?.path;
  return (
    named.find(({ parameters: [first] }) => wanted !== undefined && first?.path === wanted) ??
    named.find(({ isPublic }) => isPublic) ??
    null
  );
}

function methodOf({ method = requestMethod }: HandlerBase): string {
  return method;
}

function baseEvidence(
  { name, base, arguments: given }: FoundBase,
  method: MethodDeclaration | null,
  outline: ClassOutline,
  names: PackageNames,
): readonly Evidence[] {
  const isSure = base.takesEvent !== true || outline.imports.some(isOfSpring);
  const weight = isSure ? "sure" : "aside";
  const own: Evidence = { text: `type:${name}`, weight, eventType: base.eventType };
  const written = [...given, method?.parameters[0] ?? null].filter((type) => type !== null);
  const event = written
    .map((type) => eventEvidence(type, outline, names, "aside"))
    .find((each) => each !== null);
  return event === undefined ? [own] : [own, event];
}

function isOfSpring({ path }: ImportedType): boolean {
  return path.startsWith("org.springframework.");
}

/**
 * A public method that takes Lambda's context is a handler where it takes a whole event too, or has
 * a name that says so; a helper of a handler takes a context as well.
 */
function plainEvidence(
  method: MethodDeclaration,
  outline: ClassOutline,
  names: PackageNames,
): readonly Evidence[] {
  const { name, parameters } = method;
  const context = parameters.at(-1) ?? null;
  if (parameters.length !== 2 || context === null || !isContext(context, outline)) return [];
  const event =
    parameters[0] === null || parameters[0] === undefined
      ? null
      : eventEvidence(parameters[0], outline, names, "sure");
  const isNamed = conventionalMethods.has(name);
  const annotated = annotationEvidence(method, outline);
  if (event === null && !isNamed && annotated.length === 0) return [];
  const named: Evidence[] = isNamed
    ? [{ text: `name:${name}`, weight: "sure", eventType: null }]
    : [];
  const typed: Evidence = { text: "type:Context", weight: "aside", eventType: null };
  return [...(event === null ? [] : [event]), typed, ...annotated, ...named];
}

/** Powertools for AWS Lambda (Java) weaves these into handlers; `@Tracing` may stand elsewhere too. */
function annotationEvidence(
  { annotations }: MethodDeclaration,
  { imports }: ClassOutline,
): readonly Evidence[] {
  return annotations
    .filter(({ name }) => handlerAnnotations.has(name))
    .filter(({ name: path }) => isOfPackage({ path, arguments: [] }, powertools, imports))
    .map(({ name }) => ({ text: `decorator:${name}`, weight: "sure", eventType: null }));
}

function isContext(type: WrittenType, { imports }: ClassOutline): boolean {
  const isNamed = simpleNameOf(type) === "Context";
  return isNamed && isOfPackage(type, jvmRuntimePackage, imports);
}

function eventEvidence(
  type: WrittenType,
  { imports }: ClassOutline,
  names: PackageNames,
  weight: Evidence["weight"],
): Evidence | null {
  // `SQSEvent.SQSMessage` is a part of an event.
  const isPart = !type.path.startsWith(jvmEventsPackage) && type.path.includes(".");
  if (isPart || !isOfPackage(type, jvmEventsPackage, imports)) return null;
  return eventTypeEvidence(simpleNameOf(type), names, weight);
}
