import * as z from "zod";
import { findEventType } from "../../../events/catalogue.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import type { Sample } from "../../../events/model/sample.ts";
import { targetKey } from "../runs/run.ts";

/** An event that somebody chose: one sample of the catalogue. */
export const eventChoiceSchema = z.object({ type: z.string(), sample: z.string() });
export type EventChoice = z.infer<typeof eventChoiceSchema>;

/** A choice that the catalogue still knows. */
export interface ChosenSample {
  readonly eventType: EventType;
  readonly sample: Sample;
}

/** The sample that a choice names, or null where the catalogue has it no more. */
export function resolveChoice(choice: EventChoice): ChosenSample | null {
  const eventType = findEventType(choice.type);
  const sample = eventType?.samples.find(({ id }) => id === choice.sample);
  return eventType === null || sample === undefined ? null : { eventType, sample };
}

/** The first sample of the type that was inferred for a handler, or null where none was. */
export function inferredSample(eventTypeId: string | null): ChosenSample | null {
  const eventType = eventTypeId === null ? null : findEventType(eventTypeId);
  return eventType === null ? null : { eventType, sample: eventType.samples[0] };
}

/** How an event is called in headers and lists: `SQS · Two messages`. */
export function labelSample({ eventType, sample }: ChosenSample): string {
  return `${eventType.shortTitle} · ${sample.title}`;
}

/** The part of VS Code's Memento that is needed here. */
export interface KeyValueStore {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

type Target = Parameters<typeof targetKey>[0];

/** Remembers which event was last chosen for each handler. */
export class EventChoices {
  readonly #store: KeyValueStore;

  constructor(store: KeyValueStore) {
    this.#store = store;
  }

  /** The sample that was chosen for a handler; null where none was, or where it no longer exists. */
  find(target: Target): ChosenSample | null {
    const stored = eventChoiceSchema.safeParse(this.#store.get(storeKey(target)));
    return stored.success ? resolveChoice(stored.data) : null;
  }

  /** Remembers the sample as the handler's own. */
  async remember(target: Target, { eventType, sample }: ChosenSample): Promise<void> {
    const choice: EventChoice = { type: eventType.id, sample: sample.id };
    await this.#store.update(storeKey(target), choice);
  }
}

function storeKey(target: Target): string {
  return `chosenEvent:${targetKey(target)}`;
}
