import type { JsonObject } from "../model/json.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { apiEndpoint, type ApiEvent } from "./apiEndpoint.ts";
import { formatClfTime } from "./clfTime.ts";
import {
  encodeBody,
  headersOf,
  sampleSourceIp,
  sampleUserAgent,
  type HttpRequest,
} from "./httpRequest.ts";
import { matchRoute } from "./matchRoute.ts";
import {
  findValue,
  nullIfEmpty,
  sortByName,
  takeAllValues,
  takeLastValues,
  type MultiMap,
} from "./multiMap.ts";
import { decodeQueryText, parseQueryString } from "./queryString.ts";

/** How a REST API is set up for a sample request. */
export interface RestApiSetup {
  readonly stage: string;
  /** Path of the resource; where the request does not match it, a greedy proxy takes the request. */
  readonly resource: string;
  /** True where the body's media type is in the API's binaryMediaTypes. */
  readonly binary?: boolean;
  readonly authorizer?: JsonObject;
  /** The domain that the client calls instead of the default endpoint; it hides the stage. */
  readonly customDomain?: string;
  /** Fields of `identity` that differ from those of an anonymous request. */
  readonly identity?: JsonObject;
  /** The fields that reach the function, given those that the front door adds by default. */
  readonly adaptHeaders?: (headers: MultiMap) => MultiMap;
}

/** Builds the event of a REST API's Lambda proxy integration. */
export function buildRestApiEvent(
  context: SampleContext,
  request: HttpRequest,
  setup: RestApiSetup,
): ApiEvent {
  const { apiId, domainName, domainPrefix } = apiEndpoint(context, setup.customDomain);
  const arrived = headersOf(request, domainName, context);
  const headers = sortByName(setup.adaptHeaders?.(arrived) ?? arrived);
  const query = parseQueryString(request.rawQuery, decodeQueryText);
  const { resource, pathParameters } = matchResource(setup.resource, request.path);
  return {
    resource,
    path: request.path,
    httpMethod: request.method,
    headers: takeLastValues(headers),
    multiValueHeaders: takeAllValues(headers),
    queryStringParameters: nullIfEmpty(takeLastValues(query)),
    multiValueQueryStringParameters: nullIfEmpty(takeAllValues(query)),
    pathParameters: nullIfEmpty(pathParameters),
    stageVariables: null,
    requestContext: {
      resourceId: context.alphanumeric(6).toLowerCase(),
      ...(setup.authorizer === undefined ? {} : { authorizer: setup.authorizer }),
      resourcePath: resource,
      httpMethod: request.method,
      extendedRequestId: `${context.alphanumeric(15)}=`,
      requestTime: formatClfTime(context.now),
      path: setup.customDomain === undefined ? `/${setup.stage}${request.path}` : request.path,
      accountId: context.accountId,
      protocol: "HTTP/1.1",
      stage: setup.stage,
      domainPrefix,
      requestTimeEpoch: context.now.getTime(),
      requestId: context.uuid(),
      identity: { ...anonymousIdentity(headers), ...setup.identity },
      domainName,
      deploymentId: context.alphanumeric(6).toLowerCase(),
      apiId,
    },
    ...(request.body === null
      ? { body: null, isBase64Encoded: false }
      : encodeBody(request.body, setup.binary ?? false)),
  };
}

function matchResource(
  resource: string,
  path: string,
): { readonly resource: string; readonly pathParameters: Readonly<Record<string, string>> } {
  const pathParameters = matchRoute(resource, path);
  if (pathParameters !== null) return { resource, pathParameters };
  if (path === "/") return { resource: "/", pathParameters: {} };
  return { resource: "/{proxy+}", pathParameters: { proxy: path.slice(1) } };
}

function anonymousIdentity(headers: MultiMap): JsonObject {
  return {
    cognitoIdentityPoolId: null,
    accountId: null,
    cognitoIdentityId: null,
    caller: null,
    sourceIp: sampleSourceIp,
    principalOrgId: null,
    accessKey: null,
    cognitoAuthenticationType: null,
    cognitoAuthenticationProvider: null,
    userArn: null,
    userAgent: findValue(headers, "user-agent") ?? sampleUserAgent,
    user: null,
  };
}
