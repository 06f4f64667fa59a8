import type { Rule } from "../rule.ts";
import { agentcoreToolNameInEvent } from "./agentcoreToolNameInEvent.ts";
import { appsyncBatchLength } from "./appsyncBatchLength.ts";
import { bedrockBodyNotString } from "./bedrockBodyNotString.ts";
import { configInvokingEventUnparsed } from "./configInvokingEventUnparsed.ts";
import { edgeFunctionSettings } from "./edgeFunctionSettings.ts";
import { edgeNumericStatus } from "./edgeNumericStatus.ts";
import { hookStatusLiteral } from "./hookStatusLiteral.ts";
import { lexNullSlot } from "./lexNullSlot.ts";

export const serviceRules: readonly Rule[] = [
  agentcoreToolNameInEvent,
  appsyncBatchLength,
  bedrockBodyNotString,
  configInvokingEventUnparsed,
  edgeFunctionSettings,
  edgeNumericStatus,
  hookStatusLiteral,
  lexNullSlot,
];
