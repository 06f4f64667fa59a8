import { utf8Length } from "../encoding/base64.ts";
import { isJsonObject } from "../model/json.ts";
import { readEdgeEvent, type EdgeEvent } from "./readEdgeEvent.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * What CloudFront refuses with 502 although it has the right form. Source: CloudFront Developer Guide,
 * "Restrictions on all edge functions" and "Generate HTTP responses in request triggers".
 */
export function checkEdgeResult(event: unknown, result: unknown): readonly string[] {
  const edge = readEdgeEvent(event);
  if (edge === null || !isJsonObject(result)) return [];
  const generated = edge.response === null && "status" in result;
  const given = edge.response ?? (generated ? {} : edge.request);
  return [
    ...checkHeaders(edge, given, result, generated),
    ...(generated ? checkGenerated(edge, result) : []),
    ...(edge.response === null && !generated ? checkRequest(edge.request, result) : []),
    ...(edge.eventType === "viewer-response" ? checkStatus(edge.response ?? {}, result) : []),
  ];
}

const forbidden =
  /^(?:connection|expect|keep-alive|proxy-(?:authenticate|authorization|connection)|trailer|upgrade|x-accel-(?:buffering|charset|limit-rate|redirect)|x-amz-cf-.*|x-amzn-.*|x-cache|x-edge-.*|x-forwarded-proto|x-real-ip)$/;

const readOnly: Readonly<Record<EdgeEvent["eventType"], readonly string[]>> = {
  "viewer-request": ["content-length", "host", "transfer-encoding", "via"],
  "origin-request": [
    "accept-encoding",
    "content-length",
    "if-modified-since",
    "if-none-match",
    "if-range",
    "if-unmodified-since",
    "transfer-encoding",
    "via",
  ],
  "origin-response": ["transfer-encoding", "via"],
  "viewer-response": ["content-encoding", "content-length", "transfer-encoding", "warning", "via"],
};

function checkHeaders(
  { eventType }: EdgeEvent,
  given: Fields,
  result: Fields,
  generated: boolean,
): readonly string[] {
  const before = asFields(given["headers"]);
  const after = asFields(result["headers"]);
  const changed = Object.keys(after).filter(
    (name) => valuesOf(after[name]) !== valuesOf(before[name.toLowerCase()]),
  );
  return changed.flatMap((name) => {
    const lower = name.toLowerCase();
    if (forbidden.test(lower)) return [`No function may set the header ${name}`];
    if (generated || !readOnly[eventType].includes(lower)) return [];
    return [`The header ${name} is read-only in a ${eventType} event`];
  });
}

const kilobyte = 1024;

function checkGenerated({ eventType }: EdgeEvent, result: Fields): readonly string[] {
  const { status, body } = result;
  const limit = eventType === "viewer-request" ? 40 * kilobyte : kilobyte * kilobyte;
  const size = utf8Length(typeof body === "string" ? body : "");
  return [
    ...(size > limit
      ? [`The body has ${size} bytes, and a ${eventType} function may generate ${limit}`]
      : []),
    ...(status === "204" && size > 0 ? ["A response with status 204 has no body"] : []),
  ];
}

function checkRequest(request: Fields, result: Fields): readonly string[] {
  return ["method", "clientIp"]
    .filter((key) => key in result && key in request && result[key] !== request[key])
    .map((key) => `No function may change ${key}`);
}

function checkStatus(response: Fields, result: Fields): readonly string[] {
  return result["status"] === response["status"]
    ? []
    : ["A viewer-response function may not change the status"];
}

function valuesOf(entries: unknown): string {
  const list: readonly unknown[] = Array.isArray(entries) ? entries : [];
  return JSON.stringify(list.map((entry) => asFields(entry)["value"]));
}

function asFields(value: unknown): Fields {
  return isJsonObject(value) ? value : {};
}
