import type { EventType } from "../../../../events/model/eventType.ts";
import { fieldsAt, type FieldsAt } from "../../flow/fieldsAt.ts";
import type { Origin } from "../../flow/origin.ts";
import { pathText } from "../matching/eventPaths.ts";

/** How a place of the event may be missing. */
export interface Missing {
  readonly isNull: boolean;
  /** True where AWS always sends the field, and null where there is nothing to say. */
  readonly isSure: boolean;
  /** True where one of the event types never leaves it out. */
  readonly isAlwaysSent: boolean;
}

/** The keys of an item come with every record of a DynamoDB stream, whatever its schema allows. */
const alwaysThere = String.raw`Records\[\]\.dynamodb\.Keys`;

const almostNeverNull = new RegExp(`^${alwaysThere}$`, "u");

/** True for what code may take for there without a word, by its path. */
export function isAlmostNeverNull(path: string): boolean {
  return almostNeverNull.test(path);
}

/**
 * Null in what nobody gets outside of the console's test of an API, or hardly ever; and what an API's
 * authorizer leaves, which is there in every request of an API that has one, as code that reads it tells; and
 * what a slot of a bot holds once it is filled.
 */
const rarelyMissing = new RegExp(
  String.raw`^(?:headers|multiValueHeaders|${alwaysThere}|requestContext\.authorizer(?:\.\w+)?|sessionState\.intent\.slots\.\w+\.value(?:\.interpretedValue)?)$`,
  "u",
);

/**
 * How a place may be missing in all event types that have it; null where one always has it. A field of
 * one of several types says by itself that the code knows which event it has.
 */
export function missingAt(
  eventTypes: readonly EventType[],
  { steps, isDefined }: Pick<Origin, "steps" | "isDefined">,
): Missing | null {
  if (rarelyMissing.test(pathText(steps))) return null;
  const places = eventTypes
    .map((eventType) => fieldsAt([eventType], steps))
    .filter(({ field }) => field !== null);
  const isMissing = ({ mayBeNull, mayBeAbsent, mayBeAnything, isMapValue }: FieldsAt): boolean => {
    // What may be both belongs to one kind of event: who has told the kinds apart knows that it is there.
    const isNull = mayBeNull && !(mayBeAbsent && isDefined);
    return !isMapValue && !mayBeAnything && (isNull || (mayBeAbsent && !isDefined));
  };
  if (places.length === 0 || !places.every(isMissing)) return null;
  const isAlwaysSent = places.some(({ mayBeAbsent }) => !mayBeAbsent);
  const isNull = places.some(({ mayBeNull }) => mayBeNull);
  return { isNull, isAlwaysSent, isSure: places.every((place) => isNull && !place.mayBeAbsent) };
}
