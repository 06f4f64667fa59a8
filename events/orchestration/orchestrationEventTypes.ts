import type { EventType } from "../model/eventType.ts";
import { lambdaDestination } from "./lambdaDestination.ts";
import { lambdaDurableExecution } from "./lambdaDurableExecution.ts";
import { stepfunctionsError } from "./stepfunctionsError.ts";
import { stepfunctionsStatusChange } from "./stepfunctionsStatusChange.ts";
import { stepfunctionsTask } from "./stepfunctionsTask.ts";

/** Event types of workflows and of what comes before or after a function; the one that a name shared by several means comes first. */
export const orchestrationEventTypes: readonly EventType[] = [
  stepfunctionsTask,
  stepfunctionsError,
  stepfunctionsStatusChange,
  lambdaDestination,
  lambdaDurableExecution,
];
