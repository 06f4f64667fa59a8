import type { JsonObject } from "../model/json.ts";
import type { Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { sampleCustomDomain } from "./apiEndpoint.ts";
import { buildHttpApiEvent } from "./httpApiEvent.ts";
import { httpApiSamplesOf } from "./httpApiSample.ts";
import { sampleAuthorization } from "./httpRequest.ts";
import { jwtClaims } from "./jwtClaims.ts";
import type { MultiMap } from "./multiMap.ts";
import { binaryPost, jsonPost, plainGet, type RequestDefaults } from "./requestParameters.ts";
import { sampleCaller } from "./sampleCaller.ts";
import { sampleClientCertificate } from "./sampleClientCertificate.ts";

const productsGet: RequestDefaults = { ...plainGet, path: "/products" };
const orderGet: RequestDefaults = { ...plainGet, path: "/orders/42" };
const cookieGet: RequestDefaults = {
  ...plainGet,
  headers: { Cookie: "session=a1b2c3; theme=dark" },
};
const bearer: MultiMap = [{ name: "authorization", values: [sampleAuthorization] }];

const httpApiSample = httpApiSamplesOf(buildHttpApiEvent);

/** The samples of an HTTP API's event with payload format 2.0. */
export const apiGatewayHttpV2Samples: readonly [Sample, ...Sample[]] = [
  httpApiSample("get", "GET on the $default route", productsGet, "$default", () => ({})),
  httpApiSample("post-json", "POST with a JSON body", jsonPost, "/orders", () => ({})),
  httpApiSample("post-base64", "POST with a binary body", binaryPost, "/uploads", () => ({})),
  httpApiSample("cookies", "GET with cookies", cookieGet, "/orders", () => ({})),
  httpApiSample("jwt-authorizer", "JWT authorizer", orderGet, "/orders/{orderId}", (context) => ({
    authorizer: { jwt: { claims: jwtClaims(context), scopes: ["orders/read"] } },
    extraHeaders: bearer,
  })),
  httpApiSample("lambda-authorizer", "Lambda authorizer", orderGet, "/orders/{orderId}", () => ({
    authorizer: { lambda: { plan: "premium", limit: 100, admin: false, tags: ["a", "b"] } },
    extraHeaders: bearer,
  })),
  httpApiSample("iam", "IAM authorization", orderGet, "/orders/{orderId}", (context) => ({
    authorizer: { iam: iamCaller(context) },
  })),
  httpApiSample("mtls", "Mutual TLS on a custom domain", orderGet, "/orders/{orderId}", () => ({
    customDomain: sampleCustomDomain,
    authentication: { clientCert: sampleClientCertificate },
  })),
];

function iamCaller(context: SampleContext): JsonObject {
  const caller = sampleCaller(context);
  return {
    ...caller,
    callerId: caller.userId,
    cognitoIdentity: null,
    principalOrgId: "o-a1b2c3d4e5",
  };
}
