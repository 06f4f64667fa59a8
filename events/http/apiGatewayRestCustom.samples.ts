import { parseJson } from "../encoding/parseJson.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { apiEndpoint } from "./apiEndpoint.ts";
import {
  headersOf,
  readHttpRequest,
  sampleSourceIp,
  sampleUserAgent,
  type HttpRequest,
} from "./httpRequest.ts";
import { matchRoute } from "./matchRoute.ts";
import { findValue, sortByName, takeLastValues } from "./multiMap.ts";
import { decodeQueryText, parseQueryString } from "./queryString.ts";
import { jsonPost, requestParameters, stageParameter } from "./requestParameters.ts";

const orderPost: readonly SampleParameter[] = [
  ...requestParameters({ ...jsonPost, path: "/orders/42", query: "dryRun=true" }),
  textParameter("resource", "Path of the API's resource, as in the API.", "/orders/{orderId}"),
  stageParameter("prod"),
];

/** The samples of a REST API's custom integration. */
export const apiGatewayRestCustomSamples: readonly [Sample, ...Sample[]] = [
  {
    id: "passthrough",
    title: "Method request passthrough",
    parameters: orderPost,
    build: buildPassthrough,
  },
  {
    id: "json-body",
    title: "The JSON body alone",
    parameters: [
      jsonParameter("body", "Body of the request, as JSON.", '{"item":"book","quantity":2}'),
    ],
    recognisable: false,
    build: (_context, values) => readJson(values, "body"),
  },
  {
    id: "serverless-template",
    title: "Default template of the Serverless Framework",
    parameters: orderPost,
    build: buildServerlessTemplate,
  },
];

/** What both templates are made from. */
interface Rendered {
  readonly request: HttpRequest;
  readonly body: Json;
  readonly headers: JsonObject;
  readonly query: JsonObject;
  readonly path: JsonObject;
  readonly apiId: string;
  readonly userAgent: string;
  readonly resource: string;
  readonly stage: string;
}

function read(context: SampleContext, values: ParameterValues): Rendered {
  const request = readHttpRequest(values);
  const { apiId, domainName } = apiEndpoint(context, undefined);
  const headers = sortByName(headersOf(request, domainName, context));
  const resource = readText(values, "resource");
  return {
    request,
    body: request.body === null ? {} : bodyOf(request.body.text),
    headers: takeLastValues(headers),
    query: takeLastValues(parseQueryString(request.rawQuery, decodeQueryText)),
    path: matchRoute(resource, request.path) ?? {},
    apiId,
    userAgent: findValue(headers, "user-agent") ?? sampleUserAgent,
    resource,
    stage: readText(values, "stage"),
  };
}

/** `$input.json('$')`: the body parsed, or a text where it is no JSON. */
function bodyOf(text: string): Json {
  return (parseJson(text) as Json | undefined) ?? text;
}

function buildPassthrough(context: SampleContext, values: ParameterValues): Json {
  const { request, body, headers, query, path, apiId, ...rendered } = read(context, values);
  return {
    "body-json": body,
    params: { path, querystring: query, header: headers },
    "stage-variables": {},
    context: {
      "account-id": "",
      "api-id": apiId,
      "api-key": "",
      "authorizer-principal-id": "",
      caller: "",
      "cognito-authentication-provider": "",
      "cognito-authentication-type": "",
      "cognito-identity-id": "",
      "cognito-identity-pool-id": "",
      "http-method": request.method,
      stage: rendered.stage,
      "source-ip": sampleSourceIp,
      user: "",
      "user-agent": rendered.userAgent,
      "user-arn": "",
      "request-id": context.uuid(),
      "resource-id": context.alphanumeric(6).toLowerCase(),
      "resource-path": rendered.resource,
    },
  };
}

function buildServerlessTemplate(context: SampleContext, values: ParameterValues): Json {
  const { request, body, headers, query, path, ...rendered } = read(context, values);
  return {
    body,
    method: request.method,
    principalId: "",
    stage: rendered.stage,
    cognitoPoolClaims: { sub: "" },
    enhancedAuthContext: {},
    headers,
    query,
    path,
    identity: {
      cognitoIdentityPoolId: "",
      accountId: "",
      cognitoIdentityId: "",
      caller: "",
      sourceIp: sampleSourceIp,
      principalOrgId: "",
      accessKey: "",
      cognitoAuthenticationType: "",
      cognitoAuthenticationProvider: "",
      userArn: "",
      userAgent: rendered.userAgent,
      user: "",
    },
    stageVariables: {},
    requestPath: rendered.resource,
  };
}
