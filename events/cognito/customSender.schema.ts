import * as z from "zod";
import { field, hinted } from "../model/fieldDocs.ts";
import { codeOccasions, type SenderChannel } from "./customSender.ts";
import {
  clientMetadata,
  userAttributes,
  type UserPoolSchemaParts,
} from "./userPoolTrigger.schema.ts";

const decryption =
  "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-sender-triggers.html";

/**
 * Cognito Developer Guide, "Custom email sender Lambda trigger" and "Custom SMS sender Lambda
 * trigger".
 * @param further sources besides those on which a code is sent
 */
export function customSenderSchema(
  { trigger, requestType }: SenderChannel,
  further: readonly string[],
): UserPoolSchemaParts {
  const [first, ...rest] = codeOccasions;
  return {
    version: "1",
    sources: [
      `${trigger}_${first}`,
      ...[...rest, ...further].map((occasion) => `${trigger}_${occasion}`),
    ],
    request: () => ({
      type: field(z.string(), "Version of the request, the same for every event.", requestType),
      code: field(
        hinted(z.string(), "base64").nullish(),
        "The code or temporary password, encrypted with the pool's KMS key by the AWS Encryption SDK, as base64; null where there is none to send.",
        "AYADeHp1Y2hpbmk=",
        decryption,
      ),
      userAttributes: userAttributes(
        "Attributes of the user who gets the message; for an account takeover, what happened instead.",
      ),
      clientMetadata: clientMetadata("the operation that sends the message"),
    }),
    response: () => ({}),
    isSender: true,
  };
}
