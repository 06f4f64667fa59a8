import * as z from "zod";
import { httpApiContextFields } from "../http/httpApiContext.schema.ts";
import { payloadV2Fields } from "../http/payloadV2.schema.ts";
import { stringMap } from "../http/stringMaps.schema.ts";
import { arnField, constantField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

/**
 * Event of an HTTP API's Lambda authorizer with payload format 2.0. Source: API Gateway Developer
 * Guide, "Control access to HTTP APIs with AWS Lambda authorizers".
 */
export const apiGatewayAuthorizerHttpV2Event = once(() => {
  const { version, rawQueryString, headers } = payloadV2Fields();
  const context = z.looseObject(httpApiContextFields());
  return z.looseObject({
    version,
    type: constantField("Always REQUEST.", "REQUEST"),
    routeArn: arnField(
      "ARN of the route that was called, with the path in place of its parameters.",
      "arn:aws:execute-api:us-east-1:123456789012:a1b2c3d4e5/$default/GET/orders/42",
    ),
    identitySource: field(
      z.array(z.string()).nullish(),
      "Values of the identity sources in their order; null or absent where the authorizer has none.",
      ["Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln"],
    ),
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
    rawQueryString,
    cookies: field(
      z.array(z.string()).nullish(),
      "Cookies of the request, each as `name=value`, taken out of `headers`. Absent without cookies.",
      ["session=a1b2c3"],
    ),
    headers,
    queryStringParameters: field(
      stringMap().nullish(),
      "Query parameters, URL-decoded; the values of a repeated one are joined with commas. Absent or null without query string.",
      { tag: "new,paid" },
    ),
    requestContext: field(context, "What API Gateway knows of the request.", exampleOf(context)),
    pathParameters: field(
      stringMap().nullish(),
      "Values of the route's path parameters, URL-decoded. Absent or null where the route has none.",
      { orderId: "42" },
    ),
    stageVariables: field(
      stringMap().nullish(),
      "Variables of the stage. Absent or null where it has none.",
      { tableName: "orders-prod" },
    ),
  });
});
