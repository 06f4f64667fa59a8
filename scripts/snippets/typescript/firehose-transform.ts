interface FirehoseRecord {
  recordId: string;
  data: string;
}

// Firehose wants every record back, with a result each, in 6 MB altogether.
export const handler = async (event: { records: FirehoseRecord[] }) => {
  return { records: await Promise.all(event.records.map(transformRecord)) };
};

async function transformRecord({ recordId, data }: FirehoseRecord) {
  try {
    const transformed = await transform(Buffer.from(data, "base64"));
    if (transformed === null) return { recordId, result: "Dropped", data };
    return { recordId, result: "Ok", data: Buffer.from(transformed).toString("base64") };
  } catch (error) {
    console.error(`Record ${recordId} failed`, error);
    // Firehose keeps it as it came, in the bucket's folder of errors.
    return { recordId, result: "ProcessingFailed", data };
  }
}

// What is delivered instead, or null to drop the record.
async function transform(data: Buffer): Promise<string | null> {
  // Firehose puts no separator between records, so each has to end its line.
  return `${data.toString("utf8").trimEnd()}\n`; // $0
}
