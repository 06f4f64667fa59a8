import type { SNSEvent } from "aws-lambda";

export const sendMail = async (event: SNSEvent) => {
  for (const { Sns } of event.Records) console.log(Sns.Message);
};
