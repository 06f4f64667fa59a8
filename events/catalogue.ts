import { sqs } from "./messaging/sqs.ts";
import type { EventType } from "./model/eventType.ts";

/** Every event type of the product, most used first within a category. */
export const eventTypes: readonly EventType[] = [sqs];

/** The event type with this id, or null. */
export function findEventType(id: string): EventType | null {
  return eventTypes.find((eventType) => eventType.id === id) ?? null;
}
