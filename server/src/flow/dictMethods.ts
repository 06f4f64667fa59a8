import type { EvaluatedCall } from "./evaluateCall.ts";
import type { Origin } from "./origin.ts";
import { keyOfOrigin } from "./originKey.ts";
import type { Point, Run } from "./run.ts";
import { factOfEverything } from "./state.ts";
import {
  asDefined,
  asPresent,
  either,
  nothing,
  stepInto,
  valueOfOrigin,
  type Value,
} from "./value.ts";

/** Takes note that a member of something in the event has been written. */
export function noteWritten(run: Run, part: Origin, value: Value, at: Point): void {
  const key = keyOfOrigin(part);
  const binding = run.written.get(key) ?? { name: key };
  run.written.set(key, binding);
  at.state.set(binding, value);
  at.state.assume([key]);
}

/**
 * Follows the methods by which Python writes into a dict of the event, or takes something out of it:
 * `event.setdefault("user", {})`, `event.update({"user": 1})`, `event.update(user=1)`, `event.pop("user", None)`.
 * Null for any other call.
 */
export function evaluateDictWrite(
  run: Run,
  call: EvaluatedCall,
  object: Value,
  at: Point,
): Value | null {
  if (run.language !== "python" || object.origins.length === 0) return null;
  const { name, expression, arguments: given } = call;
  const [first = nothing, second = nothing] = given;
  if (name === "setdefault" && first.text !== null) {
    const parts = partsOf(object, first.text);
    const value = either([...parts.map((part) => asPresent(valueOfOrigin(part))), second]);
    for (const part of parts) noteWritten(run, part, value, at);
    return value;
  }
  if (name === "pop" && first.text !== null) return takeOut(run, call, object, at);
  if (name !== "update") return null;
  const named = namedArguments(call);
  const written = [...(first.members ?? []), ...named];
  if (written.length === 0 || expression.arguments.length > named.length + 1) {
    at.state.assume(object.origins.map(keyOfOrigin).map(factOfEverything));
    return null;
  }
  for (const [key, value] of written) {
    for (const part of partsOf(object, key)) noteWritten(run, part, value, at);
  }
  return nothing;
}

/** A dict of all that two have, as `a | b` makes it: what the second one has counts. */
export function mergedDicts(one: Value, other: Value): Value {
  const members = new Map([...(one.members ?? []), ...(other.members ?? [])]);
  const origins = originsOfMerged([one, other]);
  return { ...nothing, members: members.size === 0 ? null : members, origins };
}

/** Where the members of merged dicts come from. One of which nothing is known may hold whatever the event lacks. */
export function originsOfMerged(dicts: readonly Value[]): readonly Origin[] {
  const { origins } = either(dicts.map(asPresent));
  const isOpen = dicts.some((dict) => dict.origins.length === 0 && dict.members === null);
  return isOpen ? origins.map((origin) => ({ ...origin, isOpen })) : origins;
}

/** The keyword arguments of a call, which `dict` and `update` take for keys. */
export function namedArguments({
  expression,
  arguments: given,
}: EvaluatedCall): readonly (readonly [string, Value])[] {
  return expression.arguments.flatMap(({ name }, index): (readonly [string, Value])[] =>
    name === null ? [] : [[name, given[index] ?? nothing]],
  );
}

/** With a default, `pop` only makes sure that the key is not there. */
function takeOut(
  run: Run,
  { expression, arguments: [first = nothing, ...others] }: EvaluatedCall,
  object: Value,
  at: Point,
): Value {
  const span = expression.arguments[0]?.value ?? expression;
  const asking = { use: others.length === 0 ? "read" : "test", isTolerant: true } as const;
  const step = { kind: "key", key: first.text ?? "" } as const;
  const part = run.ask(object, step, { span, expression: null }, at, asking);
  return either([asDefined(part), ...others]);
}

function partsOf({ origins }: Value, key: string): readonly Origin[] {
  return origins.map((origin) => stepInto(origin, { kind: "key", key }));
}
