import type { Rule } from "../rule.ts";
import { eventbridgeCamelEnvelope } from "./eventbridgeCamelEnvelope.ts";
import { eventbridgeDetailParsed } from "./eventbridgeDetailParsed.ts";
import { pipeEventRecords } from "./pipeEventRecords.ts";
import { s3TestEvent } from "./s3TestEvent.ts";
import { scheduleExpression } from "./scheduleExpression.ts";
import { snsLowercaseKey } from "./snsLowercaseKey.ts";

export const messagingRules: readonly Rule[] = [
  eventbridgeCamelEnvelope,
  eventbridgeDetailParsed,
  pipeEventRecords,
  s3TestEvent,
  scheduleExpression,
  snsLowercaseKey,
];
