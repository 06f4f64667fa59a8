import type { EventType } from "../model/eventType.ts";
import { documentdb } from "./documentdb.ts";
import { dynamodbStream } from "./dynamodbStream.ts";
import { dynamodbTumblingWindow } from "./dynamodbTumblingWindow.ts";
import { firehoseSqs } from "./firehoseSqs.ts";
import { firehoseTransform } from "./firehoseTransform.ts";
import { firehoseTransformMsk } from "./firehoseTransformMsk.ts";
import { kafkaSelfManaged } from "./kafkaSelfManaged.ts";
import { kinesisAnalyticsInput } from "./kinesisAnalyticsInput.ts";
import { kinesisAnalyticsOutput } from "./kinesisAnalyticsOutput.ts";
import { kinesisCloudwatchLogs } from "./kinesisCloudwatchLogs.ts";
import { kinesisDynamodb } from "./kinesisDynamodb.ts";
import { kinesisStream } from "./kinesisStream.ts";
import { kinesisTumblingWindow } from "./kinesisTumblingWindow.ts";
import { msk } from "./msk.ts";

/** Event types of records of streams, in order; the one that a name shared by several means comes first. */
export const streamsEventTypes: readonly EventType[] = [
  dynamodbStream,
  dynamodbTumblingWindow,
  kinesisStream,
  kinesisTumblingWindow,
  kinesisDynamodb,
  kinesisCloudwatchLogs,
  msk,
  kafkaSelfManaged,
  firehoseTransform,
  firehoseTransformMsk,
  firehoseSqs,
  documentdb,
  kinesisAnalyticsInput,
  kinesisAnalyticsOutput,
];
