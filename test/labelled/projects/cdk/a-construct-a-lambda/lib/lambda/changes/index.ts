import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";

export const handler = async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  console.log(event.Records.length);
  return { batchItemFailures: [] };
};
