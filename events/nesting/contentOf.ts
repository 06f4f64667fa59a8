import { decodeBase64, decodeBase64Bytes } from "../encoding/base64.ts";
import { gunzipText, isGzip } from "../encoding/gzip.ts";
import { parseJson } from "../encoding/parseJson.ts";
import { isJsonObject } from "../model/json.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Where an event type carries text of others, in its first record; base64 and gzip are undone. */
const carriers: Readonly<Record<string, (event: unknown) => string | null>> = {
  sqs: (event) => asText(firstOf(asFields(event)["Records"])["body"]),
  sns: (event) => asText(asFields(firstOf(asFields(event)["Records"])["Sns"])["Message"]),
  "kinesis-stream": (event) =>
    decode(asFields(firstOf(asFields(event)["Records"])["kinesis"])["data"]),
  "firehose-transform": (event) => decode(firstOf(asFields(event)["records"])["data"]),
};

/**
 * What the first record of an event carries, decoded and parsed.
 * @param carrier id of the event type that the event is
 * @returns undefined where that type carries nothing, or nothing that is JSON
 */
export function contentOf(carrier: string, event: unknown): unknown {
  const text = Object.hasOwn(carriers, carrier) ? carriers[carrier]?.(event) : null;
  return typeof text === "string" ? parseJson(text) : undefined;
}

/** The JSON that SNS puts into a queue, unless raw message delivery is on. */
export function isSnsEnvelope(content: unknown): content is { readonly Message: string } {
  return (
    isJsonObject(content) &&
    content["Type"] === "Notification" &&
    typeof content["TopicArn"] === "string" &&
    typeof content["Message"] === "string"
  );
}

function decode(data: unknown): string | null {
  if (typeof data !== "string") return null;
  const bytes = decodeBase64Bytes(data);
  return bytes !== null && isGzip(bytes) ? gunzipText(bytes) : decodeBase64(data);
}

function firstOf(records: unknown): Fields {
  return asFields(Array.isArray(records) ? (records as readonly unknown[])[0] : null);
}

function asFields(value: unknown): Fields {
  return isJsonObject(value) ? value : {};
}

function asText(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
