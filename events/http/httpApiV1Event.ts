import type { Json, JsonObject } from "../model/json.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { apiEndpoint, type ApiEvent } from "./apiEndpoint.ts";
import { formatClfTime } from "./clfTime.ts";
import type { HttpApiSetup } from "./httpApiEvent.ts";
import {
  contentLengthOf,
  encodeBody,
  headersOf,
  isTextType,
  sampleSourceIp,
  type HttpRequest,
} from "./httpRequest.ts";
import { matchRoute } from "./matchRoute.ts";
import {
  findValue,
  nullIfEmpty,
  overrideEntries,
  sortByName,
  takeAllValues,
  takeLastValues,
  type MultiMap,
} from "./multiMap.ts";
import { decodeQueryText, parseQueryString } from "./queryString.ts";

/** Builds the event of an HTTP API with payload format 1.0. */
export function buildHttpApiV1Event(
  context: SampleContext,
  request: HttpRequest,
  setup: HttpApiSetup,
): ApiEvent {
  const { apiId, domainName, domainPrefix } = apiEndpoint(context, setup.customDomain);
  const headers = readHeaders(context, request, domainName, setup.extraHeaders ?? []);
  const query = parseQueryString(request.rawQuery, decodeQueryText);
  const { resource, routeKey, pathParameters } = findRoute(setup.route, request);
  const path = setup.stage === "$default" ? request.path : `/${setup.stage}${request.path}`;
  const requestId = `${context.alphanumeric(15)}=`;
  return {
    version: "1.0",
    resource,
    path,
    httpMethod: request.method,
    headers: takeLastValues(headers),
    multiValueHeaders: takeAllValues(headers),
    queryStringParameters: nullIfEmpty(takeLastValues(query)),
    multiValueQueryStringParameters: nullIfEmpty(takeAllValues(query)),
    requestContext: {
      accountId: context.accountId,
      apiId,
      ...(setup.authorizer === undefined ? {} : { authorizer: setup.authorizer }),
      domainName,
      domainPrefix,
      extendedRequestId: requestId,
      httpMethod: request.method,
      identity: identityOf(headers, setup.authentication),
      path,
      protocol: "HTTP/1.1",
      requestId,
      requestTime: formatClfTime(context.now),
      requestTimeEpoch: context.now.getTime(),
      resourceId: routeKey,
      resourcePath: resource,
      stage: setup.stage,
    },
    pathParameters: nullIfEmpty(pathParameters),
    stageVariables: null,
    ...bodyOf(request, headers),
  };
}

const writtenByApiGateway =
  /^(?:content-length|content-type|host|user-agent|x-amzn-trace-id|x-forwarded-.*)$/i;

/** API Gateway writes some fields itself; the others it leaves as HTTP/2 has them, in lower case. */
function readHeaders(
  context: SampleContext,
  request: HttpRequest,
  host: string,
  extra: MultiMap,
): MultiMap {
  const arrived = overrideEntries(
    [...contentLengthOf(request), ...extra],
    headersOf(request, host, context),
  );
  return sortByName(
    arrived.map(({ name, values }) => ({
      name: writtenByApiGateway.test(name) ? name : name.toLowerCase(),
      values,
    })),
  );
}

interface Route {
  readonly resource: string;
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** The route that takes the request; a greedy one where it is not of the route that was asked for. */
function findRoute(route: string, { method, path }: HttpRequest): Route {
  const pathParameters = matchRoute(route, path);
  if (pathParameters !== null) {
    return { resource: route, routeKey: `${method} ${route}`, pathParameters };
  }
  const resource = "/{proxy+}";
  return { resource, routeKey: `ANY ${resource}`, pathParameters: { proxy: path.slice(1) } };
}

function identityOf(headers: MultiMap, authentication: JsonObject | undefined): JsonObject {
  return {
    accessKey: null,
    accountId: null,
    caller: null,
    cognitoAmr: null,
    cognitoAuthenticationProvider: null,
    cognitoAuthenticationType: null,
    cognitoIdentityId: null,
    cognitoIdentityPoolId: null,
    principalOrgId: null,
    sourceIp: sampleSourceIp,
    user: null,
    userAgent: findValue(headers, "user-agent"),
    userArn: null,
    ...authentication,
  };
}

function bodyOf({ body }: HttpRequest, headers: MultiMap): Readonly<Record<string, Json>> {
  if (body === null) return { body: null, isBase64Encoded: false };
  const contentType = findValue(headers, "content-type") ?? "";
  return { ...encodeBody(body, !isTextType(contentType)) };
}
