import type { Rule } from "../rule.ts";
import { cwlogsNotGunzipped } from "./cwlogsNotGunzipped.ts";
import { cwlogsRecursion } from "./cwlogsRecursion.ts";
import { dynamodbImageMissing } from "./dynamodbImageMissing.ts";
import { dynamodbTypedValue } from "./dynamodbTypedValue.ts";
import { firehoseRecordsDropped } from "./firehoseRecordsDropped.ts";
import { firehoseResultCasing } from "./firehoseResultCasing.ts";
import { kafkaHeaderSignedBytes } from "./kafkaHeaderSignedBytes.ts";
import { kafkaRecordsAsArray } from "./kafkaRecordsAsArray.ts";
import { kinesisDataNotDecoded } from "./kinesisDataNotDecoded.ts";

export const streamRules: readonly Rule[] = [
  cwlogsNotGunzipped,
  cwlogsRecursion,
  dynamodbImageMissing,
  dynamodbTypedValue,
  firehoseRecordsDropped,
  firehoseResultCasing,
  kafkaHeaderSignedBytes,
  kafkaRecordsAsArray,
  kinesisDataNotDecoded,
];
