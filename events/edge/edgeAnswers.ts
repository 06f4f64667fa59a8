import { decodeBase64 } from "../encoding/base64.ts";
import type { HttpAnswer } from "../model/delivery.ts";
import { isJsonObject } from "../model/json.ts";
import { readEdgeEvent } from "./readEdgeEvent.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What CloudFront does with a result that it takes. */
export function describeEdgeResult(event: unknown, result: unknown): string {
  const eventType = readEdgeEvent(event)?.eventType;
  const { status, uri } = asFields(result);
  switch (eventType) {
    case "origin-response":
      return `CloudFront takes the response with status ${asText(status)}, caches it where it may, and sends it to the viewer`;
    case "viewer-response":
      return `CloudFront sends the viewer the response with status ${asText(status)}`;
    case "origin-request":
      return isGenerated(result)
        ? `CloudFront answers the viewer with HTTP ${asText(status)} in the place of the origin, and caches it where it may`
        : `CloudFront asks the origin for ${asText(uri)}`;
    case "viewer-request":
    case undefined:
      return isGenerated(result)
        ? `CloudFront answers the viewer with HTTP ${asText(status)}`
        : `CloudFront looks for ${asText(uri)} in its cache`;
  }
}

/** The response that the viewer gets where a function of a request trigger made one itself. */
export function generatedAnswer(_event: unknown, result: unknown): HttpAnswer | null {
  if (!isGenerated(result)) return null;
  const { status, headers, body, bodyEncoding } = asFields(result);
  const sent = asText(body);
  const decoded = bodyEncoding === "base64" ? decodeBase64(sent) : sent;
  return {
    statusCode: Number(status),
    headers: Object.entries(asFields(headers)).flatMap(([name, entries]) =>
      headerLines(name, entries),
    ),
    body: decoded ?? sent,
    isBase64Encoded: decoded === null,
  };
}

function headerLines(name: string, entries: unknown): readonly (readonly [string, string])[] {
  const list: readonly unknown[] = Array.isArray(entries) ? entries : [];
  return list.map((entry) => {
    const { key, value } = asFields(entry);
    return [typeof key === "string" ? key : name, asText(value)];
  });
}

function isGenerated(result: unknown): boolean {
  return isJsonObject(result) && "status" in result;
}

function asFields(value: unknown): Fields {
  return isJsonObject(value) ? value : {};
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}
