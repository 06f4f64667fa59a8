import { readText } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import type { HttpApiSetup } from "./httpApiEvent.ts";
import { buildHttpApiV1Event } from "./httpApiV1Event.ts";
import { readHttpRequest, sampleAuthorization } from "./httpRequest.ts";
import { jwtClaims } from "./jwtClaims.ts";
import {
  jsonPost,
  plainGet,
  requestParameters,
  routeParameter,
  stageParameter,
  type RequestDefaults,
} from "./requestParameters.ts";

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

function httpApiSample(
  id: string,
  title: string,
  defaults: RequestDefaults,
  route: string,
  setUp: (context: SampleContext) => Omit<HttpApiSetup, "stage" | "route">,
): Sample {
  return {
    id,
    title,
    parameters: [...requestParameters(defaults), routeParameter(route), stageParameter("$default")],
    build: (context, values) =>
      buildHttpApiV1Event(context, readHttpRequest(values), {
        stage: readText(values, "stage"),
        route: readText(values, "route"),
        ...setUp(context),
      }),
  };
}
