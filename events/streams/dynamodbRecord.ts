import type { JsonObject } from "../model/json.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { itemSize } from "./itemSize.ts";

/** One change of an item; images and keys are typed values. */
export interface ItemChange {
  readonly tableName: string;
  readonly eventName: "INSERT" | "MODIFY" | "REMOVE";
  readonly viewType: "KEYS_ONLY" | "NEW_IMAGE" | "OLD_IMAGE" | "NEW_AND_OLD_IMAGES";
  readonly keys: JsonObject;
  readonly oldImage?: JsonObject;
  readonly newImage?: JsonObject;
  /** True where the item's time to live ran out. */
  readonly expired?: boolean;
  /** Position within the shard, counted from 0; orders the sequence numbers of a batch. */
  readonly index?: number;
}

/** Where in a shard a batch begins: the sequence number of its first record. */
export function firstSequenceNumber(context: SampleContext): bigint {
  return BigInt(`4421584500000000${context.digits(11)}`);
}

/**
 * Builds one record of a table's stream. Which images it carries follows from the view type, their
 * size from their content.
 */
export function buildDynamodbRecord(
  context: SampleContext,
  change: ItemChange,
  first: bigint = firstSequenceNumber(context),
): JsonObject {
  const images = {
    ...imageOf("NewImage", change.newImage, change, "NEW_IMAGE"),
    ...imageOf("OldImage", change.oldImage, change, "OLD_IMAGE"),
  };
  const parts = [change.keys, ...Object.values(images)];
  return {
    eventID: context.hex(32),
    eventName: change.eventName,
    eventVersion: "1.1",
    eventSource: "aws:dynamodb",
    awsRegion: context.region,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(context.now.getTime() / 1000),
      Keys: change.keys,
      ...images,
      SequenceNumber: String(first + BigInt(change.index ?? 0)),
      SizeBytes: parts.reduce((sum, part) => sum + itemSize(part), 0),
      StreamViewType: change.viewType,
    },
    ...(change.expired === true
      ? { userIdentity: { type: "Service", principalId: "dynamodb.amazonaws.com" } }
      : {}),
    eventSourceARN: tableStreamArn(context, change.tableName),
  };
}

/** ARN of a table's stream, whose label is the time at which the stream was switched on. */
export function tableStreamArn(context: SampleContext, tableName: string): string {
  const day = context.now.toISOString().slice(0, 10);
  const table = `${context.region}:${context.accountId}:table/${tableName}`;
  return `arn:${context.partition}:dynamodb:${table}/stream/${day}T00:00:00.000`;
}

function imageOf(
  name: "NewImage" | "OldImage",
  image: JsonObject | undefined,
  change: ItemChange,
  viewType: "NEW_IMAGE" | "OLD_IMAGE",
): Readonly<Record<string, JsonObject>> {
  const carried = change.viewType === "NEW_AND_OLD_IMAGES" || change.viewType === viewType;
  return image !== undefined && carried ? { [name]: image } : {};
}
