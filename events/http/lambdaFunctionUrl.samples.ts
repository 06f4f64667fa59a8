import type { JsonObject } from "../model/json.ts";
import type { Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { contentLengthOf, headersOf, readHttpRequest, type HttpRequest } from "./httpRequest.ts";
import { overrideEntries } from "./multiMap.ts";
import { readPayloadV2Parts } from "./payloadV2Event.ts";
import {
  binaryPost,
  jsonPost,
  plainGet,
  requestParameters,
  type RequestDefaults,
} from "./requestParameters.ts";
import { sampleCaller } from "./sampleCaller.ts";

const streamGet: RequestDefaults = {
  ...plainGet,
  path: "/chat",
  query: "prompt=Hello",
  headers: { Accept: "text/event-stream" },
};

/** The samples of a function URL's event. */
export const lambdaFunctionUrlSamples: readonly [Sample, ...Sample[]] = [
  urlSample("get", "GET without query string", plainGet, false),
  urlSample("post-json", "POST with a JSON body", jsonPost, false),
  urlSample("post-base64", "POST with a binary body", binaryPost, false),
  urlSample("iam", "Auth type AWS_IAM", plainGet, true),
  urlSample("streaming", "Request for a streamed response", streamGet, false),
];

function urlSample(id: string, title: string, defaults: RequestDefaults, signed: boolean): Sample {
  return {
    id,
    title,
    parameters: requestParameters(defaults),
    build: (context, values) => buildFunctionUrlEvent(context, readHttpRequest(values), signed),
  };
}

function buildFunctionUrlEvent(
  context: SampleContext,
  request: HttpRequest,
  signed: boolean,
): JsonObject {
  const apiId = context.alphanumeric(32).toLowerCase();
  const domainName = `${apiId}.lambda-url.${context.region}.on.aws`;
  const arrived = overrideEntries(
    [
      ...(request.body === null ? [] : contentLengthOf(request)),
      { name: "X-Amzn-Tls-Cipher-Suite", values: ["TLS_AES_128_GCM_SHA256"] },
      { name: "X-Amzn-Tls-Version", values: ["TLSv1.3"] },
    ],
    headersOf(request, domainName, context),
  );
  const parts = readPayloadV2Parts(context, request, request.path, arrived);
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: request.path,
    rawQueryString: request.rawQuery,
    ...parts.cookies,
    headers: parts.headers,
    ...parts.query,
    requestContext: {
      accountId: signed ? context.accountId : "anonymous",
      apiId,
      ...(signed ? { authorizer: { iam: urlCaller(context) } } : {}),
      domainName,
      domainPrefix: apiId,
      http: parts.http,
      requestId: context.uuid(),
      routeKey: "$default",
      stage: "$default",
      ...parts.times,
    },
    ...parts.body,
    isBase64Encoded: parts.isBase64Encoded,
  };
}

function urlCaller(context: SampleContext): JsonObject {
  const caller = sampleCaller(context);
  return { ...caller, callerId: caller.userId, cognitoIdentity: null, principalOrgId: null };
}
