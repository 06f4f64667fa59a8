import * as z from "zod";
import { exampleOf } from "../model/exampleOf.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const output =
  "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html";
const simple =
  "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html";
const elements =
  "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html";
const route = "arn:aws:execute-api:us-east-1:123456789012:a1b2c3d4e5/prod/GET/*";

const oneOrMore = once(() => z.union([z.string(), z.array(z.string())]));

const statement = once(() =>
  z
    .looseObject({
      Sid: field(z.string().optional(), "Name of the statement.", "AllowReading", elements),
      Effect: field(z.enum(["Allow", "Deny"]), "Allow or Deny, in this casing.", "Allow", elements),
      Action: field(
        oneOrMore().optional(),
        "What the statement is about: `execute-api:Invoke`. Required unless NotAction is there.",
        "execute-api:Invoke",
        elements,
      ),
      NotAction: field(
        oneOrMore().optional(),
        "What the statement is not about.",
        "execute-api:ManageConnections",
        elements,
      ),
      Resource: field(
        oneOrMore().optional(),
        "ARNs of the methods or routes, `*` and `?` allowed. The policy is cached for the caller, so it should cover all that the caller may do and not this one method. Required unless NotResource is there.",
        route,
        output,
      ),
      NotResource: field(
        oneOrMore().optional(),
        "ARNs of the methods or routes that the statement is not about.",
        route,
        elements,
      ),
      Condition: field(
        z.record(z.string(), z.unknown()).optional(),
        "Conditions under which the statement applies.",
        { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } },
        elements,
      ),
    })
    .refine(
      ({ Action, NotAction }) => Action !== undefined || NotAction !== undefined,
      "A statement of a policy needs an Action",
    )
    .refine(
      ({ Resource, NotResource }) => Resource !== undefined || NotResource !== undefined,
      "A statement of a policy needs a Resource",
    ),
);

const policyDocument = once(() =>
  z.looseObject({
    Version: field(
      z.enum(["2012-10-17", "2008-10-17"]).optional(),
      "Version of the policy language, not a date of your own.",
      "2012-10-17",
      elements,
    ),
    Statement: field(
      z.union([z.array(statement()), statement()]),
      "What is allowed and what denied. What no statement allows is denied.",
      [{ Effect: "Allow", Action: "execute-api:Invoke", Resource: route }],
      elements,
    ),
  }),
);

const principalId = once(() =>
  field(z.string(), "Who the caller is, as you name them.", "user-17", output),
);

const policy = once(() =>
  field(
    policyDocument(),
    "An IAM policy that says what the caller may invoke.",
    exampleOf(policyDocument(), ["Version"]),
    output,
  ),
);

const usageIdentifierKey = once(() =>
  field(
    z.string().nullish(),
    "API key of a usage plan. Required where the API takes its keys from the authorizer, unused otherwise.",
    "gw7Xq2Lk9RtVb4Nc8ZsYd1Hf6Jm3Pa5E",
    output,
  ),
);

/**
 * What REST and WebSocket APIs accept from a Lambda authorizer, and HTTP APIs with payload format 1.0;
 * anything else is answered with 500. Source: API Gateway Developer Guide, "Output from an API Gateway
 * Lambda authorizer".
 */
export const policyResponse = once(() =>
  z.looseObject({
    principalId: principalId(),
    policyDocument: policy(),
    context: field(
      z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).nullish(),
      "What the backend gets to know as `requestContext.authorizer`: texts, numbers and booleans, which all arrive as text. Lists and objects make API Gateway answer 500.",
      { plan: "premium", limit: 100 },
      output,
    ),
    usageIdentifierKey: usageIdentifierKey(),
  }),
);

/**
 * What an HTTP API accepts from a Lambda authorizer with payload format 2.0: a yes or no where simple
 * responses are enabled for the authorizer, else a policy. The wrong one of the two is answered with
 * 500. Source: API Gateway Developer Guide, "Control access to HTTP APIs with AWS Lambda authorizers".
 */
export const httpApiAuthorizerResponse = once(() =>
  z
    .looseObject({
      isAuthorized: field(
        z.boolean().optional(),
        "Whether the request goes on to the integration. Needs EnableSimpleResponses at the authorizer.",
        true,
        simple,
      ),
      principalId: field(
        principalId().optional(),
        "Who the caller is, as you name them; goes with a policy.",
        "user-17",
        simple,
      ),
      policyDocument: field(
        policyDocument().optional(),
        "An IAM policy that says what the caller may invoke, in the place of isAuthorized.",
        exampleOf(policyDocument(), ["Version"]),
        simple,
      ),
      context: field(
        z.record(z.string(), z.unknown()).nullish(),
        "What the backend gets to know as `requestContext.authorizer.lambda`: any JSON, which arrives as it is.",
        { plan: "premium", limits: { perMinute: 100 } },
        simple,
      ),
    })
    .refine(
      ({ isAuthorized, principalId: principal, policyDocument: document }) =>
        isAuthorized !== undefined || (principal !== undefined && document !== undefined),
      "The answer needs isAuthorized, or a policyDocument and a principalId",
    ),
);
