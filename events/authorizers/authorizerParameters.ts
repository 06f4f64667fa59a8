import { requestParameters, type RequestDefaults } from "../http/requestParameters.ts";
import type { SampleParameter } from "../model/sample.ts";

/** Claims of a token, besides those about its issue and end. */
export const claimsParameter: SampleParameter = {
  name: "claims",
  description: "Claims of the token, as an object; issuer, audience and times are added.",
  kind: "json",
  default: '{"sub":"user-17","scope":"orders/read"}',
};

export const methodParameter: SampleParameter = {
  name: "method",
  description: "HTTP method of the request.",
  kind: "text",
  default: "GET",
};

export const pathParameter: SampleParameter = {
  name: "path",
  description: "Path of the request, without the stage.",
  kind: "text",
  default: "/orders/42",
};

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
    {
      name: "resource",
      description: "Path of the API's resource or route: `/orders/{orderId}` or `/{proxy+}`.",
      kind: "text",
      default: "/orders/{orderId}",
    },
  ];
}
