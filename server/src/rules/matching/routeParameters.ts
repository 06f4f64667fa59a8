import type { CheckedHandler } from "../rule.ts";
import { httpV1, httpV2 } from "./eventKinds.ts";
import { triggersOf } from "./handlerTriggers.ts";

const routed = new Set([...httpV1, ...httpV2]);

/**
 * True where every route that leads to the handler has a parameter, as `/orders/{id}`: then its requests never
 * come without `pathParameters`.
 */
export function alwaysHasPathParameters(handler: CheckedHandler): boolean {
  const requests = triggersOf(handler).filter(({ trigger }) => routed.has(trigger.eventType ?? ""));
  return (
    requests.length > 0 &&
    requests.every(({ trigger }) => /\{[^{}]+\}/u.test(trigger.routePath ?? ""))
  );
}
