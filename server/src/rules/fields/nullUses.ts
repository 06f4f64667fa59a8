import type { Origin } from "../../flow/origin.ts";
import type { Dereference } from "../../flow/dereferences.ts";
import { keyOfOrigin } from "../../flow/originKey.ts";
import { dereferencesOf } from "../matching/dereferencesOf.ts";
import { isWithinTry } from "../matching/isWithinTry.ts";
import type { CheckedHandler } from "../rule.ts";

/** A value that is used in a way that None does not take. */
export interface NullUse extends Dereference {
  readonly origin: Origin;
}

/**
 * Uses of parts of the event, other than by a key, that raise for None in Python. Of each part the first use;
 * those in a `try` are left out.
 */
export function nullUsesIn(handler: CheckedHandler): readonly NullUse[] {
  const seen = new Set<string>();
  return [...dereferencesOf(handler).values()].flatMap(({ value, takesEmpty }) => {
    if (value.kind !== "member" && value.kind !== "name") return [];
    const [origin, ...others] = handler.flow.originsOf(value);
    if (origin === undefined || others.length > 0 || origin.root !== "event") return [];
    if (origin.isPresent || origin.steps.at(-1)?.kind !== "key") return [];
    const key = keyOfOrigin(origin);
    if (seen.has(key) || handler.flow.isCaught(value) || isWithinTry(handler, value)) return [];
    seen.add(key);
    return [{ value, takesEmpty, origin }];
  });
}
