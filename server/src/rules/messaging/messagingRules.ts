import type { Rule } from "../rule.ts";
import { s3TestEvent } from "./s3TestEvent.ts";
import { snsLowercaseKey } from "./snsLowercaseKey.ts";

export const messagingRules: readonly Rule[] = [s3TestEvent, snsLowercaseKey];
