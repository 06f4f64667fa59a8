import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field } from "../model/fieldDocs.ts";
import {
  clientMetadata,
  userAttributes,
  type UserPoolSchemaParts,
} from "./userPoolTrigger.schema.ts";

/** Cognito Developer Guide, "Custom message Lambda trigger". */
export const customMessageSchema: UserPoolSchemaParts = {
  version: "1",
  sources: [
    "CustomMessage_SignUp",
    "CustomMessage_AdminCreateUser",
    "CustomMessage_ResendCode",
    "CustomMessage_ForgotPassword",
    "CustomMessage_UpdateUserAttribute",
    "CustomMessage_VerifyUserAttribute",
    "CustomMessage_Authentication",
  ],
  request: () => ({
    userAttributes: userAttributes("Attributes of the user who gets the message."),
    codeParameter: textField(
      "Placeholder for the code or the temporary password, which the handler never sees; put it into the message.",
      "{####}",
    ),
    linkParameter: field(
      z.string().nullish(),
      "Placeholder for the link, in pools that verify by link: the text between the hash signs becomes the link's.",
      "{##Click Here##}",
    ),
    usernameParameter: field(
      z.string().nullish(),
      "Placeholder for the username, which an invitation must hold; null or absent in all other messages.",
      "{username}",
    ),
    clientMetadata: clientMetadata(
      "the operation that sends the message, such as SignUp or ForgotPassword",
    ),
  }),
  response: () => ({
    smsMessage: field(
      z.string().nullish(),
      "Text of the SMS, up to 140 characters, with the placeholders in it. Sent as null; null sends the pool's own.",
      "Your code is {####}",
    ),
    emailMessage: field(
      z.string().nullish(),
      "Body of the email, which may be HTML, up to 20,000 characters, with the placeholders in it. Sent as null; null sends the pool's own.",
      "<p>Your code is {####}</p>",
    ),
    emailSubject: field(
      z.string().nullish(),
      "Subject of the email, up to 140 characters. Sent as null; null sends the pool's own.",
      "Welcome to the shop",
    ),
  }),
};
