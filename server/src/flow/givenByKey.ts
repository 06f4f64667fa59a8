import type { GivenArgument } from "./run.ts";
import { asDefined, either, nothing, stepInto, type Value } from "./value.ts";

/** What the dicts behind Python's `**` give an argument of that name: a call that lacked one would raise. */
export function givenByKey(given: readonly GivenArgument[], name: string): Value {
  const parts = given.flatMap(({ keys }) => (keys === undefined ? [] : [partOf(keys, name)]));
  return parts.length === 0 ? nothing : either(parts);
}

function partOf({ members, origins }: Value, name: string): Value {
  const own = members?.get(name);
  if (own !== undefined) return own;
  const parts = origins.map((origin) => stepInto(origin, { kind: "key", key: name }));
  return asDefined({ ...nothing, origins: parts });
}
