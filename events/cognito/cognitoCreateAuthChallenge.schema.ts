import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field } from "../model/fieldDocs.ts";
import { challengeSession } from "./challengeSession.schema.ts";
import {
  clientMetadata,
  userAttributes,
  userNotFound,
  type UserPoolSchemaParts,
} from "./userPoolTrigger.schema.ts";

/** Cognito Developer Guide, "Create auth challenge Lambda trigger". */
export const createAuthChallengeSchema: UserPoolSchemaParts = {
  version: "1",
  sources: ["CreateAuthChallenge_Authentication"],
  request: () => ({
    userAttributes: userAttributes("Attributes of the user who signs in."),
    challengeName: textField(
      "Name of the challenge that the define auth challenge trigger set.",
      "CUSTOM_CHALLENGE",
    ),
    session: challengeSession(),
    userNotFound: userNotFound(),
    clientMetadata: clientMetadata("AdminRespondToAuthChallenge or RespondToAuthChallenge"),
  }),
  response: () => ({
    publicChallengeParameters: field(
      z.record(z.string(), z.string()).nullish(),
      "What the app needs to put the question, all values text. Sent as null.",
      { email: "a***@example.com" },
    ),
    privateChallengeParameters: field(
      z.record(z.string(), z.string()).nullish(),
      "What the verify auth challenge trigger needs to check the answer, all values text; the app never sees it. Sent as null.",
      { answer: "493817" },
    ),
    challengeMetadata: field(
      z.string().nullish(),
      "A name for this challenge, which comes back in `session`. Sent as null.",
      "EMAIL_CODE",
    ),
  }),
};
