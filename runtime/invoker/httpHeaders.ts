import type { HttpDelivery } from "../../events/model/delivery.ts";
import { isJsonObject } from "../../events/model/json.ts";

export type HttpHeaders = readonly (readonly [name: string, value: string])[];

type ProxyResponse = Readonly<Record<string, unknown>>;

/**
 * The headers that a client gets from a proxy response; each front door reads members of its own.
 * Source: API Gateway Developer Guide, "Output format of a Lambda function for proxy integration";
 * ELB User Guide, "Lambda functions as targets", "Multi-value headers".
 * @param multiValue whether the load balancer's target group has multi-value headers enabled.
 */
export function collectHeaders(
  frontDoor: HttpDelivery["frontDoor"],
  response: ProxyResponse,
  multiValue: boolean,
): HttpHeaders {
  switch (frontDoor) {
    case "rest-api":
      return withContentType(mergedHeaders(response));
    case "http-api-v1":
      return mergedHeaders(response);
    case "http-api":
    case "function-url":
      return withContentType([...singleHeaders(response), ...cookies(response)]);
    case "vpc-lattice":
      return singleHeaders(response);
    case "alb":
      return multiValue ? multipleHeaders(response) : singleHeaders(response);
  }
}

/** Both maps together; a pair that stands in both appears once. */
function mergedHeaders(response: ProxyResponse): HttpHeaders {
  const multiple = multipleHeaders(response);
  const pairs = new Set(multiple.map(keyOf));
  return [...singleHeaders(response).filter((pair) => !pairs.has(keyOf(pair))), ...multiple];
}

function keyOf([name, value]: readonly [string, string]): string {
  return `${name.toLowerCase()}:${value}`;
}

function singleHeaders({ headers }: ProxyResponse): HttpHeaders {
  return isJsonObject(headers)
    ? Object.entries(headers).map(([name, value]) => [name, String(value)])
    : [];
}

function multipleHeaders({ multiValueHeaders }: ProxyResponse): HttpHeaders {
  if (!isJsonObject(multiValueHeaders)) return [];
  return Object.entries(multiValueHeaders).flatMap(([name, values]) =>
    Array.isArray(values) ? values.map((value: unknown) => [name, String(value)] as const) : [],
  );
}

function cookies({ cookies: list }: ProxyResponse): HttpHeaders {
  return Array.isArray(list) ? list.map((cookie: unknown) => ["set-cookie", String(cookie)]) : [];
}

function withContentType(headers: HttpHeaders): HttpHeaders {
  return headers.some(([name]) => name.toLowerCase() === "content-type")
    ? headers
    : [["content-type", "application/json"], ...headers];
}
