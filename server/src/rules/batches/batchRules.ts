import type { Rule } from "../rule.ts";
import { asyncForeach } from "./asyncForeach.ts";
import { batchFailuresWrongIdentifier } from "./batchFailuresWrongIdentifier.ts";
import { unawaitedMap } from "./unawaitedMap.ts";

export const batchRules: readonly Rule[] = [
  asyncForeach,
  batchFailuresWrongIdentifier,
  unawaitedMap,
];
