import * as z from "zod";
import { exampleOf } from "../model/exampleOf.ts";
import { field } from "../model/fieldDocs.ts";
import { httpApiContextFields } from "./httpApiContext.schema.ts";
import { iamCallerFields, payloadV2Fields } from "./payloadV2.schema.ts";
import { stringMap } from "./stringMaps.schema.ts";
import { once } from "../model/once.ts";

const claimValue = once(() => z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));

const jwtAuthorizer = once(() =>
  z.looseObject({
    claims: field(
      z.record(z.string(), claimValue()),
      "Claims of the token; API Gateway sends numbers and lists as text.",
      { sub: "3f291106-8703-466b-8f2b-3ecee1ca56ce", exp: "1584043438" },
    ),
    scopes: field(
      z.array(z.string()).nullish(),
      "Scopes of the route that the token has; null where the route asks for none.",
      ["orders/read"],
    ),
  }),
);

const cognitoIdentity = once(() =>
  z.looseObject({
    amr: field(
      z.array(z.string()).nullish(),
      "How the identity was authenticated, and by which providers.",
      ["authenticated"],
    ),
    identityId: field(
      z.string(),
      "Identity of the caller in the identity pool.",
      "us-east-1:3f291106-8703-466b-8f2b-3ecee1ca56ce",
    ),
    identityPoolId: field(
      z.string(),
      "Identity pool of the caller.",
      "us-east-1:4f291106-8703-466b-8f2b-3ecee1ca56ce",
    ),
  }),
);

const iamAuthorizer = once(() =>
  z.looseObject({
    ...iamCallerFields(),
    cognitoIdentity: field(
      cognitoIdentity().nullish(),
      "The Cognito identity whose credentials signed the request; null for other callers.",
      null,
    ),
  }),
);

const authorizer = once(() =>
  z.looseObject({
    jwt: field(
      jwtAuthorizer().optional(),
      "What a JWT authorizer read from the token; absent with another authorizer.",
      { claims: { sub: "3f291106-8703-466b-8f2b-3ecee1ca56ce" }, scopes: null },
    ),
    lambda: field(
      z.record(z.string(), z.unknown()).nullish(),
      "The context that a Lambda authorizer returned, as JSON: numbers stay numbers and objects objects, unlike in REST APIs. null where it returned none, absent with another authorizer.",
      { plan: "premium", limit: 100 },
    ),
    iam: field(
      iamAuthorizer().optional(),
      "Who signed the request, where the route uses IAM authorization; absent with another authorizer.",
      exampleOf(iamAuthorizer()),
    ),
    principalId: field(
      z.string().nullish(),
      "Absent from nearly all events; null or empty beside some authorizers' results.",
      null,
    ),
    integrationLatency: field(
      z.number().nullish(),
      "Milliseconds that the authorizer took; absent from nearly all events.",
      0,
    ),
  }),
);

const requestContext = once(() =>
  z.looseObject({
    ...httpApiContextFields(),
    authorizer: field(
      authorizer().optional(),
      "What the route's authorizer found out, under `jwt`, `lambda` or `iam`; absent where the route has none.",
      { jwt: { claims: { sub: "3f291106-8703-466b-8f2b-3ecee1ca56ce" }, scopes: null } },
    ),
  }),
);

/**
 * The event of an HTTP API with payload format 2.0. Whatever a request does not have is absent, never
 * null. Source: API Gateway Developer Guide, "Create AWS Lambda proxy integrations for HTTP APIs".
 */
export const apiGatewayHttpV2Event = once(() =>
  z.looseObject({
    ...payloadV2Fields(),
    routeKey: field(
      z.string(),
      "The matched route: method and path with parameters in braces, or `$default`.",
      "GET /orders/{orderId}",
    ),
    rawPath: field(
      z.string(),
      "Path of the request, with the stage in front unless that is `$default`.",
      "/orders/42",
    ),
    cookies: field(
      z.array(z.string()).optional(),
      "Cookies of the request, each as `name=value`, taken out of `headers`. Absent without cookies.",
      ["session=a1b2c3"],
    ),
    queryStringParameters: field(
      stringMap().optional(),
      "Query parameters, URL-decoded; the values of a repeated one are joined with commas. Absent without query string.",
      { tag: "new,paid" },
    ),
    requestContext: field(
      requestContext(),
      "What API Gateway knows of the request.",
      exampleOf(requestContext()),
    ),
    body: field(
      z.string().optional(),
      "Body of the request, always as text: base64 where `isBase64Encoded` is true. Absent without body.",
      '{"item":"book","quantity":2}',
    ),
    pathParameters: field(
      stringMap().optional(),
      "Values of the route's path parameters, URL-decoded. Absent where the route has none.",
      { orderId: "42" },
    ),
    stageVariables: field(
      stringMap().nullish(),
      "Variables of the stage. Absent where it has none; null from `sam local`.",
      {
        tableName: "orders-prod",
      },
    ),
  }),
);
