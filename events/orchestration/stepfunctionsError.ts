import * as z from "zod";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { field } from "../model/fieldDocs.ts";
import { isJsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";
import { readText } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { checkStateResult, stateDelivery, stateResult } from "./stateTask.ts";

const page = "https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html";

const samples: readonly [Sample, ...Sample[]] = [
  {
    id: "lambda-exception",
    title: "A function threw an error",
    parameters: [
      textParameter("errorType", "Name of the error.", "CardDeclined"),
      textParameter("errorMessage", "Message of the error.", "The card was declined"),
    ],
    build: (context, values) => {
      const errorType = readText(values, "errorType");
      const errorMessage = readText(values, "errorMessage");
      const line = 10 + context.integer(80);
      const trace = [
        `${errorType}: ${errorMessage}`,
        `    at charge (file:///var/task/index.mjs:${line}:11)`,
      ];
      return { Error: errorType, Cause: JSON.stringify({ errorType, errorMessage, trace }) };
    },
  },
  {
    id: "task-failed",
    title: "A task failed",
    parameters: [
      textParameter("error", "Name of the error.", "States.TaskFailed"),
      textParameter("cause", "Why it failed.", "The container exited with code 137"),
    ],
    build: (context, values) => ({
      Error: readText(values, "error"),
      Cause: `${readText(values, "cause")} (task ${context.hex(32)})`,
    }),
  },
];

/** Step Functions Developer Guide, "Handling errors in Step Functions workflows". */
export const stepfunctionsError: EventType = {
  id: "stepfunctions-error",
  service: "AWS Step Functions",
  title: "Caught error output",
  shortTitle: "Caught error",
  description:
    "A state failed, and the state that its Catch leads to invokes the function with the error.",
  category: "Management",
  tier: 3,
  aliases: ["catch", "fallback", "error", "cause", "state machine", "workflow"],
  documentation: page,
  schema: once(() =>
    z.looseObject({
      Error: field(
        z.string(),
        "Name of the error: one of Step Functions such as States.TaskFailed, or the type of what a function threw.",
        "CardDeclined",
        page,
      ),
      Cause: field(
        z.string(),
        "Why it failed; for a function's error JSON as text, with errorType, errorMessage and the stack.",
        '{"errorType":"CardDeclined","errorMessage":"The card was declined"}',
        page,
      ),
    }),
  ),
  responseSchema: stateResult,
  checkResult: checkStateResult,
  delivery: stateDelivery,
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      typeof event["Error"] === "string" &&
      typeof event["Cause"] === "string",
  },
  names: noEcosystemNames,
  samples,
};
