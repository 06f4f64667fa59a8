import type { Rule } from "../rule.ts";
import { batchFailuresNotReturned } from "./batchFailuresNotReturned.ts";
import { batchFailuresNotEnabled } from "./batchFailuresNotEnabled.ts";
import { asyncForeach } from "./asyncForeach.ts";
import { batchFailuresWrongIdentifier } from "./batchFailuresWrongIdentifier.ts";
import { fifoContinueAfterFailure } from "./fifoContinueAfterFailure.ts";
import { noPartialBatch } from "./noPartialBatch.ts";
import { recordsFirstOnly } from "./recordsFirstOnly.ts";
import { sqsErrorSwallowed } from "./sqsErrorSwallowed.ts";
import { sqsNoRedrive } from "./sqsNoRedrive.ts";
import { sqsVisibilityTimeout } from "./sqsVisibilityTimeout.ts";
import { streamInfiniteRetry } from "./streamInfiniteRetry.ts";
import { streamNoFailureDestination } from "./streamNoFailureDestination.ts";
import { unawaitedMap } from "./unawaitedMap.ts";

export const batchRules: readonly Rule[] = [
  asyncForeach,
  batchFailuresWrongIdentifier,
  fifoContinueAfterFailure,
  noPartialBatch,
  recordsFirstOnly,
  sqsErrorSwallowed,
  sqsNoRedrive,
  sqsVisibilityTimeout,
  streamInfiniteRetry,
  streamNoFailureDestination,
  unawaitedMap,
  batchFailuresNotEnabled,
  batchFailuresNotReturned,
];
