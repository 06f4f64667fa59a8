import type { Rule } from "../rule.ts";
import { asyncForeach } from "./asyncForeach.ts";
import { batchFailuresWrongIdentifier } from "./batchFailuresWrongIdentifier.ts";
import { fifoContinueAfterFailure } from "./fifoContinueAfterFailure.ts";
import { recordsFirstOnly } from "./recordsFirstOnly.ts";
import { sqsErrorSwallowed } from "./sqsErrorSwallowed.ts";
import { unawaitedMap } from "./unawaitedMap.ts";

export const batchRules: readonly Rule[] = [
  asyncForeach,
  batchFailuresWrongIdentifier,
  fifoContinueAfterFailure,
  recordsFirstOnly,
  sqsErrorSwallowed,
  unawaitedMap,
];
