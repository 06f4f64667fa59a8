import * as z from "zod";
import { findEventType } from "../../../events/catalogue.ts";
import { carrierOf } from "../../../events/identify.ts";
import { sampleOfInput } from "../../../events/eventbridge/inputSample.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import type { Sample } from "../../../events/model/sample.ts";
import { readableParameters } from "../../../events/sampleParameters.ts";
import type { FunctionTarget } from "../../../server/src/protocol.ts";
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

/** A saved event that somebody chose. */
export interface ChosenFile {
  /** URI of the file. */
  readonly uri: string;
  /** What the event is, where that is known: `sqs`, `s3-via-sqs`. */
  readonly eventType: string | null;
}

/** What a handler is invoked with: a sample of the catalogue, or an event file. */
export type ChosenEvent = ChosenSample | ChosenFile;

/** True for an event file. */
export function isFile(chosen: ChosenEvent): chosen is ChosenFile {
  return "uri" in chosen;
}

/** The first sample of the type that was inferred for a handler, or null where none was. */
export function inferredSample(eventTypeId: string | null): ChosenSample | null {
  const eventType = eventTypeId === null ? null : findEventType(eventTypeId);
  return eventType === null ? null : { eventType, sample: eventType.samples[0], set: {} };
}

/**
 * What a handler is invoked with before anything was chosen: the first sample of its type, or what its
 * schedule sends in the event's place. Null where neither is known.
 */
export function inferredEvent({
  eventType,
  triggers,
}: Pick<FunctionTarget, "eventType" | "triggers">): ChosenSample | null {
  const [input] = triggers.flatMap((trigger) => trigger.input ?? []);
  const isOwn = eventType === null && input !== undefined;
  return isOwn ? resolveChoice(sampleOfInput(input)) : inferredSample(eventType);
}

/** How an event is called in headers and lists: `SQS · Two messages`, `SQS · refund.json`. */
export function labelEvent(chosen: ChosenEvent): string {
  const type = shortTypeOf(chosen);
  return type === null ? titleOf(chosen) : `${type} · ${titleOf(chosen)}`;
}

/** The event without its type: a sample's title, a file's name. */
export function titleOf(chosen: ChosenEvent): string {
  if (!isFile(chosen)) return chosen.sample.title;
  return decodeURIComponent(chosen.uri.slice(chosen.uri.lastIndexOf("/") + 1));
}

/** The few letters for the event's type; null for a file of no known type. */
export function shortTypeOf(chosen: ChosenEvent): string | null {
  if (!isFile(chosen)) return chosen.eventType.shortTitle;
  const { eventType } = chosen;
  if (eventType === null) return null;
  return (
    findEventType(eventType)?.shortTitle ?? findEventType(carrierOf(eventType))?.shortTitle ?? null
  );
}

/** The part of VS Code's Memento that is needed here. */
export interface KeyValueStore {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
  keys(): readonly string[];
}

type Target = Parameters<typeof targetKey>[0];

const storedFileSchema = z.object({ file: z.string(), eventType: z.string().nullable() });
const storedSchema = z.union([eventChoiceSchema, storedFileSchema]);
const keyPrefix = "chosenEvent:";

/** Remembers which event was last chosen for each handler. */
export class EventChoices {
  readonly #store: KeyValueStore;
  readonly #listeners = new Set<() => void>();

  constructor(store: KeyValueStore) {
    this.#store = store;
  }

  /** Calls back whenever a choice has changed. */
  readonly onDidChange = (listener: () => void): { readonly dispose: () => void } => {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  };

  /**
   * The event that was chosen for a handler; null where none was, or where it is a sample that no
   * longer exists. A file may be gone, which its reading tells.
   */
  find(target: Target): ChosenEvent | null {
    const stored = storedSchema.safeParse(this.#store.get(storeKey(target)));
    if (!stored.success) return null;
    const { data } = stored;
    return "file" in data ? { uri: data.file, eventType: data.eventType } : resolveChoice(data);
  }

  /** Remembers the event as the handler's own. */
  async remember(target: Target, chosen: ChosenEvent): Promise<void> {
    await this.#update(storeKey(target), toStored(chosen));
  }

  /** Follows files and folders that were renamed. */
  async move(from: string, to: string): Promise<void> {
    for (const [key, { file, eventType }] of this.#storedFiles()) {
      const isInside = file.startsWith(`${from}/`);
      if (file !== from && !isInside) continue;
      await this.#update(key, { file: to + file.slice(from.length), eventType });
    }
  }

  /** Forgets a file that is gone, whosever event it was. */
  async forget(uri: string): Promise<void> {
    for (const [key, { file }] of this.#storedFiles()) {
      if (file === uri) await this.#update(key, undefined);
    }
  }

  *#storedFiles(): Iterable<readonly [string, z.infer<typeof storedFileSchema>]> {
    for (const key of this.#store.keys()) {
      if (!key.startsWith(keyPrefix)) continue;
      const stored = storedFileSchema.safeParse(this.#store.get(key));
      if (stored.success) yield [key, stored.data];
    }
  }

  async #update(key: string, value: unknown): Promise<void> {
    await this.#store.update(key, value);
    for (const listener of this.#listeners) listener();
  }
}

function toStored(chosen: ChosenEvent): z.infer<typeof storedSchema> {
  if (isFile(chosen)) return { file: chosen.uri, eventType: chosen.eventType };
  const { eventType, sample, set } = chosen;
  return { type: eventType.id, sample: sample.id, set: { ...set } };
}

function storeKey(target: Target): string {
  return `${keyPrefix}${targetKey(target)}`;
}
