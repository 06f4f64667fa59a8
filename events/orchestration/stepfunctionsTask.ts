import * as z from "zod";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { readInteger, readJson } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import { countParameter, jsonParameter } from "../model/sampleParameters.ts";
import { checkStateResult, hasTaskToken, stateDelivery, stateResult } from "./stateTask.ts";

const tokenPage = "https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html";

const samples: readonly [Sample, ...Sample[]] = [
  {
    id: "state-input",
    title: "Input of the state",
    parameters: [
      jsonParameter(
        "input",
        "Input of the state, which is the event.",
        '{"orderId":"A-1042","amount":59.9}',
      ),
    ],
    build: (_context, values) => readJson(values, "input"),
  },
  {
    id: "task-token",
    title: "With a task token",
    parameters: [
      jsonParameter("input", "Input of the state.", '{"orderId":"A-1042","approver":"mia"}'),
    ],
    build: (context, values) => ({
      input: readJson(values, "input"),
      TaskToken: `AQC4AAAAKgAAAAMAAAAAAAAAA${context.alphanumeric(420)}`,
    }),
  },
  {
    id: "map-item",
    title: "Item of a Map state",
    parameters: [
      countParameter("index", "Position of the item, counted from 0.", 0),
      jsonParameter("item", "The item.", '{"sku":"book-17","quantity":2}'),
    ],
    build: (_context, values) => ({
      index: readInteger(values, "index"),
      item: readJson(values, "item"),
    }),
  },
];

/** Step Functions Developer Guide, "Invoke an AWS Lambda function with Step Functions". */
export const stepfunctionsTask: EventType = {
  id: "stepfunctions-task",
  service: "AWS Step Functions",
  title: "Task payload (lambda:invoke, waitForTaskToken)",
  shortTitle: "Task state",
  description: "A workflow reaches a task state, whose parameters make up the event.",
  category: "Management",
  tier: 2,
  aliases: ["state machine", "workflow", "task token", "map", "callback", "payload", "sfn"],
  documentation: "https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html",
  schema: once(() =>
    z.union([
      z.looseObject({
        TaskToken: field(
          z.string().optional(),
          "Token by which SendTaskSuccess or SendTaskFailure lets the workflow go on; there only where the state's parameters put it there, under whatever name.",
          "AQC4AAAAKgAAAAMAAAAAAAAAAc2VjcmV0",
          tokenPage,
        ),
      }),
      z.unknown(),
    ]),
  ),
  responseSchema: stateResult,
  checkResult: checkStateResult,
  delivery: stateDelivery,
  recognition: { kind: "open", hints: hasTaskToken },
  names: noEcosystemNames,
  samples,
};
