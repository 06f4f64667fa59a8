import { httpV1, httpV2 } from "../matching/eventKinds.ts";

/** Where HTTP events have what other frameworks, or the other payload format, have under another name. */
const queries = { query: "queryStringParameters", queryParams: "queryStringParameters" };
const shortened = {
  queryParameters: "queryStringParameters",
  queryStringParams: "queryStringParameters",
};
const pathNames = { params: "pathParameters", pathParams: "pathParameters" };

const inV1 = {
  ...queries,
  ...shortened,
  ...pathNames,
  method: "httpMethod",
  rawPath: "path",
  url: "path",
  routeKey: "resource",
  "requestContext.http": "httpMethod",
};

const inV2 = {
  ...queries,
  ...shortened,
  ...pathNames,
  httpMethod: "requestContext.http.method",
  method: "requestContext.http.method",
  path: "rawPath",
  url: "rawPath",
  resource: "routeKey",
  "requestContext.identity": "requestContext.http.sourceIp",
  "requestContext.httpMethod": "requestContext.http.method",
  "requestContext.requestTimeEpoch": "requestContext.timeEpoch",
};

const inAlb = {
  ...queries,
  ...shortened,
  method: "httpMethod",
  rawPath: "path",
  url: "path",
  "requestContext.http": "httpMethod",
};

const byEventType: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ...httpV1.map((id) => [id, new Map(Object.entries(inV1))] as const),
  ...httpV2.map((id) => [id, new Map(Object.entries(inV2))] as const),
  ["alb", new Map(Object.entries(inAlb))],
]);

/**
 * Where an event of this type has what code looks for under a name that it doesn't have.
 * @param path from the event: `httpMethod`
 * @returns another path from the event; null where nothing is known
 */
export function otherName(eventTypeId: string, path: string): string | null {
  return byEventType.get(eventTypeId)?.get(path) ?? null;
}
