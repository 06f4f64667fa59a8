import type { Sample } from "../model/sample.ts";
import { httpApiSamplesOf } from "./httpApiSample.ts";
import { buildHttpApiV1Event } from "./httpApiV1Event.ts";
import { sampleAuthorization } from "./httpRequest.ts";
import { jwtClaims } from "./jwtClaims.ts";
import { jsonPost, plainGet } from "./requestParameters.ts";

const httpApiSample = httpApiSamplesOf(buildHttpApiV1Event);

/** The samples of an HTTP API's event with payload format 1.0. */
export const apiGatewayHttpV1Samples: readonly [Sample, ...Sample[]] = [
  httpApiSample("get", "GET without query string", plainGet, "/orders", () => ({})),
  httpApiSample("post-json", "POST with a JSON body", jsonPost, "/orders", () => ({})),
  httpApiSample(
    "jwt-authorizer",
    "JWT authorizer",
    { ...plainGet, path: "/orders/42" },
    "/orders/{orderId}",
    (context) => ({
      authorizer: { claims: jwtClaims(context), scopes: ["orders/read"] },
      extraHeaders: [{ name: "authorization", values: [sampleAuthorization] }],
    }),
  ),
];
