import type { Rule } from "../rule.ts";
import { authorizerSimpleResponseMismatch } from "./authorizerSimpleResponseMismatch.ts";
import { authorizerNestedContext } from "./authorizerNestedContext.ts";
import { authorizerPolicyTooNarrow } from "./authorizerPolicyTooNarrow.ts";
import { authorizerUnauthorizedText } from "./authorizerUnauthorizedText.ts";

export const authorizerRules: readonly Rule[] = [
  authorizerNestedContext,
  authorizerPolicyTooNarrow,
  authorizerUnauthorizedText,
  authorizerSimpleResponseMismatch,
];
