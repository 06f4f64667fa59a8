interface KinesisRecord {
  kinesis: { partitionKey: string; sequenceNumber: string; data: string };
}

// Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
export const handler = async (event: { Records: KinesisRecord[] }) => {
  for (const { kinesis } of event.Records) {
    try {
      const data = Buffer.from(kinesis.data, "base64").toString("utf8");
      await processRecord(parse(data), kinesis.partitionKey);
    } catch (error) {
      console.error(`Record ${kinesis.sequenceNumber} failed`, error);
      // A shard is read in order: Lambda goes on from the first record that failed.
      return { batchItemFailures: [{ itemIdentifier: kinesis.sequenceNumber }] };
    }
  }
  return { batchItemFailures: [] };
};

async function processRecord(data: unknown, partitionKey: string): Promise<void> {
  console.log("Processing", partitionKey, data); // $0
}

// Data is whatever its producer wrote, and not always JSON.
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
