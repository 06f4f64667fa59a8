import * as z from "zod";
import { field } from "../model/fieldDocs.ts";
import { stringMap } from "./stringMaps.schema.ts";
import { once } from "../model/once.ts";

const integrationLatency = once(() =>
  field(
    z.number().optional(),
    "Milliseconds that the authorizer took, the only number in here; 0 for a cached answer.",
    112,
  ),
);

const cognitoAuthorizer = once(() =>
  z.looseObject({
    claims: field(
      stringMap().nullable(),
      "Claims of the user's token, every value turned into text; null in some requests without authorizer.",
      { sub: "3f291106-8703-466b-8f2b-3ecee1ca56ce", email: "ada@example.com" },
    ),
    scopes: field(
      z.array(z.string()).nullable().optional(),
      "Scopes of the token; absent from REST API events with claims.",
      null,
    ),
  }),
);

const lambdaAuthorizer = once(() =>
  z.looseObject({
    principalId: field(
      z.string(),
      "The principal that the Lambda authorizer returned.",
      "user|a1b2c3d4",
    ),
    integrationLatency: integrationLatency(),
  }),
);

const authorizerContext = once(() =>
  z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
);

/**
 * `requestContext.authorizer` of a REST API's event: claims of a Cognito authorizer, or the flat map
 * of texts that a Lambda authorizer returned as its context, beside its principal.
 */
export const restAuthorizer = once(() =>
  z.union([cognitoAuthorizer(), lambdaAuthorizer(), authorizerContext()]),
);
