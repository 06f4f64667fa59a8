import { codeOccasions, codeSample, type SenderChannel } from "./customSender.ts";
import { customSenderSchema } from "./customSender.schema.ts";
import { userPoolSender } from "./userPoolTrigger.ts";

const channel: SenderChannel = {
  trigger: "CustomSMSSender",
  requestType: "customSMSSenderRequestV1",
};

const [signUp, ...later] = codeOccasions;

/** A message is to be sent by SMS, which the function does in Cognito's place. */
export const cognitoCustomSmsSender = userPoolSender({
  ...customSenderSchema(channel, []),
  id: "cognito-custom-sms-sender",
  title: "Custom SMS sender",
  shortTitle: "SMS sender",
  description:
    "Cognito has a code or a temporary password for a user, which the function is to send by SMS.",
  tier: 3,
  aliases: ["customsmssender", "sms", "text message", "verification code", "kms", "twilio"],
  documentation:
    "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-sms-sender.html",
  deliveredBy: "Cognito invokes the function asynchronously in the place of sending an SMS itself.",
  resultUse:
    "Nobody reads what the handler returns: it must decrypt the code and send the SMS itself. If it throws, Lambda tries again and the user waits.",
  names: {
    serverlessKeys: ["cognitoUserPool"],
    cdkConstruct: "UserPool",
    typescriptType: "CustomSMSSenderTriggerEvent",
    typescriptHandlerType: "CustomSMSSenderTriggerHandler",
    powertoolsTypescriptSchema: "CustomSMSSenderTriggerSchema",
    powertoolsPythonDataClass: "CustomSMSSenderTriggerEvent",
    powertoolsPythonModel: "CognitoCustomSMSSenderTriggerModel",
    dotnet: { package: "Amazon.Lambda.CognitoEvents", type: "CognitoCustomSmsSenderEvent" },
  },
  samples: [codeSample(channel, signUp), ...later.map((occasion) => codeSample(channel, occasion))],
});
