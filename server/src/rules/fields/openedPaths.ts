import { eventPathsOf } from "../matching/eventPaths.ts";
import { isPython } from "../matching/edits.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { CheckedHandler } from "../rule.ts";

/**
 * The places of the event, by their paths, that a Python handler puts other keys into, and nobody knows which:
 * `event.update(extra)`, `event.update(**extra)`, `event["requestContext"] |= extra`. A name that is joined with
 * something (`event |= extra`) is followed no further.
 */
export function openedPaths(handler: CheckedHandler): ReadonlySet<string> {
  if (!isPython(handler)) return new Set();
  const { calls, assignments } = partsOf(handler);
  const updated = calls.flatMap(({ callee, arguments: given }) => {
    if (callee.kind !== "member" || callee.key !== "update") return [];
    const isOpen = given.some(({ value, name }) => name === null && value.kind !== "object");
    return isOpen ? [callee.object] : [];
  });
  const joined = assignments.flatMap(({ operator, member }) =>
    operator === "|=" && member !== null ? [member] : [],
  );
  return new Set([...updated, ...joined].flatMap((each) => eventPathsOf(handler.flow, each)));
}
