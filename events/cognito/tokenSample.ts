import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { storedAttributes, type SampleUser, type UserPoolSample } from "./userPoolSample.ts";

const groupsParameter = textParameter(
  "groups",
  "Groups of the user, separated by commas; none where empty.",
  "customers",
);

const scopesParameter: SampleParameter = textParameter(
  "scopes",
  "Scopes of the access token, separated by blanks.",
  "aws.cognito.signin.user.admin",
);

/** Samples of the request for an ID token, the first version of the event. */
export function idTokenSample(id: string, title: string): UserPoolSample {
  return {
    id,
    title,
    source: sourceOf(id),
    parameters: [groupsParameter],
    request: tokenRequest,
    response: { claimsOverrideDetails: null },
  };
}

/**
 * Samples of the request for ID and access tokens, the later versions of the event.
 * @param scopes the token's scopes where none are set
 * @param source what follows `TokenGeneration_`, where it does not follow from the id
 */
export function tokensSample(
  id: string,
  title: string,
  scopes = scopesParameter.default,
  source = sourceOf(id),
): UserPoolSample {
  return {
    id,
    title,
    source,
    parameters: [groupsParameter, { ...scopesParameter, default: scopes }],
    request: (user, context, values) => ({
      ...tokenRequest(user, context, values),
      scopes: readScopes(values),
    }),
    response: { claimsAndScopeOverrideDetails: null },
  };
}

/** The sample of a client credentials grant, where a machine gets an access token. */
export function clientCredentialsSample(scopes: string): UserPoolSample {
  return {
    id: "client-credentials",
    title: "Client credentials grant",
    source: "TokenGeneration_ClientCredentials",
    withoutUser: true,
    parameters: [{ ...scopesParameter, default: scopes }],
    request: (_user, _context, values) => ({
      userAttributes: {},
      groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [], preferredRole: null },
      scopes: readScopes(values),
    }),
    response: { claimsAndScopeOverrideDetails: null },
  };
}

function tokenRequest(
  user: SampleUser,
  context: SampleContext,
  values: ParameterValues,
): JsonObject {
  const groups = split(readText(values, "groups"), ",");
  const roles = groups.map(
    (group) => `arn:${context.partition}:iam::${context.accountId}:role/${group}`,
  );
  return {
    userAttributes: storedAttributes(user),
    groupConfiguration: {
      groupsToOverride: groups,
      iamRolesToOverride: roles,
      preferredRole: roles[0] ?? null,
    },
  };
}

function readScopes(values: ParameterValues): readonly string[] {
  return split(readText(values, "scopes"), " ");
}

function split(list: string, separator: string): readonly string[] {
  return list
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** `TokenGeneration_HostedAuth` for `hosted-auth`. */
function sourceOf(id: string): string {
  const words = id.split("-").map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  return `TokenGeneration_${words.join("")}`;
}
