import * as z from "zod";
import { findEventType } from "../../../events/catalogue.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import type { Sample } from "../../../events/model/sample.ts";
import { readableParameters } from "../../../events/sampleParameters.ts";
import { targetKey } from "../runs/run.ts";

/** An event that somebody chose, as other parts name it: one sample of the catalogue. */
export const eventChoiceSchema = z.object({
  type: z.string(),
  sample: z.string(),
  /** Parameters by name, as text. */
  set: z.record(z.string(), z.string()).default({}),
});
export type EventChoice = z.infer<typeof eventChoiceSchema>;

/** A choice that the catalogue still knows. */
export interface ChosenSample {
  readonly eventType: EventType;
  readonly sample: Sample;
  /** Parameters that the person set, by name; those left out take their defaults. */
  readonly set: Readonly<Record<string, string>>;
}

/**
 * The sample that a choice names, or null where the catalogue has it no more. Parameters that the
 * sample does not have, or whose value it would not take, are left out.
 */
export function resolveChoice(choice: EventChoice): ChosenSample | null {
  const eventType = findEventType(choice.type);
  const sample = eventType?.samples.find(({ id }) => id === choice.sample);
  if (eventType === null || sample === undefined) return null;
  return { eventType, sample, set: readableParameters(sample, choice.set) };
}

/** The first sample of the type that was inferred for a handler, or null where none was. */
export function inferredSample(eventTypeId: string | null): ChosenSample | null {
  const eventType = eventTypeId === null ? null : findEventType(eventTypeId);
  return eventType === null ? null : { eventType, sample: eventType.samples[0], set: {} };
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
  async remember(target: Target, { eventType, sample, set }: ChosenSample): Promise<void> {
    const choice: EventChoice = { type: eventType.id, sample: sample.id, set: { ...set } };
    await this.#store.update(storeKey(target), choice);
  }
}

function storeKey(target: Target): string {
  return `chosenEvent:${targetKey(target)}`;
}
