import { requestParameters, type RequestDefaults } from "../http/requestParameters.ts";
import type { SampleParameter } from "../model/sample.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";

/** Claims of a token, besides those about its issue and end. */
export const claimsParameter = jsonParameter(
  "claims",
  "Claims of the token, as an object; issuer, audience and times are added.",
  '{"sub":"user-17","scope":"orders/read"}',
);

export const methodParameter = textParameter("method", "HTTP method of the request.", "GET");

export const pathParameter = textParameter(
  "path",
  "Path of the request, without the stage.",
  "/orders/42",
);

/** What is asked for in samples of authorizers that get to see the whole request. */
const askedOrder: RequestDefaults = {
  method: "GET",
  path: "/orders/42",
  query: "",
  headers: {},
  body: null,
};

/** Parameters of a request to authorize, which never has a body, and of the API's resource. */
export function authorizedRequestParameters(
  defaults: Partial<RequestDefaults>,
): readonly SampleParameter[] {
  return [
    ...requestParameters({ ...askedOrder, ...defaults }),
    textParameter(
      "resource",
      "Path of the API's resource or route: `/orders/{orderId}` or `/{proxy+}`.",
      "/orders/{orderId}",
    ),
  ];
}
