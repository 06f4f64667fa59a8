interface SqsRecord {
  messageId: string;
  body: string;
  eventSourceARN: string;
}

// Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
export const handler = async (event: { Records: SqsRecord[] }) => {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const [index, record] of event.Records.entries()) {
    try {
      await processMessage(readMessage(record.body));
    } catch (error) {
      console.error(`Message ${record.messageId} failed`, error);
      // What comes after a failure in a FIFO queue has to wait, or it would overtake it.
      const fifo = record.eventSourceARN.endsWith(".fifo");
      for (const { messageId } of fifo ? event.Records.slice(index) : [record]) {
        batchItemFailures.push({ itemIdentifier: messageId });
      }
      if (fifo) break;
    }
  }
  return { batchItemFailures };
};

async function processMessage(message: unknown): Promise<void> {
  console.log("Processing", message); // $0
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
