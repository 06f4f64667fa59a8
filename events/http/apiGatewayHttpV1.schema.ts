import * as z from "zod";
import { exampleOf } from "../model/exampleOf.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { withOwnKeys } from "../model/ownKeys.ts";
import { apiGatewayRestProxyEvent } from "./apiGatewayRestProxy.schema.ts";
import { restRequestContext } from "./restRequestContext.schema.ts";
import { stringMap } from "./stringMaps.schema.ts";

const authorizer = once(() =>
  withOwnKeys(
    z.looseObject({
      claims: field(
        stringMap().nullish(),
        "Claims of a JWT authorizer's token, every value turned into text; null with a Lambda authorizer, whose context stands beside.",
        { sub: "3f291106-8703-466b-8f2b-3ecee1ca56ce", exp: "1584043438" },
      ),
      scopes: field(
        z.array(z.string()).nullish(),
        "Scopes of the route that the token has; null where the route asks for none.",
        ["orders/read"],
      ),
    }),
  ),
);

const requestContext = once(() =>
  restRequestContext().extend({
    authorizer: field(
      authorizer().nullish(),
      "What the route's authorizer found out: `claims` and `scopes`, or the context of a Lambda authorizer as JSON. Absent where the route has none.",
      { claims: { sub: "3f291106-8703-466b-8f2b-3ecee1ca56ce" }, scopes: null },
    ),
    requestId: field(
      z.string(),
      "Id that API Gateway gave the request; no UUID, unlike that of a REST API.",
      "JKJaXmPLvHcESHA=",
    ),
    extendedRequestId: field(
      z.string().nullish(),
      "The same as `requestId`; null from `sam local`.",
      "JKJaXmPLvHcESHA=",
    ),
    resourceId: field(
      z.string().nullable(),
      "Key of the matched route, with its method or ANY.",
      "GET /orders/{orderId}",
    ),
    resourcePath: field(
      z.string(),
      "Path of the matched route with its parameters in braces.",
      "/orders/{orderId}",
    ),
    path: field(
      z.string().optional(),
      "Path as the client asked for it, with the stage in front unless that is `$default`.",
      "/orders/42",
    ),
  }),
);

/**
 * The event of an HTTP API with payload format 1.0: a REST API's, but for its version and a few
 * values. Source: API Gateway Developer Guide, "Create AWS Lambda proxy integrations for HTTP APIs".
 */
export const apiGatewayHttpV1Event = once(() =>
  apiGatewayRestProxyEvent().extend({
    version: field(z.literal("1.0"), "Version of the payload format.", "1.0"),
    resource: field(
      z.string(),
      "Path of the matched route with its parameters in braces.",
      "/orders/{orderId}",
    ),
    path: field(
      z.string(),
      "Path of the request, with the stage in front unless that is `$default`.",
      "/orders/42",
    ),
    headers: field(
      stringMap().nullable(),
      "Header fields, most in lower case, but those that API Gateway writes itself in the casing of `Content-Type`; so look them up without regard to case. A repeated field has its last value only.",
      { Host: "a1b2c3d4e5.execute-api.us-east-1.amazonaws.com", accept: "*/*" },
    ),
    requestContext: field(
      requestContext(),
      "What API Gateway knows of the request.",
      exampleOf(requestContext(), ["path", "requestTime"]),
    ),
    isBase64Encoded: field(
      z.boolean(),
      "True where `body` is base64, as it is for every media type but text/*, application/json, application/javascript and application/xml.",
      false,
    ),
  }),
);
