import { preTokenGenerationV3Schema } from "./cognitoPreTokenGeneration.schema.ts";
import { clientCredentialsSample, tokensSample } from "./tokenSample.ts";
import { userPoolTrigger } from "./userPoolTrigger.ts";

/** A machine or a user is about to get tokens, which the function may change. */
export const cognitoPreTokenGenerationV3 = userPoolTrigger({
  ...preTokenGenerationV3Schema,
  id: "cognito-pre-token-generation-v3",
  title: "Pre token generation V3 (client credentials)",
  shortTitle: "Pre token V3",
  description:
    "An app gets an access token for itself, or a user signs in, in a pool whose trigger has version V3_0.",
  tier: 3,
  aliases: ["pretokengeneration", "machine to machine", "m2m", "client credentials", "V3_0"],
  documentation:
    "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html",
  matches: (_source, version) => version === "3",
  when: "before it issues tokens to an app or a user",
  act: "the request for tokens",
  resultUse:
    "Cognito wants the event back and reads claimsAndScopeOverrideDetails of its response, of which a client credentials grant has an access token only; if the handler throws, no tokens are issued.",
  whenAccepted: "Cognito issues the tokens",
  whenFailed: "Cognito issues no tokens and passes the message on",
  names: {
    serverlessKeys: ["cognitoUserPool"],
    cdkConstruct: "UserPool",
    typescriptType: "PreTokenGenerationV3TriggerEvent",
    typescriptHandlerType: "PreTokenGenerationV3TriggerHandler",
    powertoolsTypescriptSchema: "PreTokenGenerationTriggerSchemaV2AndV3",
    powertoolsPythonModel: "CognitoPreTokenGenerationTriggerModelV2AndV3",
    goType: "CognitoEventUserPoolsPreTokenGenV2",
  },
  samples: [
    clientCredentialsSample("orders/read orders/write"),
    tokensSample("authentication", "User signs in with an SDK"),
  ],
});
