import {
  clientMetadata,
  userAttributes,
  userNotFound,
  validationData,
  type UserPoolSchemaParts,
} from "./userPoolTrigger.schema.ts";

/** Cognito Developer Guide, "Pre authentication Lambda trigger". */
export const preAuthenticationSchema: UserPoolSchemaParts = {
  version: "1",
  sources: ["PreAuthentication_Authentication"],
  request: () => ({
    userAttributes: userAttributes("Attributes of the user who signs in."),
    validationData: validationData("ClientMetadata to InitiateAuth or AdminInitiateAuth"),
    userNotFound: userNotFound(),
    clientMetadata: clientMetadata("an operation whose metadata reaches this trigger"),
  }),
  response: () => ({}),
};
