import type { RequestRoute } from "../../templates/triggerDetails.ts";
import type { CheckedHandler } from "../rule.ts";
import { httpV1, httpV2 } from "./eventKinds.ts";
import { triggersOf } from "./handlerTriggers.ts";

const routed = new Set([...httpV1, ...httpV2]);

const parameter = /\{[^{}]+\}/u;

/**
 * True where every route that leads to the handler has a parameter, as `/orders/{id}`: then its requests never
 * come without `pathParameters`.
 */
export function alwaysHasPathParameters(handler: CheckedHandler): boolean {
  const requests = triggersOf(handler).filter(({ trigger }) => routed.has(trigger.eventType ?? ""));
  return (
    requests.length > 0 &&
    requests.every(
      ({ trigger: { routes = [] } }) =>
        routes.length > 0 && routes.every(({ path }) => parameter.test(path)),
    )
  );
}

/** True where no route that leads to the handler has a parameter: then all of its requests come without. */
export function neverHasPathParameters(handler: CheckedHandler): boolean {
  const routes = allRoutes(handler);
  // `*` and `$default` let every path through, and a path with a hole may have anything there.
  return routes !== null && routes.every(({ path }) => /^[\w./~-]*$/u.test(path));
}

const bodiless = new Set(["GET", "HEAD", "DELETE"]);

/**
 * The methods of the routes that lead to the handler, where requests by all of them usually have no body; null where
 * some have, or may have. RFC 9110, "Method Definitions": content of `GET`, `HEAD` and `DELETE` has no meaning.
 */
export function methodsWithoutBody(handler: CheckedHandler): readonly string[] | null {
  const methods = new Set((allRoutes(handler) ?? []).map(({ method }) => method ?? "ANY"));
  const isWithout = methods.size > 0 && [...methods].every((method) => bodiless.has(method));
  return isWithout ? [...methods].toSorted() : null;
}

/** All routes to the handler; null where something else leads to it as well, or may do so. */
function allRoutes(handler: CheckedHandler): readonly RequestRoute[] | null {
  const { functions } = handler;
  const isOpen = functions.some(
    ({ triggers }) =>
      triggers.length === 0 ||
      triggers.some(
        ({ eventType, routes = [] }) => !routed.has(eventType ?? "") || routes.length === 0,
      ),
  );
  if (functions.length === 0 || isOpen) return null;
  return triggersOf(handler).flatMap(({ trigger }) => trigger.routes ?? []);
}
