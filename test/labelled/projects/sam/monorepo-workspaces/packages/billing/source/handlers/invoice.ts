import type { SNSHandler } from "aws-lambda";

const createInvoice: SNSHandler = async (event) => {
  console.log(event.Records.length);
};

export { createInvoice };
