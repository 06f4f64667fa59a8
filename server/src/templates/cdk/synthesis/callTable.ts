import type { CallTable } from "./construct.ts";
import { eventSourceCalls } from "./eventSources.ts";
import { notificationCalls } from "./notifications.ts";
import { ruleCalls } from "./rules.ts";
import { sourceConstructs } from "./sources.ts";

/** All calls of libraries that say something of functions. */
export const callTable: CallTable = new Map([
  ...sourceConstructs,
  ...eventSourceCalls,
  ...notificationCalls,
  ...ruleCalls,
]);
