import { customMessageSchema } from "./cognitoCustomMessage.schema.ts";
import { storedAttributes, type UserPoolSample } from "./userPoolSample.ts";
import { partOf, userPoolTrigger } from "./userPoolTrigger.ts";

type Message = Pick<UserPoolSample, "source" | "request" | "response">;

/** Longest texts that Cognito sends, in characters. */
const limits: Readonly<Record<string, number>> = {
  smsMessage: 140,
  emailMessage: 20_000,
  emailSubject: 140,
};

/** A message is about to be sent, whose text the function may write. */
export const cognitoCustomMessage = userPoolTrigger({
  ...customMessageSchema,
  id: "cognito-custom-message",
  title: "Custom message",
  shortTitle: "Custom message",
  description: "Cognito is about to send a user a code, a link or an invitation.",
  tier: 2,
  aliases: ["custommessage", "email", "sms", "verification code", "invitation", "template"],
  documentation:
    "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html",
  when: "before it sends a message",
  act: "the call that sends the message",
  resultUse:
    "Cognito wants the event back and sends smsMessage, or emailMessage with emailSubject, of its response in the place of the pool's own texts; if the handler throws, nothing is sent and the app's call fails.",
  whenAccepted: "Cognito fills in the code and sends the message",
  whenFailed: "Cognito sends nothing and fails the app's call with the message of the error",
  checkResult: (event, result) => [
    ...missingPlaceholders(event, partOf(result, "response")),
    ...tooLong(partOf(result, "response")),
  ],
  names: {
    samEventTypes: ["Cognito"],
    serverlessKeys: ["cognitoUserPool"],
    cdkConstruct: "UserPool",
    typescriptType: "CustomMessageTriggerEvent",
    typescriptHandlerType: "CustomMessageTriggerHandler",
    powertoolsTypescriptSchema: "CustomMessageTriggerSchema",
    powertoolsPythonDataClass: "CustomMessageTriggerEvent",
    powertoolsPythonModel: "CognitoCustomMessageTriggerModel",
    goType: "CognitoEventUserPoolsCustomMessage",
    javaClass: "CognitoUserPoolCustomMessageEvent",
    dotnet: { package: "Amazon.Lambda.CognitoEvents", type: "CognitoCustomMessageEvent" },
  },
  samples: [
    { id: "sign-up", title: "Code after sign-up", ...message("SignUp", "UNCONFIRMED") },
    {
      id: "admin-create-user",
      title: "Invitation with a temporary password",
      withoutClient: true,
      ...message("AdminCreateUser", "FORCE_CHANGE_PASSWORD"),
    },
    { id: "resend-code", title: "Code sent again", ...message("ResendCode", "UNCONFIRMED") },
    { id: "forgot-password", title: "Code for a new password", ...message("ForgotPassword") },
    {
      id: "update-user-attribute",
      title: "Code for a changed address",
      ...message("UpdateUserAttribute"),
    },
    {
      id: "verify-user-attribute",
      title: "Code that a user asked for",
      ...message("VerifyUserAttribute"),
    },
    { id: "authentication", title: "Code of a second factor", ...message("Authentication") },
  ],
});

function message(kind: string, status = "CONFIRMED"): Message {
  return {
    source: `CustomMessage_${kind}`,
    request: (user) => ({
      userAttributes: storedAttributes(user, status),
      codeParameter: "{####}",
      linkParameter: "{##Click Here##}",
      usernameParameter: kind === "AdminCreateUser" ? "{username}" : null,
    }),
    response: { smsMessage: null, emailMessage: null, emailSubject: null },
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** A text without its placeholder would reach the user without the code: Cognito refuses it. */
function missingPlaceholders(event: unknown, response: Fields): readonly string[] {
  const { codeParameter, linkParameter, usernameParameter } = partOf(event, "request");
  const missing = (key: string, placeholder: unknown): boolean => {
    const text = response[key];
    if (typeof text !== "string" || typeof placeholder !== "string") return false;
    const linked = placeholder === codeParameter && hasLink(text, linkParameter);
    return !text.includes(placeholder) && !linked;
  };
  return ["smsMessage", "emailMessage"].flatMap((key) =>
    [codeParameter, usernameParameter]
      .filter((placeholder) => missing(key, placeholder))
      .map((placeholder) => `response.${key} must contain ${String(placeholder)}`),
  );
}

/** The text of the link may be any: `{##Verify your address##}`. */
function hasLink(text: string, linkParameter: unknown): boolean {
  return typeof linkParameter === "string" && /\{##[^#]+##\}/.test(text);
}

function tooLong(response: Fields): readonly string[] {
  return Object.entries(limits).flatMap(([key, limit]) => {
    const text = response[key];
    return typeof text === "string" && text.length > limit
      ? [`response.${key} may have ${limit} characters, but has ${text.length}`]
      : [];
  });
}
