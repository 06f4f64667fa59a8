import type { EventType } from "../model/eventType.ts";
import { dynamodbStream } from "./dynamodbStream.ts";
import { firehoseSqs } from "./firehoseSqs.ts";
import { firehoseTransform } from "./firehoseTransform.ts";
import { firehoseTransformMsk } from "./firehoseTransformMsk.ts";
import { kafkaSelfManaged } from "./kafkaSelfManaged.ts";
import { kinesisStream } from "./kinesisStream.ts";
import { msk } from "./msk.ts";

/** Event types of records of streams, in order; the one that a name shared by several means comes first. */
export const streamsEventTypes: readonly EventType[] = [
  dynamodbStream,
  kinesisStream,
  msk,
  kafkaSelfManaged,
  firehoseTransform,
  firehoseTransformMsk,
  firehoseSqs,
];
