import { eventTypes, findEventType } from "./catalogue.ts";
import { parseJson } from "./encoding/parseJson.ts";
import { contentOf, isSnsEnvelope } from "./nesting/contentOf.ts";

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
  const recognition = findEventType(identified)?.recognition;
  if (recognition !== undefined) {
    return recognition.kind === "nested" ? recognition.carrier : identified;
  }
  return identified.split("-via-").at(-1) ?? identified;
}

/** Ids of the event types with a fixed shape that an event has the marks of; one at most, if all is well. */
export function claimsOn(event: unknown): readonly string[] {
  const claims = eventTypes.flatMap(({ id, recognition }) =>
    recognition.kind === "fixed" && recognition.matches(event) ? [{ id, recognition }] : [],
  );
  const special = claims.filter(({ recognition }) => recognition.general !== true);
  return (special.length > 0 ? special : claims).map(({ id }) => id);
}

// AWS nests three deep at most (S3 in SNS in SQS); an event made to nest without end stops here.
const deepest = 4;

function identifyWithin(event: unknown, depth: number): Identification {
  const claims = claimsOn(event);
  const [claim, ...others] = claims;
  if (claim === undefined) return { eventType: null, candidates: hintedTypes(event) };
  if (others.length > 0) return { eventType: null, candidates: claims };
  const content = depth < deepest ? contentOf(claim, event) : undefined;
  const nested = content === undefined ? [] : namesOfCarried(claim, content, depth + 1);
  return { eventType: nested[0] ?? claim, candidates: [...nested, claim] };
}

/** What to call an event of one type that carries such content, the catalogue's own name first. */
function namesOfCarried(carrier: string, content: unknown, depth: number): readonly string[] {
  if (carrier !== "sns" && isSnsEnvelope(content)) {
    const message = depth < deepest ? parseJson(content.Message) : undefined;
    const inside = message === undefined ? [] : namesOfCarried("sns", message, depth + 1);
    return (inside.length > 0 ? inside : ["sns"]).map((name) => `${name}-via-${carrier}`);
  }
  const known = eventTypes
    .filter(
      ({ recognition }) =>
        recognition.kind === "nested" &&
        recognition.carrier === carrier &&
        recognition.carries(content),
    )
    .map(({ id }) => id);
  const bare = identifyWithin(content, depth).eventType;
  const composed = bare === null ? [] : [`${bare}-via-${carrier}`];
  return [...new Set([...known, ...composed])];
}

function hintedTypes(event: unknown): readonly string[] {
  return eventTypes
    .filter(
      ({ recognition }) => recognition.kind !== "nested" && recognition.hints?.(event) === true,
    )
    .map(({ id }) => id);
}
