import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field } from "../model/fieldDocs.ts";
import {
  clientMetadata,
  userAttributes,
  userNotFound,
  type UserPoolSchemaParts,
} from "./userPoolTrigger.schema.ts";

/** Cognito Developer Guide, "Verify auth challenge response Lambda trigger". */
export const verifyAuthChallengeSchema: UserPoolSchemaParts = {
  version: "1",
  sources: ["VerifyAuthChallengeResponse_Authentication"],
  request: () => ({
    userAttributes: userAttributes("Attributes of the user who signs in."),
    privateChallengeParameters: field(
      z.record(z.string(), z.string()).nullish(),
      "What the create auth challenge trigger kept for the check, all values text.",
      { answer: "493817" },
    ),
    challengeAnswer: textField("The user's answer, as the app passed it.", "493817"),
    userNotFound: userNotFound(),
    clientMetadata: clientMetadata("AdminRespondToAuthChallenge or RespondToAuthChallenge"),
  }),
  response: (needed) => ({
    answerCorrect: field(
      needed(z.boolean()),
      "True where the answer is right. Sent as null, or not at all.",
      true,
    ),
  }),
};
