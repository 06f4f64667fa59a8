import * as z from "zod";
import { arnField, textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page =
  "https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html";

const sourceIp = once(() =>
  field(
    z.array(hinted(z.string(), "ip-address")).nullish(),
    "Address of the caller, and of each proxy that the request names.",
    ["203.0.113.24"],
    page,
  ),
);

const claims = once(() =>
  field(
    z.record(z.string(), z.unknown()),
    "Claims of the caller's token, in the types that the token has them in.",
    { sub: "a1b2c3d4-5678-4abc-9def-0123456789ab", token_use: "id", auth_time: 1767225600 },
    page,
  ),
);

const cognitoIdentity = once(() =>
  z.looseObject({
    sub: textField("Id of the user, a UUID.", "a1b2c3d4-5678-4abc-9def-0123456789ab"),
    issuer: textField(
      "Issuer of the token: the user pool's URL.",
      "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Ab1Cd2Ef3",
    ),
    username: textField("Username in the user pool, the claim `cognito:username`.", "ada"),
    claims: claims(),
    sourceIp: sourceIp(),
    defaultAuthStrategy: known(
      field(
        z.string().nullish(),
        "What the API does with users of the pool: `ALLOW` or `DENY`.",
        "ALLOW",
        page,
      ),
      ["ALLOW", "DENY"],
    ),
    groups: field(
      z.array(z.string()).nullish(),
      "Groups of the user in the pool; null where the user is in none.",
      ["customers"],
      page,
    ),
  }),
);

const identityPoolText = (description: string, example: string) =>
  field(
    z.string().nullish(),
    `${description} null for credentials of an IAM user or role.`,
    example,
    page,
  );

const iamIdentity = once(() =>
  z.looseObject({
    accountId: textField("Account of the caller.", "123456789012"),
    userArn: arnField("The caller.", "arn:aws:iam::123456789012:user/ada"),
    username: field(
      z.string().nullish(),
      "Unique id of the IAM user, or the id of a role with its session's name.",
      "AIDAJQABLZS4A3QDU576Q",
      page,
    ),
    user: field(
      z.string().nullish(),
      "Unique id of the caller, in some events instead of `username`.",
      "AIDAJQABLZS4A3QDU576Q",
      page,
    ),
    sourceIp: sourceIp(),
    cognitoIdentityPoolId: identityPoolText(
      "Identity pool that gave the credentials.",
      "us-east-1:0d2f5ac1-7c4b-4e5d-9b0a-3f1c2e4d5a6b",
    ),
    cognitoIdentityId: identityPoolText(
      "Identity in that pool.",
      "us-east-1:5f2b1a9c-8d7e-4c3b-a1f0-6e5d4c3b2a19",
    ),
    cognitoIdentityAuthType: identityPoolText(
      "`authenticated` or `unauthenticated`.",
      "authenticated",
    ),
    cognitoIdentityAuthProvider: identityPoolText(
      "Providers by which the identity signed in, separated by commas.",
      '"cognito-idp.us-east-1.amazonaws.com/us-east-1_Ab1Cd2Ef3"',
    ),
  }),
);

const oidcIdentity = once(() =>
  z.looseObject({
    sub: textField("Subject of the token.", "user-17"),
    issuer: textField("Issuer of the token.", "https://idp.example.com"),
    claims: claims(),
  }),
);

const contextExample = { tenant: "acme", role: "editor" };

const authorizerIdentity = once(() =>
  z.looseObject({
    resolverContext: field(
      z.record(z.string(), z.unknown()).nullable(),
      "What the Lambda authorizer returned as resolverContext; null where it returned none.",
      contextExample,
      page,
    ),
  }),
);

const eventAuthorizerIdentity = once(() =>
  z.looseObject({
    handlerContext: field(
      z.record(z.string(), z.unknown()).nullable(),
      "What the Lambda authorizer returned as handlerContext; null where it returned none.",
      contextExample,
      "https://docs.aws.amazon.com/appsync/latest/eventapi/configure-event-api-auth.html",
    ),
  }),
);

/** `identity` of a resolver's event, which depends on how the caller was authorised. */
export const callerIdentity = once(() =>
  identityField(z.union([cognitoIdentity(), iamIdentity(), oidcIdentity(), authorizerIdentity()])),
);

/** `identity` of an Event API's event. */
export const eventCallerIdentity = once(() =>
  identityField(
    z.union([cognitoIdentity(), iamIdentity(), oidcIdentity(), eventAuthorizerIdentity()]),
  ),
);

function identityField(identity: z.ZodType) {
  return field(
    identity.nullish(),
    "The caller: a Cognito user, an IAM principal, a user of an OpenID Connect provider or what a Lambda authorizer says. null where the request has an API key.",
    exampleOf(cognitoIdentity(), ["sourceIp", "groups"]),
    page,
  );
}
