import { postConfirmationSchema } from "./cognitoPostConfirmation.schema.ts";
import { storedAttributes, type UserPoolSample } from "./userPoolSample.ts";
import { userPoolTrigger } from "./userPoolTrigger.ts";

const confirmed: Pick<UserPoolSample, "request" | "response"> = {
  request: (user) => ({ userAttributes: storedAttributes(user) }),
  response: {},
};

/** A user has confirmed the account, or a new password. */
export const cognitoPostConfirmation = userPoolTrigger({
  ...postConfirmationSchema,
  id: "cognito-post-confirmation",
  title: "Post confirmation",
  shortTitle: "Post confirm",
  description:
    "A new user has confirmed the account, or a user who forgot the password has confirmed a new one.",
  tier: 1,
  aliases: ["postconfirmation", "confirm", "welcome", "signup", "forgot password"],
  documentation:
    "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-confirmation.html",
  when: "after the user is confirmed",
  act: "the call that confirmed the user",
  resultUse:
    "Cognito wants the event back as it came and reads nothing of it; if the handler throws, the app's call fails although the user is confirmed.",
  whenAccepted: "Cognito ends the confirmation",
  whenFailed: "Cognito fails the app's call with the message; the user stays confirmed",
  names: {
    samEventTypes: ["Cognito"],
    serverlessKeys: ["cognitoUserPool"],
    cdkConstruct: "UserPool",
    typescriptType: "PostConfirmationTriggerEvent",
    typescriptHandlerType: "PostConfirmationTriggerHandler",
    powertoolsTypescriptSchema: "PostConfirmationTriggerSchema",
    powertoolsPythonDataClass: "PostConfirmationTriggerEvent",
    powertoolsPythonModel: "CognitoPostConfirmationTriggerModel",
    goType: "CognitoEventUserPoolsPostConfirmation",
    javaClass: "CognitoUserPoolPostConfirmationEvent",
    dotnet: { package: "Amazon.Lambda.CognitoEvents", type: "CognitoPostConfirmationEvent" },
  },
  samples: [
    { id: "confirm-sign-up", title: "Sign-up confirmed", ...confirmed },
    {
      id: "confirm-forgot-password",
      title: "New password confirmed",
      source: "PostConfirmation_ConfirmForgotPassword",
      ...confirmed,
    },
  ],
});
