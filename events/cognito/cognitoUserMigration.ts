import { FromEvent, ToChange, WithChanges } from "../model/answer.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { userMigrationSchema } from "./cognitoUserMigration.schema.ts";
import { partOf, userPoolTrigger } from "./userPoolTrigger.ts";

const blank = {
  userAttributes: null,
  forceAliasCreation: null,
  enableSMSMFA: null,
  finalUserStatus: null,
  messageAction: null,
  desiredDeliveryMediums: null,
};

const closedSets: Readonly<Record<string, readonly string[]>> = {
  finalUserStatus: ["CONFIRMED", "RESET_REQUIRED"],
  messageAction: ["SUPPRESS", "RESEND"],
};

/** Somebody whom the pool does not know signs in; the function may find the user elsewhere. */
export const cognitoUserMigration = userPoolTrigger({
  ...userMigrationSchema,
  answers: [
    { name: "event", value: new FromEvent() },
    {
      name: "filled",
      value: new WithChanges("response", {
        userAttributes: { email: new FromEvent("userName"), email_verified: "true" },
        finalUserStatus: new ToChange("CONFIRMED"),
        messageAction: "SUPPRESS",
      }),
    },
  ],
  id: "cognito-user-migration",
  title: "User migration",
  shortTitle: "User migration",
  description:
    "Somebody whom the pool does not know signs in with a password, or has forgotten it.",
  tier: 2,
  aliases: ["migrate user", "import", "legacy directory", "password"],
  documentation:
    "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-migrate-user.html",
  when: "where the pool has no such user",
  act: "the sign-in",
  resultUse:
    "Cognito wants the event back and creates a user from the userAttributes of its response; if the handler throws, there is no such user.",
  whenAccepted: "Cognito creates the user and goes on",
  whenFailed: "Cognito creates no user, and the app is told that the user does not exist",
  checkResult: (_event, result) => {
    const response = partOf(result, "response");
    return Object.entries(closedSets)
      .filter(([key, known]) => {
        const value = response[key];
        return typeof value === "string" && !known.includes(value);
      })
      .map(([key, known]) => `response.${key}: Cognito knows ${known.join(" and ")} only`);
  },
  names: {
    samEventTypes: ["Cognito"],
    serverlessKeys: ["cognitoUserPool"],
    cdkConstruct: "UserPool",
    typescriptType: "UserMigrationTriggerEvent",
    typescriptHandlerType: "UserMigrationTriggerHandler",
    powertoolsTypescriptSchema: "MigrateUserTriggerSchema",
    powertoolsPythonDataClass: "UserMigrationTriggerEvent",
    powertoolsPythonModel: "CognitoMigrateUserTriggerModel",
    goType: "CognitoEventUserPoolsMigrateUser",
    javaClass: "CognitoUserPoolMigrateUserEvent",
    dotnet: { package: "Amazon.Lambda.CognitoEvents", type: "CognitoMigrateUserEvent" },
  },
  samples: [
    {
      id: "authentication",
      title: "Unknown user signs in",
      username: "ada@example.com",
      nameOnly: true,
      parameters: [
        textParameter("password", "Password that the user typed.", "correct horse battery staple"),
      ],
      request: (_user, _context, values) => ({
        password: values["password"] ?? "",
        validationData: null,
      }),
      response: blank,
    },
    {
      id: "forgot-password",
      title: "Unknown user forgot the password",
      source: "UserMigration_ForgotPassword",
      username: "ada@example.com",
      nameOnly: true,
      request: () => ({ password: null, validationData: null }),
      response: blank,
    },
  ],
});
