import * as z from "zod";
import { exampleOf } from "../model/exampleOf.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { restAuthorizer } from "./restAuthorizer.schema.ts";
import { restIdentity } from "./restIdentity.schema.ts";
import { once } from "../model/once.ts";
import { sentToday } from "../model/sentToday.ts";
import { httpMethods } from "../model/httpMethods.ts";

/** `requestContext` of a REST API's event: what API Gateway knows of the request. */
export const restRequestContext = once(() =>
  z.looseObject({
    accountId: field(z.string(), "AWS account that owns the API, as text.", "123456789012"),
    apiId: field(z.string(), "Id of the API.", "a1b2c3d4e5"),
    stage: field(
      z.string(),
      "Name of the deployed stage. The console's test sends `test-invoke-stage`.",
      "prod",
    ),
    requestId: field(
      hinted(z.string(), "uuid"),
      "Id that API Gateway gave the request; clients see it as x-amzn-requestid.",
      "6a7e8feb-b491-4cf7-a9f1-bf3703467718",
    ),
    extendedRequestId: field(
      sentToday(z.string().optional()),
      "Second id of the request, as clients see it in x-amz-apigw-id. Absent from captures older than 2018.",
      "YvwlqGu0vHcF5lw=",
    ),
    resourceId: field(z.string(), "Id of the matched resource.", "n7kinm"),
    resourcePath: field(
      z.string(),
      "Path of the matched resource with its parameters in braces.",
      "/orders/{orderId}",
    ),
    operationName: field(
      z.string().optional(),
      "Name of the operation, where the method has one (operationId in OpenAPI); absent otherwise.",
      "getOrder",
    ),
    httpMethod: known(
      field(z.string(), "HTTP method of the request, in upper case.", "GET"),
      httpMethods,
    ),
    path: field(
      sentToday(z.string().optional()),
      "Path as the client asked for it, with the stage or the custom domain's base path in front. Absent from captures older than 2018.",
      "/prod/orders/42",
    ),
    protocol: field(
      sentToday(z.string().optional()),
      "Protocol between client and API Gateway. Absent from captures older than 2018.",
      "HTTP/1.1",
    ),
    requestTime: field(
      sentToday(z.string().optional()),
      "When the request arrived, in Common Log Format and UTC: `dd/MMM/yyyy:HH:mm:ss +0000`. Absent from captures older than 2018.",
      "12/Mar/2020:19:03:58 +0000",
    ),
    requestTimeEpoch: field(
      sentToday(z.int().optional()),
      "When the request arrived, in milliseconds since 1970. Absent from captures older than 2018.",
      1584039838390,
    ),
    domainName: field(
      sentToday(z.string().optional()),
      "Host that the client called: the API's default endpoint or a custom domain. Absent from captures older than 2019.",
      "a1b2c3d4e5.execute-api.us-east-1.amazonaws.com",
    ),
    domainPrefix: field(
      sentToday(z.string().optional()),
      "First label of `domainName`. Absent from captures older than 2019.",
      "a1b2c3d4e5",
    ),
    deploymentId: field(
      sentToday(z.string().optional()),
      "Id of the deployment that the stage runs. Absent from captures older than 2023 and from the console's test.",
      "x7k2p9",
    ),
    identity: field(
      restIdentity(),
      "Who called, from which address, and how the request was signed.",
      exampleOf(restIdentity(), ["userAgent"]),
    ),
    authorizer: field(
      restAuthorizer().nullable().optional(),
      "What the authorizer found out: `claims` of a Cognito authorizer, or principal and context of a Lambda authorizer with every value as text. Absent without authorizer and with IAM, which fills `identity` instead.",
      { principalId: "user|a1b2c3d4", plan: "premium", integrationLatency: 112 },
    ),
  }),
);
