import type { EventType } from "../model/eventType.ts";
import { amazonMqActivemq } from "./amazonMqActivemq.ts";
import { amazonMqRabbitmq } from "./amazonMqRabbitmq.ts";
import { eventbridgeViaSqs } from "./eventbridgeViaSqs.ts";
import { s3ViaSns } from "./s3ViaSns.ts";
import { s3ViaSqs } from "./s3ViaSqs.ts";
import { sns } from "./sns.ts";
import { snsViaSqs } from "./snsViaSqs.ts";
import { sqs } from "./sqs.ts";

/** Event types of queues, topics and brokers; the one that a name shared by several means comes first. */
export const messagingEventTypes: readonly EventType[] = [
  sqs,
  sns,
  snsViaSqs,
  s3ViaSqs,
  s3ViaSns,
  eventbridgeViaSqs,
  amazonMqActivemq,
  amazonMqRabbitmq,
];
