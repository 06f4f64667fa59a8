import { apiCalls } from "./apis.ts";
import { plainConnections } from "./connections.ts";
import { mergeTables, type CallTable } from "./construct.ts";
import { eventSourceCalls } from "./eventSources.ts";
import { notificationCalls } from "./notifications.ts";
import { ruleCalls } from "./rules.ts";
import { solutionConstructs } from "./solutionConstructs.ts";
import { sourceConstructs } from "./sources.ts";
import { specialConnections } from "./specialConnections.ts";

/** All calls of libraries that say something of functions. */
export const callTable: CallTable = mergeTables([
  sourceConstructs,
  eventSourceCalls,
  notificationCalls,
  ruleCalls,
  apiCalls,
  plainConnections,
  specialConnections,
  solutionConstructs,
]);
