import type { Rule } from "../rule.ts";
import { asyncAndCallback } from "./asyncAndCallback.ts";
import { awsSdkV2NotBundled } from "./awsSdkV2NotBundled.ts";
import { clientInHandler } from "./clientInHandler.ts";
import { defaultTimeout3s } from "./defaultTimeout3s.ts";
import { deprecatedRuntime } from "./deprecatedRuntime.ts";
import { handlerNotFound } from "./handlerNotFound.ts";
import { node24CallbackHandler } from "./node24CallbackHandler.ts";
import { pythonAsyncHandler } from "./pythonAsyncHandler.ts";

export const functionRules: readonly Rule[] = [
  asyncAndCallback,
  awsSdkV2NotBundled,
  clientInHandler,
  defaultTimeout3s,
  deprecatedRuntime,
  handlerNotFound,
  node24CallbackHandler,
  pythonAsyncHandler,
];
