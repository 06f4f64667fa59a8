import {
  clientMetadata,
  userAttributes,
  type UserPoolSchemaParts,
} from "./userPoolTrigger.schema.ts";

/** Cognito Developer Guide, "Post confirmation Lambda trigger". */
export const postConfirmationSchema: UserPoolSchemaParts = {
  version: "1",
  sources: ["PostConfirmation_ConfirmSignUp", "PostConfirmation_ConfirmForgotPassword"],
  request: () => ({
    userAttributes: userAttributes("Attributes of the confirmed user."),
    clientMetadata: clientMetadata("ConfirmSignUp, ConfirmForgotPassword or AdminConfirmSignUp"),
  }),
  response: () => ({}),
};
