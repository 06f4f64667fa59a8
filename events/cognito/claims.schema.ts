import * as z from "zod";
import { exampleOf } from "../model/exampleOf.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { groupOverrideDetails } from "./groupConfiguration.schema.ts";
import type { Fields } from "./userPoolTrigger.schema.ts";

const scopesExample = ["orders/read"];

const claimsToSuppress = once(() =>
  field(
    z.array(z.string()).nullish(),
    "Names of claims to leave out; this wins over adding them.",
    ["phone_number"],
  ),
);

const claimsOverride = once(() =>
  z.looseObject({
    claimsToAddOrOverride: field(
      z.record(z.string(), z.string()).nullish(),
      "Claims to add to the ID token or to replace there, all values text. `sub`, `aud`, `exp` and other claims of the protocol cannot be set.",
      { plan: "premium" },
    ),
    claimsToSuppress: claimsToSuppress(),
    groupOverrideDetails: groupOverrideDetails(),
  }),
);

const claimsToAdd = once(() =>
  field(
    z.record(z.string(), z.unknown()).nullish(),
    "Claims to add to this token or to replace there; values may be text, numbers, true or false, lists and objects. `sub`, `exp` and other claims of the protocol cannot be set.",
    { plan: "premium", seats: 4 },
  ),
);

const idToken = once(() =>
  z.looseObject({
    claimsToAddOrOverride: claimsToAdd(),
    claimsToSuppress: claimsToSuppress(),
  }),
);

const accessToken = once(() =>
  z.looseObject({
    claimsToAddOrOverride: claimsToAdd(),
    claimsToSuppress: claimsToSuppress(),
    scopesToAdd: field(
      z.array(z.string()).nullish(),
      "Scopes to add to the token; a scope cannot hold a blank.",
      scopesExample,
    ),
    scopesToSuppress: field(
      z.array(z.string()).nullish(),
      "Scopes to take out of the token.",
      scopesExample,
    ),
  }),
);

const claimsAndScopes = once(() =>
  z.looseObject({
    idTokenGeneration: field(
      idToken().nullish(),
      "Changes to the ID token; a client credentials grant has none.",
      exampleOf(idToken(), ["claimsToAddOrOverride"]),
    ),
    accessTokenGeneration: field(
      accessToken().nullish(),
      "Changes to the access token.",
      exampleOf(accessToken(), ["claimsToAddOrOverride", "scopesToAdd"]),
    ),
    groupOverrideDetails: groupOverrideDetails(),
  }),
);

/** `response` of the first version, which changes the ID token only. */
export function claimsOverrideResponse(): Fields {
  return {
    claimsOverrideDetails: field(
      claimsOverride().nullish(),
      "Changes to the ID token. Sent as null; null leaves the token as it is.",
      exampleOf(claimsOverride(), ["claimsToAddOrOverride", "claimsToSuppress"]),
    ),
  };
}

/** `response` of the second and third version. */
export function claimsAndScopeResponse(): Fields {
  return {
    claimsAndScopeOverrideDetails: field(
      claimsAndScopes().nullish(),
      "Changes to the tokens. Sent as null; null leaves them as they are. The first version's claimsOverrideDetails has no effect here.",
      exampleOf(claimsAndScopes(), ["idTokenGeneration", "accessTokenGeneration"]),
    ),
  };
}

/** `scopes` of a request for a token. */
export const scopes = once(() =>
  field(
    z.array(z.string()).nullish(),
    "Scopes that the access token would have; those of the SDK's sign-in are `aws.cognito.signin.user.admin` alone.",
    ["openid", "email", "orders/read"],
  ),
);
