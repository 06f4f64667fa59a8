import { eventTypes } from "./catalogue.ts";
import { unwrapCarrier } from "./nesting/unwrapCarrier.ts";

/** What an event is, as `lambda-lens events identify` prints it. */
export interface Identification {
  /**
   * Id of the event type whose marks the event has; one that carries another is named as in
   * `s3-via-sns-via-sqs`, innermost first. Null where nothing, or more than one thing, claims it.
   */
  readonly eventType: string | null;
  /** All that it may be, likeliest first: for `s3-via-sqs` also `sqs`, for open shapes those hinted at. */
  readonly candidates: readonly string[];
}

/**
 * Tells what an event is by its shape alone.
 * @param event any JSON value
 */
export function identify(event: unknown): Identification {
  return identifyWithin(event, 0);
}

/**
 * Id of the event type that holds the outermost shape: `sqs` for `s3-via-sqs`. That is the one whose
 * schema and delivery count.
 */
export function carrierOf(identified: string): string {
  return identified.split("-via-").at(-1) ?? identified;
}

// AWS nests three deep at most (S3 in SNS in SQS); an event made to nest without end stops here.
const deepest = 4;

function identifyWithin(event: unknown, depth: number): Identification {
  const claims = eventTypes
    .filter(({ recognition }) => recognition.kind === "fixed" && recognition.matches(event))
    .map(({ id }) => id);
  const [claim, ...others] = claims;
  if (claim === undefined) return { eventType: null, candidates: hintedTypes(event) };
  if (others.length > 0) return { eventType: null, candidates: claims };
  const carried = depth < deepest ? unwrapCarrier(claim, event) : null;
  if (carried === null) return { eventType: claim, candidates: [claim] };
  const inner = carried.name ?? identifyContent(carried.content, depth);
  const path = [...(inner === null ? [] : [inner]), ...carried.envelopes];
  return path.length === 0
    ? { eventType: claim, candidates: [claim] }
    : named([...path, claim].join("-via-"), claim);
}

function identifyContent(content: unknown, depth: number): string | null {
  return content === undefined ? null : identifyWithin(content, depth + 1).eventType;
}

function named(nested: string, carrier: string): Identification {
  return { eventType: nested, candidates: [nested, carrier] };
}

function hintedTypes(event: unknown): readonly string[] {
  return eventTypes
    .filter(({ recognition }) => recognition.kind === "open" && recognition.hints(event))
    .map(({ id }) => id);
}
