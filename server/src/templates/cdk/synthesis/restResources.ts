import { textOf, type CdkValue, type MadeValue } from "../evaluation/cdkValue.ts";
import { argumentOf, knownText, propertyOf, receiverOf, shortName } from "./madeThings.ts";
import type { Synthesis } from "./synthesis.ts";

/** `GET /orders` of the method that uses an integration first. */
export function restRoute(made: MadeValue, { trace }: Synthesis): string | undefined {
  const use = trace.find(
    (other) => shortName(other) === "addMethod" && integrationOf(other) === made,
  );
  const method = textOf(argumentOf(use ?? made, 0, "httpMethod"));
  return use === undefined || method === null
    ? undefined
    : `${method} ${resourcePath(receiverOf(use))}`;
}

/** The path of what `addResource` gives, from the root of its API. */
function resourcePath(resource: CdkValue | undefined): string {
  const parts: string[] = [];
  let current = resource;
  while (current?.kind === "made" && isResource(current)) {
    const part =
      shortName(current) === "addProxy"
        ? "{proxy+}"
        : knownText(argumentOf(current, 0, "pathPart"));
    parts.unshift(part.replaceAll(/^\/|\/$/g, ""));
    const of = receiverOf(current);
    current = of?.kind === "part" ? of.of : of;
  }
  return `/${parts.join("/")}`;
}

/**
 * Whether requests reach the handler of a `LambdaRestApi`: all do, unless `proxy` is false; then only those
 * of methods that are given no integration of their own. Methods that are added out of sight may do so.
 */
export function usesOwnHandler(api: MadeValue, { trace }: Synthesis): boolean {
  const proxy = propertyOf(api, "proxy");
  if (proxy?.kind !== "literal" || proxy.value !== false) return true;
  const methods = trace.filter(
    (other) => shortName(other) === "addMethod" && apiOf(receiverOf(other)) === api,
  );
  return methods.length === 0 || methods.some((method) => integrationOf(method) === undefined);
}

/** TypeScript calls the argument `target` or `integration`, by the class; Python has one name for both. */
export function integrationOf(method: MadeValue): CdkValue | undefined {
  return argumentOf(method, 1, "target") ?? argumentOf(method, 1, "integration");
}

/** The API that a resource, or a resource below it, belongs to. */
function apiOf(resource: CdkValue | undefined): CdkValue | undefined {
  let current = resource;
  while (current?.kind === "part" || (current?.kind === "made" && isResource(current))) {
    current = current.kind === "part" ? current.of : receiverOf(current);
  }
  return current;
}

/** True for what `addResource` and its like give. */
export function isResource(made: MadeValue): boolean {
  return /^(?:addResource|resourceForPath|addProxy)$/.test(shortName(made));
}
