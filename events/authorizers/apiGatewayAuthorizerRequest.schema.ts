import * as z from "zod";
import { restRequestContext } from "../http/restRequestContext.schema.ts";
import { stringListMap, stringMap } from "../http/stringMaps.schema.ts";
import { arnField, constantField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { httpMethods } from "../model/httpMethods.ts";

const httpApis =
  "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html";
const nullInConsole = "null in the console's test";

/**
 * Event of a REQUEST authorizer of a REST API, and of an HTTP API's authorizer with payload format
 * 1.0. Source: API Gateway Developer Guide, "Input to an API Gateway Lambda authorizer".
 */
export const apiGatewayAuthorizerRequestEvent = once(() => {
  // The authorizer runs before there is anything to say of it.
  const context = restRequestContext()
    .omit({ authorizer: true })
    .extend({
      requestId: field(
        z.string(),
        "Id that API Gateway gave the request: a UUID from REST APIs, other text from HTTP APIs.",
        "6a7e8feb-b491-4cf7-a9f1-bf3703467718",
      ),
    });
  return z.looseObject({
    version: field(
      z.literal("1.0").optional(),
      "Version of the payload format; absent from REST APIs.",
      "1.0",
      httpApis,
    ),
    type: constantField("Always REQUEST.", "REQUEST"),
    methodArn: arnField(
      "ARN of the method or route that was called, with the path in place of its parameters. The policy is cached for the identity sources, so a policy for this ARN alone may refuse the client's next request.",
      "arn:aws:execute-api:us-east-1:123456789012:a1b2c3d4e5/prod/GET/orders/42",
    ),
    identitySource: field(
      z.string().nullish(),
      "Values of the identity sources, joined with commas; absent from REST APIs.",
      "Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln",
      httpApis,
    ),
    authorizationToken: field(
      z.string().nullish(),
      "The same as `identitySource`; absent from REST APIs.",
      "Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln",
      httpApis,
    ),
    resource: field(
      z.string(),
      "Path of the matched resource with its parameters in braces.",
      "/orders/{orderId}",
    ),
    path: field(z.string(), "Path of the request, without a REST API's stage.", "/orders/42"),
    httpMethod: known(
      field(z.string(), "HTTP method of the request, in upper case.", "GET"),
      httpMethods,
    ),
    headers: field(
      stringMap().nullable(),
      `Header fields in the casing that the client sent, so look them up without regard to case; ${nullInConsole}.`,
      { Authorization: "Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln" },
    ),
    multiValueHeaders: field(
      stringListMap().nullish(),
      `Header fields with all their values; absent from HTTP APIs, ${nullInConsole}.`,
      { Authorization: ["Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln"] },
    ),
    queryStringParameters: field(
      stringMap().nullable(),
      `Query parameters, URL-decoded; empty without query string, unlike in the event of the method itself, and ${nullInConsole}.`,
      { token: "allow" },
    ),
    multiValueQueryStringParameters: field(
      stringListMap().nullish(),
      `Query parameters with all their values; absent from HTTP APIs, ${nullInConsole}.`,
      { token: ["allow"] },
    ),
    pathParameters: field(
      stringMap().nullable(),
      `Values of the path parameters; empty where the resource has none, ${nullInConsole}.`,
      { orderId: "42" },
    ),
    stageVariables: field(
      stringMap().nullable(),
      `Variables of the stage; empty where it has none, ${nullInConsole}.`,
      { tableName: "orders-prod" },
    ),
    requestContext: field(
      context,
      "What API Gateway knows of the request.",
      exampleOf(context, ["path", "requestTime"]),
    ),
  });
});
