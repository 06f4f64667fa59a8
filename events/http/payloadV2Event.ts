import type { JsonObject } from "../model/json.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { formatClfTime } from "./clfTime.ts";
import { encodeBody, isTextType, sampleSourceIp, type HttpRequest } from "./httpRequest.ts";
import { findValue, joinValues, lowerCaseNames, sortByName, type MultiMap } from "./multiMap.ts";
import { decodeQueryText, parseQueryString } from "./queryString.ts";

/** The parts of payload format 2.0 that depend on the request alone; empty where a part is absent. */
export interface PayloadV2Parts {
  readonly cookies: JsonObject;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: JsonObject;
  readonly http: JsonObject;
  readonly times: JsonObject;
  readonly body: JsonObject;
  readonly isBase64Encoded: boolean;
}

/**
 * Takes a request apart as HTTP APIs and function URLs do.
 * @param path the path as the function sees it, a stage's name included
 */
export function readPayloadV2Parts(
  context: SampleContext,
  request: HttpRequest,
  path: string,
  arrived: MultiMap,
): PayloadV2Parts {
  const headers = sortByName(lowerCaseNames(arrived));
  const cookie = findValue(headers, "cookie");
  const query = parseQueryString(request.rawQuery, decodeQueryText);
  const encoded =
    request.body === null
      ? null
      : encodeBody(request.body, !isTextType(findValue(headers, "content-type") ?? ""));
  return {
    cookies: cookie === null ? {} : { cookies: cookie.split(";").map((text) => text.trim()) },
    headers: joinValues(headers.filter(({ name }) => name !== "cookie")),
    query: query.length === 0 ? {} : { queryStringParameters: joinValues(query) },
    http: {
      method: request.method,
      path,
      protocol: "HTTP/1.1",
      sourceIp: sampleSourceIp,
      userAgent: findValue(headers, "user-agent"),
    },
    times: { time: formatClfTime(context.now), timeEpoch: context.now.getTime() },
    body: encoded === null ? {} : { body: encoded.body },
    isBase64Encoded: encoded?.isBase64Encoded ?? false,
  };
}
