import { eventTypes } from "../../../../events/catalogue.ts";

/** Id of the catalogue's event type for a `Type` of SAM's `Events`, or null where it has none. */
export function eventTypeOfSamEvent(type: string): string | null {
  return eventTypes.find(({ names }) => names.samEventTypes.includes(type))?.id ?? null;
}
