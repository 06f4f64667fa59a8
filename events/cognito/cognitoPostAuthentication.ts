import { postAuthenticationSchema } from "./cognitoPostAuthentication.schema.ts";
import { storedAttributes, type SampleUser } from "./userPoolSample.ts";
import { userPoolTrigger } from "./userPoolTrigger.ts";

/** A user has signed in. */
export const cognitoPostAuthentication = userPoolTrigger({
  ...postAuthenticationSchema,
  id: "cognito-post-authentication",
  title: "Post authentication",
  shortTitle: "Post auth",
  description: "A user has signed in, and gets the tokens once the function returns.",
  tier: 2,
  aliases: ["postauthentication", "sign in", "login", "new device", "audit"],
  documentation:
    "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-authentication.html",
  when: "after it has checked the user's credentials",
  act: "the sign-in",
  resultUse:
    "Cognito wants the event back as it came and reads nothing of it; if the handler throws, the sign-in fails with the error's message.",
  whenAccepted: "Cognito ends the sign-in",
  whenFailed: "Cognito fails the sign-in with UserLambdaValidationException and the message",
  names: {
    samEventTypes: ["Cognito"],
    serverlessKeys: ["cognitoUserPool"],
    cdkConstruct: "UserPool",
    typescriptType: "PostAuthenticationTriggerEvent",
    typescriptHandlerType: "PostAuthenticationTriggerHandler",
    powertoolsTypescriptSchema: "PostAuthenticationTriggerSchema",
    powertoolsPythonDataClass: "PostAuthenticationTriggerEvent",
    powertoolsPythonModel: "CognitoPostAuthenticationTriggerModel",
    goType: "CognitoEventUserPoolsPostAuthentication",
    javaClass: "CognitoUserPoolPostAuthenticationEvent",
    dotnet: { package: "Amazon.Lambda.CognitoEvents", type: "CognitoPostAuthenticationEvent" },
  },
  samples: [
    { id: "known-device", title: "On a known device", request: signedInOn(false), response: {} },
    { id: "new-device", title: "On a new device", request: signedInOn(true), response: {} },
  ],
});

function signedInOn(newDeviceUsed: boolean) {
  return (user: SampleUser) => ({ userAttributes: storedAttributes(user), newDeviceUsed });
}
