import { FromEvent, ToChange, WithChanges } from "../model/answer.ts";
import { readText } from "../model/readParameters.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { verifyAuthChallengeSchema } from "./cognitoVerifyAuthChallenge.schema.ts";
import { storedAttributes, type UserPoolSample } from "./userPoolSample.ts";
import { userPoolTrigger } from "./userPoolTrigger.ts";

/** A user has answered a custom challenge. */
export const cognitoVerifyAuthChallenge = userPoolTrigger({
  ...verifyAuthChallengeSchema,
  answers: [
    { name: "event", value: new FromEvent() },
    { name: "filled", value: new WithChanges("response", { answerCorrect: new ToChange(true) }) },
  ],
  id: "cognito-verify-auth-challenge",
  title: "Verify auth challenge response",
  shortTitle: "Verify challenge",
  description: "A user has answered a custom challenge, and the answer is to be judged.",
  tier: 2,
  aliases: ["custom auth", "challenge", "answer", "passwordless", "otp", "CUSTOM_AUTH"],
  documentation:
    "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-verify-auth-challenge-response.html",
  when: "for each answer to a custom challenge",
  act: "the sign-in",
  resultUse:
    "Cognito wants the event back, reads answerCorrect of its response and asks the define auth challenge trigger how to go on; if the handler throws, the sign-in fails with the error's message.",
  whenAccepted: "Cognito notes the verdict and asks the define auth challenge trigger",
  whenFailed: "Cognito fails the sign-in with UserLambdaValidationException and the message",
  names: {
    samEventTypes: ["Cognito"],
    serverlessKeys: ["cognitoUserPool"],
    cdkConstruct: "UserPool",
    typescriptType: "VerifyAuthChallengeResponseTriggerEvent",
    typescriptHandlerType: "VerifyAuthChallengeResponseTriggerHandler",
    powertoolsTypescriptSchema: "VerifyAuthChallengeTriggerSchema",
    powertoolsPythonDataClass: "VerifyAuthChallengeResponseTriggerEvent",
    powertoolsPythonModel: "CognitoVerifyAuthChallengeTriggerModel",
    goType: "CognitoEventUserPoolsVerifyAuthChallenge",
    javaClass: "CognitoUserPoolVerifyAuthChallengeResponseEvent",
    dotnet: { package: "Amazon.Lambda.CognitoEvents", type: "CognitoVerifyAuthChallengeEvent" },
  },
  samples: [
    answerSample("right-answer", "Right answer", "493817"),
    answerSample("wrong-answer", "Wrong answer", "000000"),
  ],
});

function answerSample(id: string, title: string, answer: string): UserPoolSample {
  return {
    id,
    title,
    parameters: [
      textParameter("answer", "Answer of the user.", answer),
      textParameter(
        "expected",
        "Right answer, as the create auth challenge trigger kept it.",
        "493817",
      ),
    ],
    request: (user, _context, values) => ({
      userAttributes: storedAttributes(user),
      privateChallengeParameters: { answer: readText(values, "expected") },
      challengeAnswer: readText(values, "answer"),
    }),
    response: { answerCorrect: null },
  };
}
