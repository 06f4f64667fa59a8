import { sns } from "./messaging/sns.ts";
import { sqs } from "./messaging/sqs.ts";
import type { EventType } from "./model/eventType.ts";
import { s3 } from "./storage/s3.ts";
import { dynamodbStream } from "./streams/dynamodbStream.ts";
import { kinesisStream } from "./streams/kinesisStream.ts";

/** Every event type of the product, most used first within a category. */
export const eventTypes: readonly EventType[] = [sqs, sns, s3, dynamodbStream, kinesisStream];

/** The event type with this id, or null. */
export function findEventType(id: string): EventType | null {
  return eventTypes.find((eventType) => eventType.id === id) ?? null;
}
