import { buildSample } from "../events/buildSample.ts";
import { eventTypes, findEventType } from "../events/catalogue.ts";
import type { EventType } from "../events/model/eventType.ts";
import type { Json } from "../events/model/json.ts";
import { SampleError } from "../events/sampleError.ts";
import { findNearMiss } from "../events/validation/nearMiss.ts";
import { UsageError } from "./exitCodes.ts";

/** Options that say how a sample is built, as parseArgs gives them. */
export interface SampleOptionValues {
  readonly set?: readonly string[] | undefined;
  readonly seed?: string | undefined;
  readonly at?: string | undefined;
}

export const sampleOptions = {
  set: { type: "string", multiple: true },
  seed: { type: "string" },
  at: { type: "string" },
} as const;

export interface BuiltEvent {
  readonly type: string;
  readonly sample: string;
  readonly seed: number;
  /** ISO 8601. */
  readonly at: string;
  readonly value: Json;
}

/** Splits `s3/put` into a known event type and a sample's id; null where the type is not known. */
export function parseSampleReference(
  text: string,
): { readonly eventType: EventType; readonly sampleId: string | null } | null {
  const slash = text.indexOf("/");
  const eventType = findEventType(slash < 0 ? text : text.slice(0, slash));
  return eventType && { eventType, sampleId: slash < 0 ? null : text.slice(slash + 1) };
}

/** The same for what must be a reference. Throws a UsageError that names similar event types. */
export function requireSampleReference(text: string): {
  readonly eventType: EventType;
  readonly sampleId: string | null;
} {
  const parsed = parseSampleReference(text);
  return parsed ?? { eventType: requireEventType(text.split("/")[0] ?? ""), sampleId: null };
}

/** The event type of that id. Throws a UsageError that names similar ones. */
export function requireEventType(id: string): EventType {
  const eventType = findEventType(id);
  if (eventType) return eventType;
  throw new UsageError(`There is no event type ${id}; ${suggestEventTypes(id)}`);
}

/** "did you mean sqs?", or where to look. */
export function suggestEventTypes(id: string): string {
  const ids = eventTypes.map((type) => type.id);
  const near = findNearMiss(id, ids, []);
  const similar = near === null ? ids.filter((known) => id !== "" && known.includes(id)) : [near];
  return similar.length > 0 ? `did you mean ${similar.join(", ")}?` : "see lambda-lens events list";
}

/** Builds a sample from the command line's words. Throws a UsageError where they don't fit. */
export function buildEvent(
  eventType: EventType,
  sampleId: string | null,
  options: SampleOptionValues,
): BuiltEvent {
  const { seed, now } = readRepeatable(options);
  try {
    const set = Object.fromEntries(
      (options.set ?? []).map((text) => splitAssignment(text, "--set")),
    );
    const { sample, value } = buildSample(eventType, sampleId, { seed, now, set });
    return { type: eventType.id, sample: sample.id, seed, at: now.toISOString(), value };
  } catch (error) {
    if (error instanceof SampleError) throw new UsageError(error.message);
    throw error;
  }
}

/** The seed and the clock that the options name; random and now where they don't. */
export function readRepeatable({ seed, at }: Pick<SampleOptionValues, "seed" | "at">): {
  readonly seed: number;
  readonly now: Date;
} {
  return { seed: parseSeed(seed), now: parseTime(at) };
}

/** Splits NAME=VALUE at the first equals sign. */
export function splitAssignment(
  text: string,
  option: string,
): readonly [name: string, value: string] {
  const at = text.indexOf("=");
  if (at < 1) throw new UsageError(`${option} takes NAME=VALUE, not ${text}`);
  return [text.slice(0, at), text.slice(at + 1)];
}

function parseSeed(text: string | undefined): number {
  if (text === undefined) return Math.floor(Math.random() * 2 ** 31);
  const seed = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(seed)) return seed;
  throw new UsageError(`--seed takes a whole number, not ${text}`);
}

function parseTime(text: string | undefined): Date {
  const time = text === undefined ? new Date() : new Date(text);
  if (Number.isNaN(time.getTime())) {
    throw new UsageError(`--at takes a time such as 2026-01-31T12:00:00Z, not ${text}`);
  }
  return time;
}
