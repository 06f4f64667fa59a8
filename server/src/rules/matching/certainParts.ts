import type { ResponsePart } from "../../flow/responseParts.ts";
import type { CheckedHandler } from "../rule.ts";
import { isHandedOn } from "./changedLater.ts";
import { isForOthers, isUnreached } from "./otherInvokers.ts";

const known = new WeakMap<CheckedHandler, readonly ResponsePart[]>();

/**
 * The values in what the handler returns to its triggers; none where a wrapper may make something else of it, and
 * none that only others get who invoke it.
 */
export function responsePartsOf(handler: CheckedHandler): readonly ResponsePart[] {
  const before = known.get(handler);
  if (before !== undefined) return before;
  const parts = handler.flow.hasReshapedResponse ? [] : handler.flow.response().parts;
  const others = new Set(
    [...new Set(parts.map(({ whole }) => whole))].filter((whole) => isForOthers(handler, whole)),
  );
  const own = parts.filter(
    ({ whole, value }) => !others.has(whole) && (value === whole || !isUnreached(handler, value)),
  );
  known.set(handler, own);
  return own;
}

/** True for a value that stays: nothing takes its place later, here or where something else gets hold of it. */
export function isCertain(handler: CheckedHandler, part: ResponsePart): boolean {
  return part.isCertain && !part.through.some((name) => isHandedOn(handler, name));
}
