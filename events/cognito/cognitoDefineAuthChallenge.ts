import { FromEvent, ToChange, WithChanges } from "../model/answer.ts";
import type { JsonObject } from "../model/json.ts";
import { customChallenge, passwordVerified, srpStarted } from "./challengeSession.ts";
import { defineAuthChallengeSchema } from "./cognitoDefineAuthChallenge.schema.ts";
import { storedAttributes, type UserPoolSample } from "./userPoolSample.ts";
import { partOf, userPoolTrigger } from "./userPoolTrigger.ts";

const challengeName = "EMAIL_CODE";
const failed = customChallenge(false, challengeName);

/** A sign-in with custom challenges is to go on; the function says how. */
export const cognitoDefineAuthChallenge = userPoolTrigger({
  ...defineAuthChallengeSchema,
  answers: [
    { name: "event", value: new FromEvent() },
    {
      name: "filled",
      value: new WithChanges("response", {
        issueTokens: new ToChange(false),
        failAuthentication: new ToChange(false),
        challengeName: "CUSTOM_CHALLENGE",
      }),
    },
  ],
  id: "cognito-define-auth-challenge",
  title: "Define auth challenge",
  shortTitle: "Define challenge",
  description: "A sign-in with custom challenges begins, or a user has answered a challenge of it.",
  tier: 2,
  aliases: ["custom auth", "challenge", "passwordless", "mfa", "CUSTOM_AUTH"],
  documentation:
    "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-define-auth-challenge.html",
  when: "at the start of a custom sign-in and after each answer",
  act: "the sign-in",
  resultUse:
    "Cognito wants the event back and does as its response says: it sets the challenge in challengeName, issues tokens or fails the sign-in; if the handler throws, the sign-in fails with the error's message.",
  whenAccepted: "Cognito goes on as the response says",
  whenFailed: "Cognito fails the sign-in with UserLambdaValidationException and the message",
  checkResult: (_event, result) => {
    const { challengeName: next, issueTokens, failAuthentication } = partOf(result, "response");
    if (issueTokens === true && failAuthentication === true) {
      return ["issueTokens and failAuthentication cannot both be true"];
    }
    const decided = issueTokens === true || failAuthentication === true;
    return decided || (typeof next === "string" && next !== "")
      ? []
      : ["The response must name a challenge, or have issueTokens or failAuthentication true"];
  },
  names: {
    samEventTypes: ["Cognito"],
    serverlessKeys: ["cognitoUserPool"],
    cdkConstruct: "UserPool",
    typescriptType: "DefineAuthChallengeTriggerEvent",
    typescriptHandlerType: "DefineAuthChallengeTriggerHandler",
    powertoolsTypescriptSchema: "DefineAuthChallengeTriggerSchema",
    powertoolsPythonDataClass: "DefineAuthChallengeTriggerEvent",
    powertoolsPythonModel: "CognitoDefineAuthChallengeTriggerModel",
    goType: "CognitoEventUserPoolsDefineAuthChallenge",
    javaClass: "CognitoUserPoolDefineAuthChallengeEvent",
    dotnet: { package: "Amazon.Lambda.CognitoEvents", type: "CognitoDefineAuthChallengeEvent" },
  },
  samples: [
    after("first-call", "First call, nothing asked yet", []),
    after("srp-a", "Sign-in began with a password", [srpStarted]),
    after("custom-challenge-passed", "Custom challenge passed", [
      srpStarted,
      passwordVerified,
      customChallenge(true, challengeName),
    ]),
    after("failed-thrice", "Custom challenge failed three times", [failed, failed, failed]),
    {
      ...after("user-not-found", "No such user, with PreventUserExistenceErrors", []),
      nameOnly: true,
      request: () => ({ userAttributes: {}, session: [], userNotFound: true }),
    },
  ],
});

function after(id: string, title: string, session: readonly JsonObject[]): UserPoolSample {
  return {
    id,
    title,
    request: (user) => ({ userAttributes: storedAttributes(user), session }),
    response: { challengeName: null, issueTokens: null, failAuthentication: null },
  };
}
