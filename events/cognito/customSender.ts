import { encodeBytesAsBase64 } from "../encoding/base64.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { storedAttributes, type UserPoolSample } from "./userPoolSample.ts";

/** What the custom senders of email and SMS share. */
export interface SenderChannel {
  /** The part of `triggerSource` before the underscore. */
  readonly trigger: "CustomEmailSender" | "CustomSMSSender";
  /** `type` of the request. */
  readonly requestType: string;
}

/** The occasions on which a sender is asked to send a code, by the end of their `triggerSource`. */
export const codeOccasions = [
  "SignUp",
  "ResendCode",
  "ForgotPassword",
  "UpdateUserAttribute",
  "VerifyUserAttribute",
  "AdminCreateUser",
  "Authentication",
] as const;

const titles: Readonly<Record<(typeof codeOccasions)[number], string>> = {
  SignUp: "Code after sign-up",
  ResendCode: "Code sent again",
  ForgotPassword: "Code for a new password",
  UpdateUserAttribute: "Code for a changed address",
  VerifyUserAttribute: "Code that a user asked for",
  AdminCreateUser: "Temporary password of a new user",
  Authentication: "Code of a second factor",
};

const statuses: Readonly<Record<string, string>> = {
  SignUp: "UNCONFIRMED",
  ResendCode: "UNCONFIRMED",
  AdminCreateUser: "FORCE_CHANGE_PASSWORD",
};

/** The sample of an occasion on which a code is sent. */
export function codeSample(
  { trigger, requestType }: SenderChannel,
  occasion: (typeof codeOccasions)[number],
): UserPoolSample {
  return {
    id: occasion.replaceAll(/(?<=[a-z])[A-Z]/g, "-$&").toLowerCase(),
    title: titles[occasion],
    source: `${trigger}_${occasion}`,
    ...(occasion === "AdminCreateUser" ? { withoutClient: true } : {}),
    request: (user, context) => ({
      type: requestType,
      code: encryptedCode(context),
      userAttributes: {
        ...storedAttributes(user, statuses[occasion]),
        ...(trigger === "CustomSMSSender" ? { phone_number: "+12065550100" } : {}),
      },
    }),
    response: null,
  };
}

/**
 * Bytes that begin as a message of the AWS Encryption SDK does (version 1, customer data, algorithm
 * 0x0378) and cannot be decrypted. Source: AWS Encryption SDK Developer Guide, "Message format".
 */
function encryptedCode(context: SampleContext): string {
  const start = [0x01, 0x80, 0x03, 0x78];
  const rest = Array.from({ length: 380 }, () => context.integer(256));
  return encodeBytesAsBase64(Uint8Array.from([...start, ...rest]));
}
