import type { Access } from "../../flow/origin.ts";
import type { CheckedHandler } from "../rule.ts";

/**
 * The accesses of a handler by their place in the text: a value that may come from several parts of
 * the event, or a function that is called with several, makes several accesses of one.
 */
export function groupAccesses({ flow }: CheckedHandler): readonly (readonly Access[])[] {
  const groups = new Map<string, Access[]>();
  for (const access of flow.accesses) {
    const key = `${access.span.start} ${access.span.end}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [access]);
    else group.push(access);
  }
  return [...groups.values()];
}

/** The key that an access reads, where it reads by one. */
export function lastKey({ origin }: Access): string | null {
  const last = origin.steps.at(-1);
  return last?.kind === "key" ? last.key : null;
}
