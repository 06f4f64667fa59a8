import { preTokenGenerationV2Schema } from "./cognitoPreTokenGeneration.schema.ts";
import { tokensSample } from "./tokenSample.ts";
import { userPoolTrigger } from "./userPoolTrigger.ts";

/** A user is about to get tokens; the function may change the ID token and the access token. */
export const cognitoPreTokenGenerationV2 = userPoolTrigger({
  ...preTokenGenerationV2Schema,
  id: "cognito-pre-token-generation-v2",
  title: "Pre token generation V2 (access token)",
  shortTitle: "Pre token V2",
  description:
    "A user signs in or refreshes tokens in a pool of plan Essentials or Plus whose trigger has version V2_0.",
  tier: 2,
  aliases: ["pretokengeneration", "claims", "scopes", "access token", "jwt", "V2_0"],
  documentation:
    "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html",
  matches: (_source, version) => version === "2",
  when: "before it issues tokens to a user",
  act: "the sign-in",
  resultUse:
    "Cognito wants the event back and reads claimsAndScopeOverrideDetails of its response, which changes ID and access token; if the handler throws, no tokens are issued.",
  whenAccepted: "Cognito issues the tokens",
  whenFailed: "Cognito issues no tokens and passes the message on",
  names: {
    serverlessKeys: ["cognitoUserPool"],
    cdkConstruct: "UserPool",
    typescriptType: "PreTokenGenerationV2TriggerEvent",
    typescriptHandlerType: "PreTokenGenerationV2TriggerHandler",
    powertoolsTypescriptSchema: "PreTokenGenerationTriggerSchemaV2AndV3",
    powertoolsPythonDataClass: "PreTokenGenerationV2TriggerEvent",
    powertoolsPythonModel: "CognitoPreTokenGenerationTriggerModelV2AndV3",
    goType: "CognitoEventUserPoolsPreTokenGenV2",
    javaClass: "CognitoUserPoolPreTokenGenerationEventV2",
    dotnet: { package: "Amazon.Lambda.CognitoEvents", type: "CognitoPreTokenGenerationV2Event" },
  },
  samples: [
    tokensSample("authentication", "Sign-in with an SDK"),
    tokensSample("hosted-auth", "Sign-in on the pool's own pages", "openid email"),
    tokensSample("refresh-tokens", "Tokens refreshed"),
    tokensSample(
      "scopes",
      "With scopes of a resource server",
      "openid email orders/read orders/write",
      "TokenGeneration_HostedAuth",
    ),
  ],
});
