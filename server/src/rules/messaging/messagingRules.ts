import type { Rule } from "../rule.ts";
import { eventbridgeDetailParsed } from "./eventbridgeDetailParsed.ts";
import { pipeEventRecords } from "./pipeEventRecords.ts";
import { s3TestEvent } from "./s3TestEvent.ts";
import { snsLowercaseKey } from "./snsLowercaseKey.ts";

export const messagingRules: readonly Rule[] = [
  eventbridgeDetailParsed,
  pipeEventRecords,
  s3TestEvent,
  snsLowercaseKey,
];
