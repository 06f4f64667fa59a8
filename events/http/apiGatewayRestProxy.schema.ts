import * as z from "zod";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { restRequestContext } from "./restRequestContext.schema.ts";
import { stringListMap, stringMap } from "./stringMaps.schema.ts";
import { once } from "../model/once.ts";
import { sentToday } from "../model/sentToday.ts";
import { httpMethods } from "../model/httpMethods.ts";

/**
 * The event of a Lambda proxy integration of a REST API, payload format 1.0. Whatever a request does
 * not have is null: neither absent nor empty. Source: API Gateway Developer Guide, "Lambda proxy
 * integrations in API Gateway".
 */
export const apiGatewayRestProxyEvent = once(() =>
  z.looseObject({
    resource: field(
      z.string(),
      "Path of the matched resource with its parameters in braces.",
      "/orders/{orderId}",
    ),
    path: field(
      z.string(),
      "Path of the request without the stage; a custom domain's base path is part of it.",
      "/orders/42",
    ),
    httpMethod: known(
      field(z.string(), "HTTP method of the request, in upper case.", "GET"),
      httpMethods,
    ),
    headers: field(
      stringMap().nullable(),
      "Header fields in the casing that the client sent, so look them up without regard to case. A repeated field has its last value only. null in the console's test without headers.",
      { Accept: "*/*", Host: "a1b2c3d4e5.execute-api.us-east-1.amazonaws.com" },
    ),
    multiValueHeaders: field(
      sentToday(stringListMap().nullable().optional()),
      "Header fields with all their values. null where `headers` is; absent from captures older than November 2018.",
      { Accept: ["*/*"] },
    ),
    queryStringParameters: field(
      stringMap().nullable(),
      "Query parameters, URL-decoded; a repeated one has its last value only. null without query string.",
      { page: "2" },
    ),
    multiValueQueryStringParameters: field(
      sentToday(stringListMap().nullable().optional()),
      "Query parameters with all their values, URL-decoded. null without query string; absent from captures older than November 2018.",
      { tag: ["new", "paid"] },
    ),
    pathParameters: field(
      stringMap().nullable(),
      "Values of the resource's path parameters, a greedy one under its name without `+`. null where the resource has none.",
      { orderId: "42" },
    ),
    stageVariables: field(
      stringMap().nullable(),
      "Variables of the stage. null where it has none.",
      {
        tableName: "orders-prod",
      },
    ),
    requestContext: field(
      restRequestContext(),
      "What API Gateway knows of the request.",
      exampleOf(restRequestContext(), ["path", "requestTime"]),
    ),
    body: field(
      z.string().nullable(),
      "Body of the request, always as text: JSON has to be parsed, base64 decoded where `isBase64Encoded` is true. null without body.",
      '{"item":"book","quantity":2}',
    ),
    isBase64Encoded: field(
      sentToday(z.boolean().optional()),
      "True where `body` is base64, which happens only to media types in the API's binaryMediaTypes. Absent from captures older than 2017.",
      false,
    ),
  }),
);
