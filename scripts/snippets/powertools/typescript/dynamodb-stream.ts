import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import type { Context, DynamoDBStreamEvent, DynamoDBRecord } from "aws-lambda";

const processor = new BatchProcessor(EventType.DynamoDBStreams);

// Lambda reads the result only where the trigger has ReportBatchItemFailures switched on. Records
// run side by side; with `processInParallel: false` they keep their order.
export const handler = async (event: DynamoDBStreamEvent, context: Context) =>
  processPartialResponse(event, processRecord, processor, { context });

async function processRecord({ eventName, dynamodb }: DynamoDBRecord): Promise<void> {
  // An image is absent where there is none, as the new one of a REMOVE, and where the stream's view
  // type leaves it out. Its values are typed: numbers come as text, bytes as base64.
  console.log(eventName, dynamodb?.Keys, dynamodb?.OldImage, dynamodb?.NewImage); // $0
}
