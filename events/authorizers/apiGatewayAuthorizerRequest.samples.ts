import { sampleCustomDomain, type ApiEvent } from "../http/apiEndpoint.ts";
import { buildHttpApiV1Event } from "../http/httpApiV1Event.ts";
import { readHttpRequest, type HttpRequest } from "../http/httpRequest.ts";
import { findValue, overrideEntries, type MultiMap } from "../http/multiMap.ts";
import { stageParameter } from "../http/requestParameters.ts";
import { buildRestApiEvent, type RestApiSetup } from "../http/restApiEvent.ts";
import { sampleClientCertificate } from "../http/sampleClientCertificate.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { authorizedRequestParameters, claimsParameter } from "./authorizerParameters.ts";
import { executeApiArn } from "./executeApiArn.ts";
import { sampleJwt } from "./sampleJwt.ts";

/** The samples of a REQUEST authorizer's event. */
export const apiGatewayAuthorizerRequestSamples: readonly [Sample, ...Sample[]] = [
  {
    id: "header",
    title: "Identity source in a header",
    parameters: [claimsParameter, ...authorizedRequestParameters({}), stageParameter("prod")],
    build: (context, values) =>
      buildRestEvent(context, values, {
        adaptHeaders: (headers) => overrideEntries(bearerOf(context, values), headers),
      }),
  },
  {
    id: "query-string",
    title: "Identity source in the query string",
    parameters: [
      ...authorizedRequestParameters({ query: "token=k7Wq2xLb9R" }),
      stageParameter("prod"),
    ],
    build: (context, values) => buildRestEvent(context, values, {}),
  },
  {
    id: "mtls",
    title: "Mutual TLS on a custom domain",
    parameters: [...authorizedRequestParameters({}), stageParameter("prod")],
    build: (context, values) =>
      buildRestEvent(context, values, {
        customDomain: sampleCustomDomain,
        identity: { clientCert: sampleClientCertificate },
      }),
  },
  {
    id: "http-api",
    title: "HTTP API, payload format 1.0",
    parameters: [claimsParameter, ...authorizedRequestParameters({}), stageParameter("$default")],
    build: buildHttpApiEvent,
  },
];

function bearerOf(context: SampleContext, values: ParameterValues): MultiMap {
  const token = sampleJwt(context, readJson(values, "claims"));
  return [{ name: "Authorization", values: [`Bearer ${token}`] }];
}

function buildRestEvent(
  context: SampleContext,
  values: ParameterValues,
  more: Omit<RestApiSetup, "stage" | "resource">,
): Json {
  const request = readHttpRequest(values);
  const setup = { stage: readText(values, "stage"), resource: readText(values, "resource") };
  const event = buildRestApiEvent(context, request, { ...setup, ...more });
  const { body: _body, isBase64Encoded: _encoded, ...asked } = event;
  const methodArn = methodArnOf(context, event, setup.stage, request);
  return { type: "REQUEST", methodArn, ...emptyForNull(asked) };
}

function buildHttpApiEvent(context: SampleContext, values: ParameterValues): Json {
  const request = readHttpRequest(values);
  const stage = readText(values, "stage");
  const identity = overrideEntries(bearerOf(context, values), request.extraHeaders);
  const setup = { stage, route: readText(values, "resource"), extraHeaders: identity };
  const event = buildHttpApiV1Event(context, request, setup);
  const {
    version: _version,
    body: _body,
    isBase64Encoded: _encoded,
    multiValueHeaders: _headers,
    multiValueQueryStringParameters: _query,
    ...asked
  } = event;
  const identitySource = findValue(identity, "authorization");
  return {
    version: "1.0",
    type: "REQUEST",
    methodArn: methodArnOf(context, event, stage, request),
    identitySource,
    authorizationToken: identitySource,
    ...emptyForNull(asked),
  };
}

function methodArnOf(
  context: SampleContext,
  { requestContext }: ApiEvent,
  stage: string,
  { method, path }: HttpRequest,
): string {
  return executeApiArn(context, requestContext.apiId, `${stage}/${method}${path}`);
}

/** Authorizers get an empty map where the method's own event has null. */
function emptyForNull(event: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(event).map(([key, value]) => [key, value ?? {}]));
}
