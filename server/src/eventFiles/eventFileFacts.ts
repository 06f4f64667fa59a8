import { findEventType } from "../../../events/catalogue.ts";
import { fieldsInside } from "../../../events/fieldTree.ts";
import { carrierOf, identify } from "../../../events/identify.ts";
import { isJsonObject } from "../../../events/model/json.ts";
import type { FunctionTarget } from "../protocol.ts";
import { relateByPlace, relateByType, takes, type RelatedFunction } from "./relateFunctions.ts";

/** What says that a JSON file is an event. */
export type EventFileEvidence = "schema" | "recognised" | "function";

/** An event file and what it belongs to. */
export interface EventFileFacts {
  /** Id of the event type whose schema the file is held to. */
  readonly eventType: string;
  /** What the event is in full: `s3-via-sqs`, where `eventType` is `sqs`. */
  readonly name: string;
  readonly evidence: EventFileEvidence;
  readonly functions: readonly RelatedFunction[];
}

export interface EventFileQuestion {
  /** Absolute path. */
  readonly file: string;
  /** Whether the file's name is one of an event file; otherwise only a `$schema` makes it one. */
  readonly isNamedLikeOne: boolean;
  readonly value: unknown;
  /** What its `$schema` says, or null. */
  readonly schemaEventType: string | null;
  readonly targets: readonly FunctionTarget[];
}

/**
 * Tells whether a JSON file is an event, and of which type. Its `$schema` counts first; then its marks,
 * because they cannot be there by chance; then the functions whose events it lies among.
 * @returns null for a file that is none: nothing is said about it
 */
export function eventFileFacts(question: EventFileQuestion): EventFileFacts | null {
  const { file, isNamedLikeOne, targets } = question;
  const place = isNamedLikeOne ? relateByPlace(file, targets) : [];
  const found = decideType(question, place);
  if (found === null) return null;
  const eventType = carrierOf(found.name);
  const byName = relateByType(found.name, targets, []);
  const byCarrier = relateByType(eventType, targets, byName);
  const named = place.filter(({ relation }) => relation === "named");
  // Whatever lies beside an event of another function, or takes other events, is not meant.
  const fitting =
    named.length > 0 ? named : place.filter(({ target }) => mayTake(target, found.name));
  const further = [...byName, ...byCarrier].filter(
    ({ target }) => !fitting.some((related) => related.target === target),
  );
  return { ...found, eventType, functions: [...fitting, ...further] };
}

function mayTake(target: FunctionTarget, name: string): boolean {
  return (
    target.eventType === null ||
    hasOpenTrigger(target) ||
    takes(target, name) ||
    takes(target, carrierOf(name))
  );
}

/** True where something of no known type invokes the function too: a schedule with an input of its own. */
function hasOpenTrigger({ triggers }: FunctionTarget): boolean {
  return triggers.some(({ eventType }) => eventType === null);
}

function decideType(
  { isNamedLikeOne, value, schemaEventType }: EventFileQuestion,
  place: readonly RelatedFunction[],
): { readonly name: string; readonly evidence: EventFileEvidence } | null {
  if (schemaEventType !== null && findEventType(schemaEventType) !== null) {
    return { name: schemaEventType, evidence: "schema" };
  }
  if (!isNamedLikeOne) return null;
  const { eventType } = identify(value);
  if (eventType !== null) return { name: eventType, evidence: "recognised" };
  if (!isJsonObject(value)) return null;
  const byPlace = sharedType(place, "named") ?? sharedType(place, "beside");
  if (byPlace === null) return null;
  const isOpen = place.some(({ target }) => target.eventType === byPlace && hasOpenTrigger(target));
  const name = isOpen && !resembles(value, byPlace) ? anyEvent : byPlace;
  return { name, evidence: "function" };
}

/** The event type of what may be any JSON. */
const anyEvent = "custom-json";

/** True where most of an object's keys are fields of the event type, though marks of it are missing. */
function resembles(value: object, id: string): boolean {
  const eventType = findEventType(id);
  if (eventType === null) return false;
  const fields = fieldsInside(eventType.schema(), []);
  const keys = Object.keys(value).filter((key) => key !== "$schema");
  return keys.filter((key) => fields.has(key)).length * 2 > keys.length;
}

/** The one event type that all functions of a relation take; null where they differ. */
function sharedType(
  place: readonly RelatedFunction[],
  relation: RelatedFunction["relation"],
): string | null {
  const types = new Set(
    place.filter((related) => related.relation === relation).map(({ target }) => target.eventType),
  );
  const [only] = types;
  return types.size === 1 && only !== undefined ? only : null;
}
