import * as z from "zod";
import { utf8Length } from "../encoding/base64.ts";
import type { SynchronousDelivery } from "../model/delivery.ts";
import { isJsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";

// Step Functions Developer Guide, "Service quotas": input or output of a task, in bytes of UTF-8.
const largestOutput = 262_144;
const tokenKeys = ["TaskToken", "taskToken", "token"] as const;

/** How a state of a workflow invokes a function: Step Functions Developer Guide, "Invoke an AWS Lambda function". */
export const stateDelivery: SynchronousDelivery = {
  kind: "sync",
  deliveredBy:
    "A task state of a workflow invokes the function with what its parameters or arguments say, and waits.",
  resultUse:
    "The result goes on in the workflow: under Payload in the state's output with the lambda:invoke integration, as the output itself with a function's ARN as resource; with .waitForTaskToken it is not read.",
  whenAccepted: "The workflow goes on with the result",
  whenRejected: "The state fails with States.DataLimitExceeded",
  whenFailed: "The state fails with the error's type as its name, unless Retry or Catch match it",
  describeAccepted: (event) =>
    hasTaskToken(event)
      ? "The state waits for SendTaskSuccess or SendTaskFailure with the task token"
      : "The workflow goes on with the result",
};

/** Any JSON, of a size that Step Functions takes. */
export const stateResult = once(() => z.unknown());

/** Complains of a result that is too large for a state. */
export function checkStateResult(_event: unknown, result: unknown): readonly string[] {
  const bytes = utf8Length(JSON.stringify(result));
  return bytes > largestOutput ? [`The result has ${bytes} bytes, more than 256 KiB`] : [];
}

/** True where the workflow passes the token that a callback needs, under a name that many use. */
export function hasTaskToken(event: unknown): boolean {
  return isJsonObject(event) && tokenKeys.some((key) => typeof event[key] === "string");
}
