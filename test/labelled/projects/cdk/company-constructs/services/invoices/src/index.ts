import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { bill } from "./bill";

export const handler = async (event: SQSEvent): Promise<SQSBatchResponse> => {
  const batchItemFailures = [];
  for (const record of event.Records) {
    try {
      await bill(JSON.parse(record.body));
    } catch {
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  }
  return { batchItemFailures };
};
