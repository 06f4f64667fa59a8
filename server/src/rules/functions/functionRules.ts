import type { Rule } from "../rule.ts";
import { asyncAndCallback } from "./asyncAndCallback.ts";
import { awsSdkV2NotBundled } from "./awsSdkV2NotBundled.ts";
import { clientInHandler } from "./clientInHandler.ts";
import { node24CallbackHandler } from "./node24CallbackHandler.ts";

export const functionRules: readonly Rule[] = [
  asyncAndCallback,
  awsSdkV2NotBundled,
  clientInHandler,
  node24CallbackHandler,
];
