import type { Evidence } from "../analysis/evidence.ts";
import type { PackageNames } from "../analysis/vocabulary.ts";

/** Evidence from the type of an event; null for a name that AWS's package has for no event. */
export function eventTypeEvidence(
  name: string,
  { ids, shared }: PackageNames,
  weight: Evidence["weight"],
): Evidence | null {
  const eventType = ids.get(name);
  if (eventType === undefined) return null;
  return { text: `type:${name}`, weight, eventType, isShared: shared.has(name) };
}
