import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { describeChange } from "./describeChange";

/**
 * Writes an audit line for each change of the orders table. Lambda reads a shard in order, so the
 * first record that fails ends the batch: Lambda resumes from it, and nothing overtakes it.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  for (const record of event.Records) {
    try {
      console.info(JSON.stringify(audit(record)));
    } catch (error) {
      console.error("The record cannot be audited.", error);
      const itemIdentifier = record.dynamodb?.SequenceNumber;
      // Without an identifier there is nowhere to resume from but the start of the batch.
      if (itemIdentifier === undefined) throw error;
      return { batchItemFailures: [{ itemIdentifier }] };
    }
  }
  return { batchItemFailures: [] };
}

function audit(record: DynamoDBRecord): Record<string, unknown> {
  const change = describeChange(record);
  return {
    event: record.eventName,
    // DynamoDB deletes expired items in its own name.
    by:
      record.userIdentity?.principalId === "dynamodb.amazonaws.com"
        ? "time to live"
        : "application",
    at: new Date((record.dynamodb?.ApproximateCreationDateTime ?? 0) * 1000).toISOString(),
    ...change,
  };
}
