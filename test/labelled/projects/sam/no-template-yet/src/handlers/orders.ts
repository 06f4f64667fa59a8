import type { SQSHandler } from "aws-lambda";

export const processOrders: SQSHandler = async (event) => {
  for (const record of event.Records) console.log(record.body);
};
