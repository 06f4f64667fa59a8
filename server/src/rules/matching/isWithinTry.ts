import type { Span } from "../../code/span.ts";
import type { CheckedHandler } from "../rule.ts";
import { partsOf } from "./handlerParts.ts";

/** True where an error at a place is caught by the function that the place is in. */
export function isWithinTry(handler: CheckedHandler, place: Span): boolean {
  return partsOf(handler).tries.some(({ body, handlers }) => {
    const [first] = body;
    const last = body.at(-1);
    if (first === undefined || last === undefined || handlers.length === 0) return false;
    return first.start <= place.start && place.end <= last.end;
  });
}
