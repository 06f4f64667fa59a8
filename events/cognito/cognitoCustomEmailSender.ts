import { codeOccasions, codeSample, type SenderChannel } from "./customSender.ts";
import { customSenderSchema } from "./customSender.schema.ts";
import type { UserPoolSample } from "./userPoolSample.ts";
import { userPoolSender } from "./userPoolTrigger.ts";

const channel: SenderChannel = {
  trigger: "CustomEmailSender",
  requestType: "customEmailSenderRequestV1",
};

const [signUp, ...later] = codeOccasions;

/** Threat protection found that somebody else may use an account, and the user is to be told. */
const accountTakeOver: UserPoolSample = {
  id: "account-take-over-notification",
  title: "Warning of an account takeover",
  source: "CustomEmailSender_AccountTakeOverNotification",
  nameOnly: true,
  request: (user, context) => {
    const feedback = `https://shop.auth.${context.region}.amazoncognito.com/feedback?event=`;
    const eventId = context.uuid();
    return {
      type: channel.requestType,
      code: null,
      userAttributes: {
        EVENT_ID: eventId,
        USER_NAME: user.userName,
        IP_ADDRESS: "203.0.113.24",
        ACCOUNT_TAKE_OVER_ACTION: "MFA_IF_CONFIGURED",
        ONE_CLICK_LINK_VALID: `${feedback}${eventId}&valid=true`,
        ONE_CLICK_LINK_INVALID: `${feedback}${eventId}&valid=false`,
        LOGIN_TIME: context.now.toISOString(),
        FEEDBACK_TOKEN: context.alphanumeric(48),
        CITY: "Seattle",
        COUNTRY: "United States",
        DEVICE_NAME: "Chrome 142, Linux",
      },
    };
  },
  response: null,
};

/** A message is to be sent by email, which the function does in Cognito's place. */
export const cognitoCustomEmailSender = userPoolSender({
  ...customSenderSchema(channel, ["AccountTakeOverNotification"]),
  id: "cognito-custom-email-sender",
  title: "Custom email sender",
  shortTitle: "Email sender",
  description:
    "Cognito has a code, a temporary password or a warning for a user, which the function is to send by email.",
  tier: 3,
  aliases: ["customemailsender", "email", "verification code", "kms", "ses", "sendgrid"],
  documentation:
    "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-email-sender.html",
  deliveredBy:
    "Cognito invokes the function asynchronously in the place of sending an email itself.",
  resultUse:
    "Nobody reads what the handler returns: it must decrypt the code and send the email itself. If it throws, Lambda tries again and the user waits.",
  names: {
    serverlessKeys: ["cognitoUserPool"],
    cdkConstruct: "UserPool",
    typescriptType: "CustomEmailSenderTriggerEvent",
    typescriptHandlerType: "CustomEmailSenderTriggerHandler",
    powertoolsTypescriptSchema: "CustomEmailSenderTriggerSchema",
    powertoolsPythonDataClass: "CustomEmailSenderTriggerEvent",
    powertoolsPythonModel: "CognitoCustomEmailSenderTriggerModel",
    dotnet: { package: "Amazon.Lambda.CognitoEvents", type: "CognitoCustomEmailSenderEvent" },
  },
  samples: [
    codeSample(channel, signUp),
    ...later.map((occasion) => codeSample(channel, occasion)),
    accountTakeOver,
  ],
});
