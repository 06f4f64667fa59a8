import type { Expression } from "../../code/codeModel.ts";
import { eventPathsOf } from "../matching/eventPaths.ts";
import { isPython } from "../matching/edits.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { CheckedHandler } from "../rule.ts";

/**
 * The places of the event, by their paths, that a Python handler puts other keys into, and nobody knows which:
 * `event.update(extra)`, `event.update(**extra)`, `event |= extra`.
 */
export function openedPaths(handler: CheckedHandler): ReadonlySet<string> {
  if (!isPython(handler)) return new Set();
  const { calls, assignments } = partsOf(handler);
  const updated = calls.flatMap(({ callee, arguments: given }) => {
    if (callee.kind !== "member" || callee.key !== "update") return [];
    const isOpen = given.some(({ value, name }) => name === null && value.kind !== "object");
    return isOpen ? [callee.object] : [];
  });
  const joined = assignments.flatMap(({ operator, target, member }): readonly Expression[] => {
    if (operator !== "|=") return [];
    if (member !== null) return [member];
    return target.kind === "name" ? [{ ...target, kind: "name" }] : [];
  });
  return new Set([...updated, ...joined].flatMap((each) => eventPathsOf(handler.flow, each)));
}
