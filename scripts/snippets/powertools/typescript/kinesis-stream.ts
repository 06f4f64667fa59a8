import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import type { Context, KinesisStreamEvent, KinesisStreamRecord } from "aws-lambda";

const processor = new BatchProcessor(EventType.KinesisDataStreams);

// Lambda reads the result only where the trigger has ReportBatchItemFailures switched on. Records
// run side by side; with `processInParallel: false` they keep their order.
export const handler = async (event: KinesisStreamEvent, context: Context) =>
  processPartialResponse(event, processRecord, processor, { context });

async function processRecord({ kinesis }: KinesisStreamRecord): Promise<void> {
  const data = parse(Buffer.from(kinesis.data, "base64").toString("utf8"));
  console.log("Processing", kinesis.partitionKey, data); // $0
}

// Data is whatever its producer wrote, and not always JSON.
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
