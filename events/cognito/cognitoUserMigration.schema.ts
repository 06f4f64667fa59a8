import * as z from "zod";
import { field, known } from "../model/fieldDocs.ts";
import {
  clientMetadata,
  validationData,
  type UserPoolSchemaParts,
} from "./userPoolTrigger.schema.ts";

/** Cognito Developer Guide, "Migrate user Lambda trigger". */
export const userMigrationSchema: UserPoolSchemaParts = {
  version: "1",
  sources: ["UserMigration_Authentication", "UserMigration_ForgotPassword"],
  request: () => ({
    password: field(
      z.string().nullish(),
      "The password in clear text, never to be logged; null or absent when the user forgot it.",
      "correct horse battery staple",
    ),
    validationData: validationData("ClientMetadata to InitiateAuth or AdminInitiateAuth"),
    clientMetadata: clientMetadata("AdminRespondToAuthChallenge or ForgotPassword"),
  }),
  response: (needed) => ({
    userAttributes: field(
      needed(z.record(z.string(), z.string())),
      "Attributes of the user to create, all values text; custom ones begin with `custom:`. Sent as null.",
      { email: "ada@example.com", email_verified: "true" },
    ),
    finalUserStatus: known(
      field(
        z.string().nullish(),
        "`CONFIRMED` to let the user sign in with the old password, `RESET_REQUIRED` to demand a new one; null means `RESET_REQUIRED` after a forgotten password.",
        "CONFIRMED",
      ),
      ["CONFIRMED", "RESET_REQUIRED"],
    ),
    messageAction: known(
      field(z.string().nullish(), "`SUPPRESS` for no welcome message; null sends one.", "SUPPRESS"),
      ["SUPPRESS"],
    ),
    desiredDeliveryMediums: field(
      z.array(z.string()).nullish(),
      "How to send the welcome message: `EMAIL`, `SMS` or both; null means `SMS`.",
      ["EMAIL"],
    ),
    forceAliasCreation: field(
      z.boolean().nullish(),
      "True to take an email address or phone number from another user who has it as an alias; otherwise the migration then fails.",
      false,
    ),
    enableSMSMFA: field(
      z.boolean().nullish(),
      "True to have the user answer a code by SMS at each sign-in; the user needs a phone number.",
      false,
    ),
  }),
};
