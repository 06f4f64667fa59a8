import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { sampleCustomDomain } from "./apiEndpoint.ts";
import { formatClaimTime } from "./clfTime.ts";
import { readHttpRequest, sampleAuthorization, sampleSourceIp } from "./httpRequest.ts";
import { overrideEntries, type MultiMap } from "./multiMap.ts";
import {
  binaryPost,
  jsonPost,
  plainGet,
  requestParameters,
  stageParameter,
  type RequestDefaults,
} from "./requestParameters.ts";
import { buildRestApiEvent, type RestApiSetup } from "./restApiEvent.ts";
import { sampleCaller } from "./sampleCaller.ts";
import { sampleClientCertificate } from "./sampleClientCertificate.ts";

const orderGet: RequestDefaults = { ...plainGet, path: "/orders/42" };

/** The samples of a REST API's proxy event. */
export const apiGatewayRestProxySamples: readonly [Sample, ...Sample[]] = [
  restSample("get", "GET without query string", plainGet, "/orders", () => ({})),
  restSample("post-json", "POST with a JSON body", jsonPost, "/orders", () => ({})),
  restSample("post-base64", "POST with a binary body", binaryPost, "/uploads", () => ({
    binary: true,
  })),
  restSample(
    "cognito-authorizer",
    "Cognito user pool authorizer",
    orderGet,
    "/orders/{orderId}",
    (context) => ({
      authorizer: { claims: cognitoClaims(context) },
      adaptHeaders: withAuthorization,
    }),
  ),
  restSample("lambda-authorizer", "Lambda authorizer", orderGet, "/orders/{orderId}", () => ({
    authorizer: {
      principalId: "user|a1b2c3d4",
      plan: "premium",
      limit: "100",
      admin: "false",
      integrationLatency: 112,
    },
    adaptHeaders: withAuthorization,
  })),
  restSample("iam", "IAM authorization", orderGet, "/orders/{orderId}", (context) => ({
    identity: iamIdentity(context),
  })),
  restSample("mtls", "Mutual TLS on a custom domain", orderGet, "/orders/{orderId}", () => ({
    customDomain: sampleCustomDomain,
    identity: { clientCert: sampleClientCertificate },
  })),
  {
    id: "test-invoke",
    title: "Test in the API Gateway console",
    parameters: [...requestParameters(orderGet), resourceParameter("/orders/{orderId}")],
    build: buildTestInvoke,
  },
  restSample(
    "edge-optimized",
    "Edge-optimized endpoint behind CloudFront",
    plainGet,
    "/orders",
    (context) => ({ adaptHeaders: (headers) => addCloudFrontHeaders(headers, context) }),
  ),
];

function restSample(
  id: string,
  title: string,
  defaults: RequestDefaults,
  resource: string,
  setUp: (context: SampleContext) => Omit<RestApiSetup, "stage" | "resource">,
): Sample {
  return {
    id,
    title,
    parameters: [
      ...requestParameters(defaults),
      resourceParameter(resource),
      stageParameter("prod"),
    ],
    build: (context, values) =>
      buildRestApiEvent(context, readHttpRequest(values), {
        stage: readText(values, "stage"),
        resource: readText(values, "resource"),
        ...setUp(context),
      }),
  };
}

function resourceParameter(resource: string): Sample["parameters"][number] {
  return {
    name: "resource",
    description: "Path of the API's resource: `/orders/{orderId}` or `/{proxy+}`.",
    kind: "text",
    default: resource,
  };
}

/** The console calls from inside API Gateway: no headers of its own, and made-up names and keys. */
function buildTestInvoke(context: SampleContext, values: ParameterValues): JsonObject {
  const request = readHttpRequest(values);
  const event = buildRestApiEvent(context, request, {
    stage: "test-invoke-stage",
    resource: readText(values, "resource"),
    adaptHeaders: () => request.extraHeaders,
    identity: {
      ...iamIdentity(context),
      principalOrgId: null,
      sourceIp: "test-invoke-source-ip",
      apiKey: "test-invoke-api-key",
      apiKeyId: "test-invoke-api-key-id",
      userAgent: "Apache-HttpClient/5.0 (Java/17)",
    },
  });
  const { deploymentId: _, ...requestContext } = event["requestContext"] as JsonObject;
  const bare = request.extraHeaders.length === 0;
  return {
    ...event,
    ...(bare ? { headers: null, multiValueHeaders: null } : {}),
    requestContext: {
      ...requestContext,
      path: request.path,
      domainPrefix: "testPrefix",
      domainName: "testPrefix.testDomainName",
    },
  };
}

function cognitoClaims(context: SampleContext): JsonObject {
  const issued = new Date(context.now.getTime() - 60_000);
  const userPool = `${context.region}_${context.alphanumeric(9)}`;
  const username = context.uuid();
  return {
    sub: username,
    email_verified: "true",
    iss: `https://cognito-idp.${context.region}.amazonaws.com/${userPool}`,
    "cognito:username": username,
    "cognito:groups": "customers",
    aud: context.alphanumeric(26).toLowerCase(),
    event_id: context.uuid(),
    token_use: "id",
    auth_time: String(Math.floor(issued.getTime() / 1000)),
    exp: formatClaimTime(new Date(issued.getTime() + 3_600_000)),
    iat: formatClaimTime(issued),
    email: "ada@example.com",
  };
}

function iamIdentity(context: SampleContext): JsonObject {
  const { userId, ...caller } = sampleCaller(context);
  return { ...caller, caller: userId, user: userId, principalOrgId: "o-a1b2c3d4e5" };
}

function withAuthorization(headers: MultiMap): MultiMap {
  if (headers.some(({ name }) => name.toLowerCase() === "authorization")) return headers;
  return [...headers, { name: "Authorization", values: [sampleAuthorization] }];
}

function addCloudFrontHeaders(headers: MultiMap, context: SampleContext): MultiMap {
  const edge = `${context.hex(32)}.cloudfront.net (CloudFront)`;
  const fields = {
    "CloudFront-Forwarded-Proto": "https",
    "CloudFront-Is-Desktop-Viewer": "true",
    "CloudFront-Is-Mobile-Viewer": "false",
    "CloudFront-Is-SmartTV-Viewer": "false",
    "CloudFront-Is-Tablet-Viewer": "false",
    "CloudFront-Viewer-ASN": "64496",
    "CloudFront-Viewer-Country": "US",
    Via: `2.0 ${edge}`,
    "X-Amz-Cf-Id": `${context.alphanumeric(54)}==`,
    "X-Forwarded-For": `${sampleSourceIp}, 198.51.100.7`,
  };
  return overrideEntries(
    headers,
    Object.entries(fields).map(([name, value]) => ({ name, values: [value] })),
  );
}
