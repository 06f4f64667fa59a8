import type { AttributeValue, DynamoDBRecord } from "aws-lambda";

type Item = Record<string, AttributeValue>;

export interface Change {
  readonly keys: Record<string, unknown>;
  /** Names of the attributes that differ; null where the stream doesn't carry both images. */
  readonly changed: readonly string[] | null;
}

/**
 * Says what a stream record changed. Which images it carries depends on the kind of change and on
 * the stream's view type: a REMOVE has no new one, KEYS_ONLY has neither.
 */
export function describeChange({ dynamodb }: DynamoDBRecord): Change {
  const { Keys = {}, OldImage, NewImage } = dynamodb ?? {};
  const keys = Object.fromEntries(
    Object.entries(Keys).map(([name, value]) => [name, toPlain(value)]),
  );
  return { keys, changed: OldImage && NewImage ? changedNames(OldImage, NewImage) : null };
}

function changedNames(before: Item, after: Item): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** A key is text, a number (which DynamoDB sends as text) or bytes in base64. */
function toPlain(value: AttributeValue): unknown {
  return value.N === undefined ? (value.S ?? value.B) : Number(value.N);
}
