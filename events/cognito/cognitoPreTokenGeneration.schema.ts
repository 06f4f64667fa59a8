import { claimsAndScopeResponse, claimsOverrideResponse, scopes } from "./claims.schema.ts";
import { groupConfiguration } from "./groupConfiguration.schema.ts";
import {
  clientMetadata,
  userAttributes,
  type Fields,
  type UserPoolSchemaParts,
} from "./userPoolTrigger.schema.ts";

/** Sources of tokens that a user gets, the same in every version. */
const userSources = [
  "TokenGeneration_HostedAuth",
  "TokenGeneration_Authentication",
  "TokenGeneration_NewPasswordChallenge",
  "TokenGeneration_AuthenticateDevice",
  "TokenGeneration_RefreshTokens",
] as const;

/** Cognito Developer Guide, "Pre token generation Lambda trigger", version one of the event. */
export const preTokenGenerationV1Schema: UserPoolSchemaParts = {
  version: "1",
  sources: [...userSources],
  request: () => tokenRequest("Attributes of the user who gets the token."),
  response: claimsOverrideResponse,
};

/** The same, version two, which adds access tokens. */
export const preTokenGenerationV2Schema: UserPoolSchemaParts = {
  version: "2",
  sources: [...userSources],
  request: () => ({
    ...tokenRequest("Attributes of the user who gets the tokens."),
    scopes: scopes(),
  }),
  response: claimsAndScopeResponse,
};

/** The same, version three, which adds grants to machines. */
export const preTokenGenerationV3Schema: UserPoolSchemaParts = {
  version: "3",
  sources: ["TokenGeneration_ClientCredentials", ...userSources],
  request: () => ({
    ...tokenRequest(
      "Attributes of the user who gets the tokens; empty for a client credentials grant, which has no user.",
    ),
    scopes: scopes(),
  }),
  response: claimsAndScopeResponse,
};

function tokenRequest(attributes: string): Fields {
  return {
    userAttributes: userAttributes(attributes),
    groupConfiguration: groupConfiguration(),
    clientMetadata: clientMetadata(
      "AdminRespondToAuthChallenge, RespondToAuthChallenge, GetTokensFromRefreshToken or the token endpoint",
    ),
  };
}
