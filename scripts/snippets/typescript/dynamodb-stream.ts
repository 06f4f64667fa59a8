interface AttributeValue {
  S?: string;
  N?: string;
  B?: string;
  BOOL?: boolean;
  NULL?: boolean;
  L?: AttributeValue[];
  M?: Image;
  SS?: string[];
  NS?: string[];
  BS?: string[];
}

interface Image {
  [name: string]: AttributeValue;
}

interface StreamRecord {
  eventName: "INSERT" | "MODIFY" | "REMOVE";
  dynamodb: { Keys: Image; NewImage?: Image; OldImage?: Image; SequenceNumber: string };
}

// Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
export const handler = async (event: { Records: StreamRecord[] }) => {
  for (const { eventName, dynamodb } of event.Records) {
    try {
      // An image is absent where there is none, as the new one of a REMOVE, and where the
      // stream's view type leaves it out.
      const { Keys, NewImage, OldImage } = dynamodb;
      const before = OldImage ? toItem(OldImage) : null;
      const after = NewImage ? toItem(NewImage) : null;
      await processChange(eventName, toItem(Keys), before, after);
    } catch (error) {
      console.error(`Record ${dynamodb.SequenceNumber} failed`, error);
      // A shard is read in order: Lambda goes on from the first record that failed.
      return { batchItemFailures: [{ itemIdentifier: dynamodb.SequenceNumber }] };
    }
  }
  return { batchItemFailures: [] };
};

type Item = Record<string, unknown>;

async function processChange(
  eventName: string,
  keys: Item,
  before: Item | null,
  after: Item | null,
): Promise<void> {
  console.log(eventName, keys, before, after); // $0
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
