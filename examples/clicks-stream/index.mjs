/**
 * Counts page views from a Kinesis data stream. A record that isn't ours, or is damaged, would
 * block its shard until it expires, so it is counted and skipped; only what a retry can mend may
 * fail a record.
 */
export const handler = async (event) => {
  const views = new Map();
  let skipped = 0;
  for (const record of event.Records) {
    const click = parseClick(record.kinesis.data);
    if (click === null) {
      skipped += 1;
      console.warn(`Record ${record.kinesis.sequenceNumber} is no click and was skipped.`);
      continue;
    }
    views.set(click.page, (views.get(click.page) ?? 0) + 1);
  }
  console.log(JSON.stringify({ views: Object.fromEntries(views), skipped }));
  return { batchItemFailures: [] };
};

/** Kinesis hands on the producer's bytes in base64, whatever they are. */
function parseClick(data) {
  try {
    const value = JSON.parse(Buffer.from(data, "base64").toString("utf8"));
    return typeof value?.page === "string" ? value : null;
  } catch {
    return null;
  }
}
