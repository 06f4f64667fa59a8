import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { isJsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";
import { stringMap } from "./stringMaps.schema.ts";
import { httpMethods } from "../model/httpMethods.ts";

const templates =
  "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html";
const emptyUnsigned = "Empty text unless the request was signed";

const params = once(() =>
  z.looseObject({
    path: field(stringMap(), "Path parameters.", { orderId: "42" }, templates),
    querystring: field(
      stringMap(),
      "Query parameters, each with one value.",
      { page: "2" },
      templates,
    ),
    header: field(
      stringMap(),
      "Header fields in the casing that the client sent.",
      { Accept: "*/*" },
      templates,
    ),
  }),
);

const passthroughContext = once(() => {
  const text = (description: string, example: string) => textField(description, example, templates);
  const unsigned = (description: string) => text(`${description} ${emptyUnsigned}.`, "");
  return z.looseObject({
    "account-id": unsigned("AWS account of the caller."),
    "api-id": text("Id of the API.", "a1b2c3d4e5"),
    "api-key": text("API key of the request; empty text without one.", ""),
    "authorizer-principal-id": text(
      "Principal that a Lambda authorizer returned; empty text without one.",
      "user-17",
    ),
    caller: unsigned("Unique id of the caller."),
    "cognito-authentication-provider": unsigned("Provider that the caller signed in with."),
    "cognito-authentication-type": unsigned("Whether a Cognito identity is authenticated."),
    "cognito-identity-id": unsigned("Cognito identity of the caller."),
    "cognito-identity-pool-id": unsigned("Identity pool of the caller."),
    "http-method": known(text("HTTP method of the request, in upper case.", "POST"), httpMethods),
    stage: text("Name of the deployed stage.", "prod"),
    "source-ip": text("Address of the client that connected.", "203.0.113.24"),
    user: unsigned("Unique id of the user."),
    "user-agent": text("The caller's User-Agent header.", "curl/8.7.1"),
    "user-arn": unsigned("ARN of the user or of the assumed role."),
    "request-id": text(
      "Id that API Gateway gave the request.",
      "6a7e8feb-b491-4cf7-a9f1-bf3703467718",
    ),
    "resource-id": text("Id of the matched resource.", "n7kinm"),
    "resource-path": text(
      "Path of the matched resource with its parameters in braces.",
      "/orders/{orderId}",
    ),
  });
});

const passthrough = once(() =>
  z.looseObject({
    "body-json": field(
      z.unknown(),
      "Body of the request, parsed; an empty object without body.",
      { item: "book", quantity: 2 },
      templates,
    ),
    params: field(params(), "Parameters by where they were.", exampleOf(params()), templates),
    "stage-variables": field(
      stringMap(),
      "Variables of the stage; empty where it has none.",
      { tableName: "orders-prod" },
      templates,
    ),
    context: field(
      passthroughContext(),
      "What API Gateway knows of the request, every value as text.",
      exampleOf(passthroughContext()),
      templates,
    ),
  }),
);

const serverlessTemplate = once(() =>
  z.looseObject({
    body: field(z.unknown(), "Body of the request, parsed; an empty object without body.", {
      item: "book",
      quantity: 2,
    }),
    method: known(textField("HTTP method of the request, in upper case.", "POST"), httpMethods),
    principalId: textField(
      "Principal that a Lambda authorizer returned; empty text without one.",
      "user-17",
    ),
    stage: textField("Name of the deployed stage.", "prod"),
    cognitoPoolClaims: field(
      z.record(z.string(), z.string()),
      "Claims of a Cognito authorizer that the template names; `sub` by default, empty text without authorizer.",
      { sub: "" },
    ),
    enhancedAuthContext: field(
      z.record(z.string(), z.string()),
      "Context that a Lambda authorizer returned, every value as text; empty without one.",
      { plan: "premium" },
    ),
    headers: field(stringMap(), "Header fields in the casing that the client sent.", {
      Accept: "*/*",
    }),
    query: field(stringMap(), "Query parameters, each with one value.", { page: "2" }),
    path: field(stringMap(), "Path parameters: a map, and not the path.", { orderId: "42" }),
    identity: field(
      stringMap(),
      `Who called, from which address, and how the request was signed. ${emptyUnsigned}, but for sourceIp and userAgent.`,
      { sourceIp: "203.0.113.24", userAgent: "curl/8.7.1" },
    ),
    stageVariables: field(stringMap(), "Variables of the stage; empty where it has none.", {
      tableName: "orders-prod",
    }),
    requestPath: field(
      z.string().optional(),
      "Path of the matched resource with its parameters in braces.",
      "/orders/{orderId}",
    ),
  }),
);

/** True for what AWS's method request passthrough renders. */
export function isPassthrough(event: unknown): boolean {
  return isJsonObject(event) && "body-json" in event && "params" in event;
}

/** True for what the Serverless Framework's default template renders. */
export function isServerlessTemplate(event: unknown): boolean {
  return isJsonObject(event) && "enhancedAuthContext" in event && "cognitoPoolClaims" in event;
}

const anyOther = once(() =>
  z
    .unknown()
    .superRefine((value, refinement) => {
      if (!isPassthrough(value) && !isServerlessTemplate(value)) return;
      refinement.addIssue({
        code: "custom",
        continue: false,
        message: "Keys of a well-known mapping template make it that template's event",
      });
    })
    .meta({
      not: {
        anyOf: [
          { required: ["body-json", "params"] },
          { required: ["enhancedAuthContext", "cognitoPoolClaims"] },
        ],
      },
    }),
);

/**
 * The event of a REST API's custom integration: whatever its mapping template renders, often one of
 * two well-known templates, or the body alone. Source: API Gateway Developer Guide, "Set up Lambda
 * custom integrations"; Serverless Framework, "Lambda integration".
 */
export const apiGatewayRestCustomEvent = once(() =>
  z.union([passthrough(), serverlessTemplate(), anyOther()]),
);
