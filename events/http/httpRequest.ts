import { encodeBase64, utf8Length } from "../encoding/base64.ts";
import { isJsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { overrideEntries, type MultiMap } from "./multiMap.ts";

/** A request as the client sends it, before a service makes an event of it. */
export interface HttpRequest {
  readonly method: string;
  /** Begins with a slash. */
  readonly path: string;
  /** URL-encoded, without its question mark. */
  readonly rawQuery: string;
  /** Header fields that the person asked for. */
  readonly extraHeaders: MultiMap;
  readonly body: RequestBody | null;
}

export interface RequestBody {
  readonly text: string;
  readonly contentType: string;
}

/** The address that samples come from, of a network reserved for documentation (RFC 5737). */
export const sampleSourceIp = "203.0.113.24";
export const sampleUserAgent = "curl/8.7.1";

/** An Authorization field with a token that has the shape of a JWT and no content. */
export const sampleAuthorization = "Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln";

/** Reads the parameters of an HTTP sample; an empty body is none. */
export function readHttpRequest(values: ParameterValues): HttpRequest {
  const path = readText(values, "path");
  const text = readText(values, "body");
  return {
    method: readText(values, "method").toUpperCase(),
    path: path.startsWith("/") ? path : `/${path}`,
    rawQuery: readText(values, "query").replace(/^\?/, ""),
    extraHeaders: readHeaders(values),
    body: text === "" ? null : { text, contentType: readText(values, "contentType") },
  };
}

/**
 * The header fields of a request as they arrive behind AWS's front doors: the client's own, the
 * forwarding ones and the tracing one, in the client's casing, without Content-Length.
 * @param host the value of the Host field
 */
export function headersOf(request: HttpRequest, host: string, context: SampleContext): MultiMap {
  const fields: readonly (readonly [string, string])[] = [
    ["Accept", "*/*"],
    ...(request.body === null ? [] : [["Content-Type", request.body.contentType] as const]),
    ["Host", host],
    ["User-Agent", sampleUserAgent],
    ["X-Amzn-Trace-Id", traceId(context)],
    ["X-Forwarded-For", sampleSourceIp],
    ["X-Forwarded-Port", "443"],
    ["X-Forwarded-Proto", "https"],
  ];
  return overrideEntries(
    fields.map(([name, value]) => ({ name, values: [value] })),
    request.extraHeaders,
  );
}

/** The Content-Length field: the length of the body in bytes, before any base64. */
export function contentLengthOf(request: HttpRequest): MultiMap {
  const length = request.body === null ? 0 : utf8Length(request.body.text);
  return [{ name: "Content-Length", values: [String(length)] }];
}

/** A body as an event carries it. */
export interface EncodedBody {
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** Writes a body into an event, as base64 or as it is. */
export function encodeBody(body: RequestBody, asBase64: boolean): EncodedBody {
  return { body: asBase64 ? encodeBase64(body.text) : body.text, isBase64Encoded: asBase64 };
}

/**
 * True for the media types whose bodies HTTP APIs, function URLs and load balancers pass on as text;
 * all others they encode as base64. Source: Elastic Load Balancing, "Lambda functions as targets".
 */
export function isTextType(contentType: string): boolean {
  const [mediaType = ""] = contentType.toLowerCase().split(";");
  return /^(?:text\/.*|application\/(?:json|javascript|xml))$/.test(mediaType.trim());
}

function readHeaders(values: ParameterValues): MultiMap {
  const headers = readJson(values, "headers");
  if (!isJsonObject(headers)) return [];
  return Object.entries(headers).map(([name, value]) => ({
    name,
    values: (Array.isArray(value) ? value : [value]).map(String),
  }));
}

/** A root trace id of AWS X-Ray: version, seconds since 1970 and 24 random digits, hexadecimal. */
export function traceId(context: SampleContext): string {
  const seconds = Math.floor(context.now.getTime() / 1000);
  return `Root=1-${seconds.toString(16).padStart(8, "0")}-${context.hex(24)}`;
}
