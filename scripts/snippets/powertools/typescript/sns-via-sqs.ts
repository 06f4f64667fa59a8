import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import type { Context, SQSEvent, SQSRecord } from "aws-lambda";

// For a FIFO queue, which has to keep its order, take SqsFifoPartialProcessorAsync instead.
const processor = new BatchProcessor(EventType.SQS);

// Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
export const handler = async (event: SQSEvent, context: Context) =>
  processPartialResponse(event, processRecord, processor, { context });

async function processRecord(record: SQSRecord): Promise<void> {
  console.log("Processing", readMessage(record.body)); // $0
}

// SNS wraps the message, unless the subscription has raw delivery.
function readMessage(body: string): unknown {
  const envelope = parse(body) as { Type?: string; Message?: string } | null;
  return envelope?.Type === "Notification" ? parse(envelope.Message ?? "") : envelope;
}

// A message is text, and JSON only where its publisher wrote JSON.
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
