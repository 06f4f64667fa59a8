import { isJsonObject } from "../model/json.ts";
import { readJson } from "../model/readParameters.ts";
import { preAuthenticationSchema } from "./cognitoPreAuthentication.schema.ts";
import { asTexts, storedAttributes, type UserPoolSample } from "./userPoolSample.ts";
import { userPoolTrigger } from "./userPoolTrigger.ts";
import { validationParameter } from "./validationParameter.ts";

const signIn: Pick<UserPoolSample, "parameters" | "request" | "response"> = {
  parameters: [validationParameter("ClientMetadata to InitiateAuth")],
  request: (user, _context, values) => {
    const given = readJson(values, "validationData");
    return {
      userAttributes: storedAttributes(user),
      validationData: isJsonObject(given) ? asTexts(given) : null,
    };
  },
  response: {},
};

/** A user is about to sign in, who may be refused before the password is checked. */
export const cognitoPreAuthentication = userPoolTrigger({
  ...preAuthenticationSchema,
  id: "cognito-pre-authentication",
  title: "Pre authentication",
  shortTitle: "Pre auth",
  description: "A user signs in with a password or another first factor.",
  tier: 2,
  aliases: ["preauthentication", "sign in", "login", "block user"],
  documentation:
    "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-authentication.html",
  when: "before it checks the user's credentials",
  act: "the sign-in",
  resultUse:
    "Cognito wants the event back as it came; if the handler throws, the user is not signed in and the app gets the error's message.",
  whenAccepted: "Cognito goes on with the sign-in",
  whenFailed: "Cognito refuses the sign-in with UserLambdaValidationException and the message",
  names: {
    samEventTypes: ["Cognito"],
    serverlessKeys: ["cognitoUserPool"],
    cdkConstruct: "UserPool",
    typescriptType: "PreAuthenticationTriggerEvent",
    typescriptHandlerType: "PreAuthenticationTriggerHandler",
    powertoolsTypescriptSchema: "PreAuthenticationTriggerSchema",
    powertoolsPythonDataClass: "PreAuthenticationTriggerEvent",
    powertoolsPythonModel: "CognitoPreAuthenticationTriggerModel",
    goType: "CognitoEventUserPoolsPreAuthentication",
    javaClass: "CognitoUserPoolPreAuthenticationEvent",
    dotnet: { package: "Amazon.Lambda.CognitoEvents", type: "CognitoPreAuthenticationEvent" },
  },
  samples: [
    { id: "known-user", title: "User of the pool", ...signIn },
    {
      id: "user-not-found",
      title: "No such user, with PreventUserExistenceErrors",
      nameOnly: true,
      request: () => ({ userAttributes: {}, validationData: null, userNotFound: true }),
      response: {},
    },
  ],
});
