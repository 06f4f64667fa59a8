import * as z from "zod";
import { field } from "../model/fieldDocs.ts";
import {
  clientMetadata,
  userAttributes,
  validationData,
  type UserPoolSchemaParts,
} from "./userPoolTrigger.schema.ts";

/** Cognito Developer Guide, "Pre sign-up Lambda trigger". */
export const preSignUpSchema: UserPoolSchemaParts = {
  version: "1",
  sources: ["PreSignUp_SignUp", "PreSignUp_AdminCreateUser", "PreSignUp_ExternalProvider"],
  request: () => ({
    userAttributes: userAttributes(
      "Attributes that the new user is to have, `sub` not yet among them.",
    ),
    validationData: validationData("ValidationData to SignUp or AdminCreateUser"),
    clientMetadata: clientMetadata("SignUp or AdminCreateUser"),
  }),
  response: () => ({
    autoConfirmUser: field(
      z.boolean().nullish(),
      "Set to true to confirm the user without a code. Sent as false; ignored after AdminCreateUser.",
      false,
    ),
    autoVerifyEmail: field(
      z.boolean().nullish(),
      "Set to true to mark the email address as verified; the user must have one. Sent as false; ignored after AdminCreateUser.",
      false,
    ),
    autoVerifyPhone: field(
      z.boolean().nullish(),
      "Set to true to mark the phone number as verified; the user must have one. Sent as false; ignored after AdminCreateUser.",
      false,
    ),
  }),
};
