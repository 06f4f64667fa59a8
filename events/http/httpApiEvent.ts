import type { JsonObject } from "../model/json.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { apiEndpoint, type ApiEvent } from "./apiEndpoint.ts";
import { contentLengthOf, headersOf, type HttpRequest } from "./httpRequest.ts";
import { matchRoute } from "./matchRoute.ts";
import { overrideEntries, type MultiMap } from "./multiMap.ts";
import { readPayloadV2Parts } from "./payloadV2Event.ts";

/** How an HTTP API is set up for a sample request. */
export interface HttpApiSetup {
  readonly stage: string;
  /** Path of the route, or `$default`, which also takes what does not match. */
  readonly route: string;
  readonly authorizer?: JsonObject;
  readonly authentication?: JsonObject;
  /** The domain that the client calls instead of the default endpoint. */
  readonly customDomain?: string;
  /** Fields that the client sends for this kind of request, unless it sends others. */
  readonly extraHeaders?: MultiMap;
}

/** Builds the event of an HTTP API with payload format 2.0. */
export function buildHttpApiEvent(
  context: SampleContext,
  request: HttpRequest,
  setup: HttpApiSetup,
): ApiEvent {
  const { apiId, domainName, domainPrefix } = apiEndpoint(context, setup.customDomain);
  const arrived = overrideEntries(
    [...contentLengthOf(request), ...(setup.extraHeaders ?? [])],
    headersOf(request, domainName, context),
  );
  const path = setup.stage === "$default" ? request.path : `/${setup.stage}${request.path}`;
  const parts = readPayloadV2Parts(context, request, path, arrived);
  const pathParameters = setup.route === "$default" ? null : matchRoute(setup.route, request.path);
  const routeKey = pathParameters === null ? "$default" : `${request.method} ${setup.route}`;
  return {
    version: "2.0",
    routeKey,
    rawPath: path,
    rawQueryString: request.rawQuery,
    ...parts.cookies,
    headers: parts.headers,
    ...parts.query,
    requestContext: {
      accountId: context.accountId,
      apiId,
      ...(setup.authentication === undefined ? {} : { authentication: setup.authentication }),
      ...(setup.authorizer === undefined ? {} : { authorizer: setup.authorizer }),
      domainName,
      domainPrefix,
      http: parts.http,
      requestId: `${context.alphanumeric(15)}=`,
      routeKey,
      stage: setup.stage,
      ...parts.times,
    },
    ...parts.body,
    ...(Object.keys(pathParameters ?? {}).length === 0 ? {} : { pathParameters }),
    isBase64Encoded: parts.isBase64Encoded,
  };
}
