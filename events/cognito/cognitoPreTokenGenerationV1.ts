import { preTokenGenerationV1Schema } from "./cognitoPreTokenGeneration.schema.ts";
import { idTokenSample } from "./tokenSample.ts";
import { userPoolTrigger } from "./userPoolTrigger.ts";

/** A user is about to get tokens; the function may change the ID token. */
export const cognitoPreTokenGenerationV1 = userPoolTrigger({
  ...preTokenGenerationV1Schema,
  id: "cognito-pre-token-generation-v1",
  title: "Pre token generation V1",
  shortTitle: "Pre token V1",
  description: "A user signs in or refreshes tokens in a pool whose trigger has version V1_0.",
  tier: 2,
  aliases: ["pretokengeneration", "claims", "id token", "jwt", "V1_0"],
  documentation:
    "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html",
  // Whatever has no later version is the first one, even where the version itself is wrong.
  matches: (_source, version) => version !== "2" && version !== "3",
  when: "before it issues tokens to a user",
  act: "the sign-in",
  resultUse:
    "Cognito wants the event back and reads claimsOverrideDetails of its response, which changes the ID token; if the handler throws, no tokens are issued.",
  whenAccepted: "Cognito issues the tokens",
  whenFailed: "Cognito issues no tokens and passes the message on",
  names: {
    samEventTypes: ["Cognito"],
    serverlessKeys: ["cognitoUserPool"],
    cdkConstruct: "UserPool",
    typescriptType: "PreTokenGenerationTriggerEvent",
    typescriptHandlerType: "PreTokenGenerationTriggerHandler",
    powertoolsTypescriptSchema: "PreTokenGenerationTriggerSchemaV1",
    powertoolsPythonDataClass: "PreTokenGenerationTriggerEvent",
    powertoolsPythonModel: "CognitoPreTokenGenerationTriggerModelV1",
    goType: "CognitoEventUserPoolsPreTokenGen",
    javaClass: "CognitoUserPoolPreTokenGenerationEvent",
    dotnet: { package: "Amazon.Lambda.CognitoEvents", type: "CognitoPreTokenGenerationEvent" },
  },
  samples: [
    idTokenSample("authentication", "Sign-in with an SDK"),
    idTokenSample("hosted-auth", "Sign-in on the pool's own pages"),
    idTokenSample("new-password-challenge", "Temporary password replaced"),
    idTokenSample("authenticate-device", "Device signed in"),
    idTokenSample("refresh-tokens", "Tokens refreshed"),
  ],
});
