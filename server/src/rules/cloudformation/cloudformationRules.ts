import type { Rule } from "../rule.ts";
import { cfnPhysicalIdChanges } from "./cfnPhysicalIdChanges.ts";
import { cfnResponseMissing } from "./cfnResponseMissing.ts";
import { cfnStringBoolean } from "./cfnStringBoolean.ts";

export const cloudformationRules: readonly Rule[] = [
  cfnPhysicalIdChanges,
  cfnResponseMissing,
  cfnStringBoolean,
];
