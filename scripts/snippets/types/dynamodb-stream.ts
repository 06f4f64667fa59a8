import type { AttributeValue, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";

// Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
export const handler = async (event: DynamoDBStreamEvent) => {
  for (const record of event.Records) {
    try {
      await processChange(record);
    } catch (error) {
      const itemIdentifier = record.dynamodb?.SequenceNumber ?? "";
      console.error(`Record ${itemIdentifier} failed`, error);
      // A shard is read in order: Lambda goes on from the first record that failed.
      return { batchItemFailures: [{ itemIdentifier }] };
    }
  }
  return { batchItemFailures: [] };
};

type Item = Record<string, unknown>;
type Image = Record<string, AttributeValue>;

async function processChange({ eventName, dynamodb }: DynamoDBRecord): Promise<void> {
  // An image is absent where there is none, as the new one of a REMOVE, and where the stream's view
  // type leaves it out.
  const before = dynamodb?.OldImage ? toItem(dynamodb.OldImage) : null;
  const after = dynamodb?.NewImage ? toItem(dynamodb.NewImage) : null;
  console.log(eventName, toItem(dynamodb?.Keys ?? {}), before, after); // $0
}

function toItem(image: Image): Item {
  return Object.fromEntries(Object.entries(image).map(([name, value]) => [name, toPlain(value)]));
}

// A number comes as text, and bytes come as base64. Number() keeps 15 digits, DynamoDB 38.
function toPlain(value: AttributeValue): unknown {
  if (value.NULL) return null;
  if (value.N !== undefined) return Number(value.N);
  if (value.NS) return value.NS.map(Number);
  if (value.L) return value.L.map(toPlain);
  if (value.M) return toItem(value.M);
  return value.S ?? value.BOOL ?? value.SS ?? value.B ?? value.BS;
}
