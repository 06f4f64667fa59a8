import { decodeBase64 } from "../encoding/base64.ts";
import { parseJson } from "../encoding/parseJson.ts";
import { isJsonObject } from "../model/json.ts";

/** What the first record of a carrying event holds. */
export interface Carried {
  /** Names of envelopes between carrier and content, innermost first: `sns` for SNS in SQS. */
  readonly envelopes: readonly string[];
  readonly content: unknown;
  /** The content's name where it is known although no function gets it bare; else null. */
  readonly name: string | null;
}

/**
 * Looks into the first record of an event that may carry another one as text.
 * @param carrier id of the event type that the event is
 * @returns null where that type carries nothing, or its text is no JSON
 */
export function unwrapCarrier(carrier: string, event: unknown): Carried | null {
  const text = textOf(carrier, firstRecord(event));
  const content = text === null ? undefined : parseJson(text);
  if (content === undefined) return null;
  if (carrier === "sns" || !isSnsEnvelope(content)) return describe(content, []);
  return describe(parseJson(content.Message), ["sns"]);
}

function describe(content: unknown, envelopes: readonly string[]): Carried {
  return { envelopes, content, name: isS3TestEvent(content) ? "s3" : null };
}

function textOf(carrier: string, record: Readonly<Record<string, unknown>>): string | null {
  if (carrier === "sqs") return asText(record["body"]);
  if (carrier === "sns") return asText(asObject(record["Sns"])["Message"]);
  if (carrier !== "kinesis-stream") return null;
  const data = asText(asObject(record["kinesis"])["data"]);
  return data === null ? null : decodeBase64(data);
}

/** The JSON that SNS puts into a queue, unless raw message delivery is on. */
function isSnsEnvelope(content: unknown): content is { readonly Message: string } {
  return (
    isJsonObject(content) &&
    content["Type"] === "Notification" &&
    typeof content["TopicArn"] === "string" &&
    typeof content["Message"] === "string"
  );
}

/** What S3 sends to a topic or queue once, when a notification is configured; it has no records. */
function isS3TestEvent(content: unknown): boolean {
  return isJsonObject(content) && content["Event"] === "s3:TestEvent";
}

function firstRecord(event: unknown): Readonly<Record<string, unknown>> {
  const records = asObject(event)["Records"];
  return asObject(Array.isArray(records) ? (records as readonly unknown[])[0] : null);
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return isJsonObject(value) ? value : {};
}

function asText(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
