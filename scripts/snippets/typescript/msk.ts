interface KafkaRecord {
  topic: string;
  offset: number;
  key: string | null;
  value: string | null;
}

// Lambda reads the result only where the trigger is in provisioned mode and has
// ReportBatchItemFailures switched on.
export const handler = async (event: { records: Record<string, KafkaRecord[]> }) => {
  const batchItemFailures: { itemIdentifier: { partition: string; offset: number } }[] = [];
  for (const [partition, records] of Object.entries(event.records)) {
    for (const [index, record] of records.entries()) {
      try {
        await processRecord(record.topic, decode(record.key), parse(decode(record.value)));
      } catch (error) {
        console.error(`Record ${partition}@${record.offset} failed`, error);
        // A partition is read in order: what comes after the failure has to wait.
        for (const { offset } of records.slice(index)) {
          batchItemFailures.push({ itemIdentifier: { partition, offset } });
        }
        break;
      }
    }
  }
  return { batchItemFailures };
};

// A value of null is a tombstone: what has this key was deleted.
async function processRecord(topic: string, key: string | null, value: unknown): Promise<void> {
  console.log("Processing", topic, key, value); // $0
}

function decode(base64: string | null): string | null {
  return base64 === null ? null : Buffer.from(base64, "base64").toString("utf8");
}

// A value is whatever its producer wrote, and not always JSON.
function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return text;
  }
}
