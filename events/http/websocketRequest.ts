import { encodeBytesAsBase64 } from "../encoding/base64.ts";
import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { apiEndpoint } from "./apiEndpoint.ts";
import { formatClfTime } from "./clfTime.ts";
import { readHttpRequest, sampleSourceIp, traceId } from "./httpRequest.ts";
import { overrideEntries, sortByName, takeAllValues, takeLastValues } from "./multiMap.ts";
import { decodeQueryText, parseQueryString } from "./queryString.ts";
import { headersParameter, stageParameter } from "./requestParameters.ts";

/** A browser, which is what most clients of WebSocket APIs run in. */
const browser =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/134.0.0.0 Safari/537.36";

/** Parameters that every sample of a WebSocket API has: which connection it is, and where. */
export const connectionParameters: readonly SampleParameter[] = [
  textParameter(
    "connectionId",
    "Id of the connection, the same from $connect to $disconnect.",
    "L0SM9cOFvHcCIhw=",
  ),
  stageParameter("prod"),
];

/** Parameters of the request that opens a connection. */
export function handshakeParameters(
  query: string,
  headers: Readonly<Record<string, string>>,
): readonly SampleParameter[] {
  const description = "Query string of the URL that the client connects to, URL-encoded.";
  return [textParameter("query", description, query), headersParameter(headers)];
}

/** `requestContext` of a WebSocket API's event, as JSON. */
export interface WebsocketContext extends JsonObject {
  readonly apiId: string;
  readonly domainName: string;
}

/**
 * Builds `requestContext` of a WebSocket API's event.
 * @param ageMs milliseconds for which the connection has been open
 * @param particulars what this kind of event has besides
 */
export function websocketContext(
  context: SampleContext,
  values: ParameterValues,
  ageMs: number,
  particulars: JsonObject,
): WebsocketContext {
  const { apiId, domainName } = apiEndpoint(context, undefined);
  const requestId = `${context.alphanumeric(15)}=`;
  const now = context.now.getTime();
  return {
    ...particulars,
    extendedRequestId: requestId,
    requestTime: formatClfTime(context.now),
    messageDirection: "IN",
    stage: readText(values, "stage"),
    connectedAt: now - ageMs,
    requestTimeEpoch: now,
    identity: { userAgent: browser, sourceIp: sampleSourceIp },
    requestId,
    domainName,
    connectionId: readText(values, "connectionId"),
    apiId,
  };
}

/**
 * Header fields and query parameters of the request that opens a connection; the latter absent
 * without query string.
 * @param host the API's domain name
 */
export function readHandshake(
  context: SampleContext,
  values: ParameterValues,
  host: string,
): JsonObject {
  const { extraHeaders, rawQuery } = readHttpRequest(values);
  const key = Uint8Array.from({ length: 16 }, () => context.integer(256));
  const fields = {
    Host: host,
    Origin: "https://app.example.com",
    "Sec-WebSocket-Extensions": "permessage-deflate; client_max_window_bits",
    "Sec-WebSocket-Key": encodeBytesAsBase64(key),
    "Sec-WebSocket-Version": "13",
    "User-Agent": browser,
    "X-Amzn-Trace-Id": traceId(context),
    "X-Forwarded-For": sampleSourceIp,
    "X-Forwarded-Port": "443",
    "X-Forwarded-Proto": "https",
  };
  const sent = Object.entries(fields).map(([name, value]) => ({ name, values: [value] }));
  const headers = sortByName(overrideEntries(sent, extraHeaders));
  const query = parseQueryString(rawQuery, decodeQueryText);
  return {
    headers: takeLastValues(headers),
    multiValueHeaders: takeAllValues(headers),
    ...(query.length === 0
      ? {}
      : {
          queryStringParameters: takeLastValues(query),
          multiValueQueryStringParameters: takeAllValues(query),
        }),
  };
}
