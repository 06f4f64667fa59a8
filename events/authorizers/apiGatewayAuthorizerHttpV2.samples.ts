import { sampleCustomDomain } from "../http/apiEndpoint.ts";
import { buildHttpApiEvent, type HttpApiSetup } from "../http/httpApiEvent.ts";
import { readHttpRequest } from "../http/httpRequest.ts";
import { findValue, overrideEntries } from "../http/multiMap.ts";
import { stageParameter, type RequestDefaults } from "../http/requestParameters.ts";
import { sampleClientCertificate } from "../http/sampleClientCertificate.ts";
import type { Json } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { authorizedRequestParameters, claimsParameter } from "./authorizerParameters.ts";
import { executeApiArn } from "./executeApiArn.ts";
import { sampleJwt } from "./sampleJwt.ts";

/** The samples of an HTTP API's authorizer event with payload format 2.0. */
export const apiGatewayAuthorizerHttpV2Samples: readonly [Sample, ...Sample[]] = [
  {
    id: "header",
    title: "Identity source in a header",
    parameters: [claimsParameter, ...parametersWith({})],
    build: buildBearer,
  },
  {
    id: "no-identity-source",
    title: "Without identity source",
    parameters: parametersWith({ query: "token=k7Wq2xLb9R" }),
    build: (context, values) => buildAuthorizerEvent(context, values, null, {}),
  },
  {
    id: "cookies",
    title: "Identity source in the cookies",
    parameters: parametersWith({ headers: { Cookie: "session=k7Wq2xLb9R; theme=dark" } }),
    build: (context, values) => {
      const cookie = findValue(readHttpRequest(values).extraHeaders, "cookie");
      return buildAuthorizerEvent(context, values, cookie, {});
    },
  },
  {
    id: "mtls",
    title: "Mutual TLS on a custom domain",
    parameters: parametersWith({}),
    build: (context, values) =>
      buildAuthorizerEvent(context, values, null, {
        customDomain: sampleCustomDomain,
        authentication: { clientCert: sampleClientCertificate },
      }),
  },
];

function parametersWith(defaults: Partial<RequestDefaults>): readonly SampleParameter[] {
  return [...authorizedRequestParameters(defaults), stageParameter("$default")];
}

function buildBearer(context: SampleContext, values: ParameterValues): Json {
  const token = sampleJwt(context, readJson(values, "claims"));
  const bearer = [{ name: "authorization", values: [`Bearer ${token}`] }];
  const sent = overrideEntries(bearer, readHttpRequest(values).extraHeaders);
  return buildAuthorizerEvent(context, values, findValue(sent, "authorization"), {
    extraHeaders: bearer,
  });
}

function buildAuthorizerEvent(
  context: SampleContext,
  values: ParameterValues,
  identity: string | null,
  more: Omit<HttpApiSetup, "stage" | "route">,
): Json {
  const request = readHttpRequest(values);
  const stage = readText(values, "stage");
  const setup = { stage, route: readText(values, "resource"), ...more };
  const event = buildHttpApiEvent(context, request, setup);
  const { version: _version, body: _body, isBase64Encoded: _encoded, ...asked } = event;
  const called = `${stage}/${request.method}${request.path}`;
  return {
    version: "2.0",
    type: "REQUEST",
    routeArn: executeApiArn(context, event.requestContext.apiId, called),
    identitySource: identity === null ? null : [identity],
    ...asked,
  };
}
