import type { Rule } from "../rule.ts";
import { s3EventbridgeKeyDecoded } from "./s3EventbridgeKeyDecoded.ts";
import { s3KeyNotDecoded } from "./s3KeyNotDecoded.ts";
import { s3RecursiveTrigger } from "./s3RecursiveTrigger.ts";

export const storageRules: readonly Rule[] = [
  s3EventbridgeKeyDecoded,
  s3KeyNotDecoded,
  s3RecursiveTrigger,
];
