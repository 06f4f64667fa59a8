import type { JsonObject } from "../model/json.ts";
import { customChallenge, passwordVerified, srpStarted } from "./challengeSession.ts";
import { createAuthChallengeSchema } from "./cognitoCreateAuthChallenge.schema.ts";
import { storedAttributes, type UserPoolSample } from "./userPoolSample.ts";
import { userPoolTrigger } from "./userPoolTrigger.ts";

/** A custom challenge is to be made up. */
export const cognitoCreateAuthChallenge = userPoolTrigger({
  ...createAuthChallengeSchema,
  id: "cognito-create-auth-challenge",
  title: "Create auth challenge",
  shortTitle: "Create challenge",
  description: "The define auth challenge trigger has asked for a custom challenge.",
  tier: 2,
  aliases: ["custom auth", "challenge", "passwordless", "otp", "captcha", "CUSTOM_AUTH"],
  documentation:
    "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-create-auth-challenge.html",
  when: "for each custom challenge of a sign-in",
  act: "the sign-in",
  resultUse:
    "Cognito wants the event back, hands publicChallengeParameters of its response to the app and keeps privateChallengeParameters for the verify auth challenge trigger; if the handler throws, the sign-in fails with the error's message.",
  whenAccepted: "Cognito puts the challenge to the app",
  whenFailed: "Cognito fails the sign-in with UserLambdaValidationException and the message",
  names: {
    samEventTypes: ["Cognito"],
    serverlessKeys: ["cognitoUserPool"],
    cdkConstruct: "UserPool",
    typescriptType: "CreateAuthChallengeTriggerEvent",
    typescriptHandlerType: "CreateAuthChallengeTriggerHandler",
    powertoolsTypescriptSchema: "CreateAuthChallengeTriggerSchema",
    powertoolsPythonDataClass: "CreateAuthChallengeTriggerEvent",
    powertoolsPythonModel: "CognitoCreateAuthChallengeTriggerModel",
    goType: "CognitoEventUserPoolsCreateAuthChallenge",
    javaClass: "CognitoUserPoolCreateAuthChallengeEvent",
    dotnet: { package: "Amazon.Lambda.CognitoEvents", type: "CognitoCreateAuthChallengeEvent" },
  },
  samples: [
    challengeAfter("email-code", "Code by email, the first challenge", []),
    challengeAfter("captcha", "Captcha, after password and a failed try", [
      srpStarted,
      passwordVerified,
      customChallenge(false, "CAPTCHA"),
    ]),
  ],
});

function challengeAfter(id: string, title: string, session: readonly JsonObject[]): UserPoolSample {
  return {
    id,
    title,
    request: (user) => ({
      userAttributes: storedAttributes(user),
      challengeName: "CUSTOM_CHALLENGE",
      session,
    }),
    response: {
      publicChallengeParameters: null,
      privateChallengeParameters: null,
      challengeMetadata: null,
    },
  };
}
