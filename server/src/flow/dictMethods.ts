import type { EvaluatedCall } from "./evaluateCall.ts";
import type { Origin } from "./origin.ts";
import { keyOfOrigin } from "./originKey.ts";
import type { Point, Run } from "./run.ts";
import { asPresent, either, nothing, stepInto, valueOfOrigin, type Value } from "./value.ts";

/** Takes note that a member of something in the event has been written. */
export function noteWritten(run: Run, part: Origin, value: Value, at: Point): void {
  const key = keyOfOrigin(part);
  const binding = run.written.get(key) ?? { name: key };
  run.written.set(key, binding);
  at.state.set(binding, value);
  at.state.assume([key]);
}

/**
 * Follows the methods by which Python writes into a dict of the event: `event.setdefault("user", {})`,
 * `event.update({"user": 1})`. Null for any other call.
 */
export function evaluateDictWrite(
  run: Run,
  { name, arguments: [first = nothing, second = nothing] }: EvaluatedCall,
  object: Value,
  at: Point,
): Value | null {
  if (run.language !== "python" || object.origins.length === 0) return null;
  if (name === "setdefault" && first.text !== null) {
    const parts = partsOf(object, first.text);
    const value = either([...parts.map((part) => asPresent(valueOfOrigin(part))), second]);
    for (const part of parts) noteWritten(run, part, value, at);
    return value;
  }
  if (name !== "update" || first.members === null) return null;
  for (const [key, value] of first.members) {
    for (const part of partsOf(object, key)) noteWritten(run, part, value, at);
  }
  return nothing;
}

function partsOf({ origins }: Value, key: string): readonly Origin[] {
  return origins.map((origin) => stepInto(origin, { kind: "key", key }));
}
