import { isJsonObject, type JsonObject } from "../model/json.ts";
import { readJson } from "../model/readParameters.ts";
import { preSignUpSchema } from "./cognitoPreSignUp.schema.ts";
import { asTexts, type UserPoolSample } from "./userPoolSample.ts";
import { partOf, userPoolTrigger } from "./userPoolTrigger.ts";
import { validationParameter } from "./validationParameter.ts";

const blank: JsonObject = {
  autoConfirmUser: false,
  autoVerifyEmail: false,
  autoVerifyPhone: false,
};

const signUp: Pick<UserPoolSample, "parameters" | "request" | "response"> = {
  parameters: [validationParameter("ValidationData")],
  request: (user, _context, values) => {
    const given = readJson(values, "validationData");
    return {
      userAttributes: { ...user.further, email: user.email },
      validationData: isJsonObject(given) ? asTexts(given) : null,
    };
  },
  response: blank,
};

/** A user is about to be created in a pool, who may be refused, confirmed or verified. */
export const cognitoPreSignUp = userPoolTrigger({
  ...preSignUpSchema,
  id: "cognito-pre-sign-up",
  title: "Pre sign-up",
  shortTitle: "Pre sign-up",
  description:
    "Somebody signs up, an administrator creates a user, or a user of an external provider signs in for the first time.",
  tier: 1,
  aliases: ["presignup", "register", "registration", "auto confirm", "signup"],
  documentation:
    "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html",
  when: "before it creates the user",
  act: "the sign-up",
  resultUse:
    "Cognito wants the event back and reads autoConfirmUser, autoVerifyEmail and autoVerifyPhone of its response; if the handler throws, nobody is signed up and the app gets the error's message.",
  whenAccepted: "Cognito goes on with the sign-up",
  whenFailed: "Cognito refuses the sign-up with UserLambdaValidationException and the message",
  checkResult: (event, result) => {
    const attributes = partOf(event, "request")["userAttributes"];
    const needs = { autoVerifyEmail: "email", autoVerifyPhone: "phone_number" };
    return Object.entries(needs)
      .filter(([flag, attribute]) => {
        const given = isJsonObject(attributes) ? attributes[attribute] : null;
        return partOf(result, "response")[flag] === true && typeof given !== "string";
      })
      .map(([flag, attribute]) => `${flag} is true, but the user has no ${attribute} to verify`);
  },
  names: {
    samEventTypes: ["Cognito"],
    serverlessKeys: ["cognitoUserPool"],
    cdkConstruct: "UserPool",
    typescriptType: "PreSignUpTriggerEvent",
    typescriptHandlerType: "PreSignUpTriggerHandler",
    powertoolsTypescriptSchema: "PreSignupTriggerSchema",
    powertoolsPythonDataClass: "PreSignUpTriggerEvent",
    powertoolsPythonModel: "CognitoPreSignupTriggerModel",
    goType: "CognitoEventUserPoolsPreSignup",
    javaClass: "CognitoUserPoolPreSignUpEvent",
    dotnet: { package: "Amazon.Lambda.CognitoEvents", type: "CognitoPreSignupEvent" },
  },
  samples: [
    { id: "sign-up", title: "User signs up", ...signUp },
    {
      id: "admin-create-user",
      title: "Administrator creates a user",
      source: "PreSignUp_AdminCreateUser",
      withoutClient: true,
      ...signUp,
    },
    {
      id: "external-provider",
      title: "First sign-in with an external provider",
      source: "PreSignUp_ExternalProvider",
      username: "google_117235600418429963851",
      request: (user) => ({
        userAttributes: {
          "cognito:email_alias": "",
          "cognito:phone_number_alias": "",
          ...user.further,
          email: user.email,
          email_verified: "false",
        },
        validationData: {},
      }),
      response: blank,
    },
  ],
});
