import { findEventType } from "../../../events/catalogue.ts";

/**
 * The title of a lens that invokes a function: `▶ Invoke with sample event (SQS)`.
 * @param eventType a catalogue id; null where none is known
 * @param name what tells the function from others on the same line; null where it is alone
 */
export function lensTitle(eventType: string | null, name: string | null): string {
  const kind = eventType === null ? null : (findEventType(eventType)?.shortTitle ?? eventType);
  const invoke = name === null ? "▶ Invoke" : `▶ Invoke ${name}`;
  return `${invoke} with sample event${kind === null ? "" : ` (${kind})`}`;
}
