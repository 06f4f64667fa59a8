import { findEventType } from "../../../events/catalogue.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import type { FunctionTarget, Trigger } from "../protocol.ts";

type Told = Pick<FunctionTarget, "eventType"> & { readonly triggers: readonly Trigger[] };

/**
 * All event types that a handler gets, by its triggers and by what types and decorators in code name.
 * @param targets one for each template function on the handler
 * @returns in one order, whichever template was read first; none where some trigger sends something that isn't known, or nothing tells
 */
export function eventTypesOf(targets: readonly Told[]): readonly EventType[] {
  const ids = targets.map(idsOf);
  if (ids.some((each) => each.length === 0)) return [];
  const types = [...new Set(ids.flat())].toSorted().map(findEventType);
  return types.includes(null) ? [] : types.filter((type) => type !== null);
}

function idsOf({ triggers, eventType }: Told): readonly string[] {
  const inTemplate = triggers.map((trigger) => trigger.eventType);
  const known = inTemplate.filter((id) => id !== null);
  // Where the template leaves open what a trigger sends, the code decides.
  if (known.length === 0) return eventType === null ? [] : [eventType];
  if (known.length < inTemplate.length) return [];
  // The code may know what the records carry.
  const recognition = eventType === null ? undefined : findEventType(eventType)?.recognition;
  const carrier = recognition?.kind === "nested" ? recognition.carrier : null;
  return known.map((id) => (id === carrier ? (eventType ?? id) : id));
}
