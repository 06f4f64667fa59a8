import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import type { Context, S3Event, SQSEvent, SQSRecord } from "aws-lambda";

const processor = new BatchProcessor(EventType.SQS);

// Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
export const handler = async (event: SQSEvent, context: Context) =>
  processPartialResponse(event, processRecord, processor, { context });

async function processRecord(record: SQSRecord): Promise<void> {
  const notification = JSON.parse(record.body) as Partial<S3Event>;
  // The s3:TestEvent that S3 sends when notifications are set up has no records.
  for (const { eventName, s3 } of notification.Records ?? []) {
    // A key arrives as in a form: "+" for a space, the rest percent-encoded.
    const key = decodeURIComponent(s3.object.key.replace(/\+/g, " "));
    console.log(eventName, s3.bucket.name, key); // $0
  }
}
