import type { EventType } from "../../events/model/eventType.ts";
import type { Sample } from "../../events/model/sample.ts";

/**
 * What a list shows of an event type: the record of the catalogue without its schema and its builders,
 * so that a list need not load them.
 */
export interface ListedType extends Pick<
  EventType,
  "id" | "service" | "title" | "shortTitle" | "description" | "category" | "tier" | "aliases"
> {
  /** Never empty; in the catalogue's order. */
  readonly samples: readonly ListedSample[];
}

export type ListedSample = Pick<Sample, "id" | "title">;

/** Cuts event types down to what lists show, as plain data. */
export function listTypes(eventTypes: readonly EventType[]): readonly ListedType[] {
  return eventTypes.map((type) => ({
    id: type.id,
    service: type.service,
    title: type.title,
    shortTitle: type.shortTitle,
    description: type.description,
    category: type.category,
    tier: type.tier,
    aliases: type.aliases,
    samples: type.samples.map(({ id, title }) => ({ id, title })),
  }));
}
