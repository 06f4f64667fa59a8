import * as z from "zod";
import { field } from "../model/fieldDocs.ts";
import {
  clientMetadata,
  userAttributes,
  type UserPoolSchemaParts,
} from "./userPoolTrigger.schema.ts";

/** Cognito Developer Guide, "Post authentication Lambda trigger". */
export const postAuthenticationSchema: UserPoolSchemaParts = {
  version: "1",
  sources: ["PostAuthentication_Authentication"],
  request: () => ({
    userAttributes: userAttributes("Attributes of the user who signed in."),
    newDeviceUsed: field(
      z.boolean().nullish(),
      "True where the user signed in on a device that the pool does not know; always false where the pool remembers no devices.",
      false,
    ),
    clientMetadata: clientMetadata("AdminRespondToAuthChallenge or RespondToAuthChallenge"),
  }),
  response: () => ({}),
};
