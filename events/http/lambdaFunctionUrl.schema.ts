import * as z from "zod";
import { exampleOf } from "../model/exampleOf.ts";
import { field } from "../model/fieldDocs.ts";
import { iamCallerFields, payloadV2ContextFields, payloadV2Fields } from "./payloadV2.schema.ts";
import { stringMap } from "./stringMaps.schema.ts";
import { once } from "../model/once.ts";
import { sentToday } from "../model/sentToday.ts";

const iamAuthorizer = once(() =>
  z.looseObject({
    ...iamCallerFields(),
    cognitoIdentity: field(
      z.null().optional(),
      "Function URLs do not use it: always null, or absent.",
      null,
    ),
  }),
);

const requestContext = once(() =>
  z.looseObject({
    accountId: field(
      z.string(),
      "AWS account that owns the function, as text; `anonymous` for a URL with auth type NONE.",
      "anonymous",
    ),
    apiId: field(z.string(), "Id of the function URL, the first label of its host.", "a1b2c3d4e5"),
    authentication: field(
      z.null().optional(),
      "Function URLs do not use it: always null, or absent.",
      null,
    ),
    authorizer: field(
      z
        .looseObject({
          iam: field(iamAuthorizer(), "Who signed the request.", exampleOf(iamAuthorizer())),
        })
        .nullish(),
      "The caller, where the URL's auth type is AWS_IAM; null or absent otherwise.",
      { iam: exampleOf(iamAuthorizer()) },
    ),
    domainName: field(
      z.string(),
      "Host of the function URL.",
      "a1b2c3d4e5.lambda-url.us-east-1.on.aws",
    ),
    requestId: field(
      z.string(),
      "Id of the invocation request, a UUID.",
      "6a7e8feb-b491-4cf7-a9f1-bf3703467718",
    ),
    routeKey: field(
      sentToday(z.string().optional()),
      "Always `$default`: function URLs have no routes. Absent from some captures.",
      "$default",
    ),
    stage: field(
      sentToday(z.string().optional()),
      "Always `$default`: function URLs have no stages. Absent from some captures.",
      "$default",
    ),
    ...payloadV2ContextFields(),
  }),
);

/**
 * The event of a function URL: payload format 2.0 without routes, stages and authorizers but IAM.
 * What it does not use is null or absent. Source: Lambda Developer Guide, "Invoking Lambda function
 * URLs".
 */
export const lambdaFunctionUrlEvent = once(() =>
  z.looseObject({
    ...payloadV2Fields(),
    routeKey: field(
      sentToday(z.string().optional()),
      "Always `$default`: function URLs have no routes. Absent from some captures.",
      "$default",
    ),
    rawPath: field(z.string(), "Path of the request.", "/orders/42"),
    cookies: field(
      z.array(z.string()).nullish(),
      "Cookies of the request, each as `name=value`, taken out of `headers`. Absent without cookies.",
      ["session=a1b2c3"],
    ),
    queryStringParameters: field(
      stringMap().nullish(),
      "Query parameters, URL-decoded; the values of a repeated one are joined with commas. Absent without query string.",
      { tag: "new,paid" },
    ),
    requestContext: field(
      requestContext(),
      "What Lambda knows of the request.",
      exampleOf(requestContext()),
    ),
    body: field(
      z.string().nullish(),
      "Body of the request, always as text: base64 where `isBase64Encoded` is true. Absent without body.",
      '{"item":"book","quantity":2}',
    ),
    pathParameters: field(
      z.null().optional(),
      "Function URLs have no path parameters: null, or absent.",
      null,
    ),
    stageVariables: field(
      z.null().optional(),
      "Function URLs have no stage variables: null, or absent.",
      null,
    ),
  }),
);
