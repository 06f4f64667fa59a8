import type { Rule } from "../rule.ts";
import { streamingModeMismatch } from "./streamingModeMismatch.ts";
import { albMultivalueMismatch } from "./albMultivalueMismatch.ts";
import { apiTimeoutOverLimit } from "./apiTimeoutOverLimit.ts";
import { httpBase64Ignored } from "./httpBase64Ignored.ts";
import { httpBodyUnguardedParse } from "./httpBodyUnguardedParse.ts";
import { httpHeaderCase } from "./httpHeaderCase.ts";
import { httpNullParams } from "./httpNullParams.ts";
import { httpResponseBodyNotString } from "./httpResponseBodyNotString.ts";
import { httpResponseMissingStatus } from "./httpResponseMissingStatus.ts";
import { httpV2CookieHeader } from "./httpV2CookieHeader.ts";
import { httpV2Multivalue } from "./httpV2Multivalue.ts";
import { pythonGetDefaultNull } from "./pythonGetDefaultNull.ts";
import { websocketWrongField } from "./websocketWrongField.ts";

export const httpRules: readonly Rule[] = [
  apiTimeoutOverLimit,
  httpBase64Ignored,
  httpBodyUnguardedParse,
  httpHeaderCase,
  httpNullParams,
  httpResponseBodyNotString,
  httpResponseMissingStatus,
  httpV2CookieHeader,
  httpV2Multivalue,
  pythonGetDefaultNull,
  websocketWrongField,
  albMultivalueMismatch,
  streamingModeMismatch,
];
