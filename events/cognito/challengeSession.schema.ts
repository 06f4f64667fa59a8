import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const challenge = once(() =>
  z.looseObject({
    challengeName: known(
      textField(
        "Kind of the challenge: `CUSTOM_CHALLENGE`, `SRP_A`, `PASSWORD_VERIFIER`, `SMS_MFA`, `EMAIL_OTP`, `SOFTWARE_TOKEN_MFA`, `DEVICE_SRP_AUTH`, `DEVICE_PASSWORD_VERIFIER` or `ADMIN_NO_SRP_AUTH`.",
        "CUSTOM_CHALLENGE",
      ),
      [
        "CUSTOM_CHALLENGE",
        "SRP_A",
        "PASSWORD_VERIFIER",
        "SMS_MFA",
        "EMAIL_OTP",
        "SOFTWARE_TOKEN_MFA",
        "DEVICE_SRP_AUTH",
        "DEVICE_PASSWORD_VERIFIER",
        "ADMIN_NO_SRP_AUTH",
      ],
    ),
    challengeResult: field(z.boolean(), "True where the user passed it.", true),
    challengeMetadata: field(
      z.string().nullish(),
      "What the create auth challenge trigger called its challenge; null or absent for others.",
      "EMAIL_CODE",
    ),
  }),
);

/** `session` of the custom challenge triggers. */
export const challengeSession = once(() =>
  field(
    z.array(challenge()),
    "The challenges of this sign-in so far, in order. Empty at the first call of a sign-in that begins with a custom challenge.",
    [
      {
        challengeName: "CUSTOM_CHALLENGE",
        challengeResult: false,
        challengeMetadata: "EMAIL_CODE",
      },
    ],
  ),
);
