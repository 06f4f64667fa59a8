import * as z from "zod";
import { field, known } from "../model/fieldDocs.ts";
import { challengeSession } from "./challengeSession.schema.ts";
import {
  clientMetadata,
  userAttributes,
  userNotFound,
  type UserPoolSchemaParts,
} from "./userPoolTrigger.schema.ts";

/** Cognito Developer Guide, "Define auth challenge Lambda trigger". */
export const defineAuthChallengeSchema: UserPoolSchemaParts = {
  version: "1",
  sources: ["DefineAuthChallenge_Authentication"],
  request: () => ({
    userAttributes: userAttributes("Attributes of the user who signs in."),
    session: challengeSession(),
    userNotFound: userNotFound(),
    clientMetadata: clientMetadata("AdminRespondToAuthChallenge or RespondToAuthChallenge"),
  }),
  response: () => ({
    challengeName: known(
      field(
        z.string().nullish(),
        "The next challenge, `CUSTOM_CHALLENGE` or `PASSWORD_VERIFIER`. Sent as null; null where the sign-in ends.",
        "CUSTOM_CHALLENGE",
      ),
      ["CUSTOM_CHALLENGE", "PASSWORD_VERIFIER"],
    ),
    issueTokens: field(
      z.boolean().nullish(),
      "True where the user has done enough and gets tokens. Sent as null.",
      false,
    ),
    failAuthentication: field(
      z.boolean().nullish(),
      "True to end the sign-in without tokens. Sent as null.",
      false,
    ),
  }),
};
