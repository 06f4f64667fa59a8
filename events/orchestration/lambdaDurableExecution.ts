import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import {
  lambdaDurableExecutionResponse,
  lambdaDurableExecutionSchema,
} from "./lambdaDurableExecution.schema.ts";

const parameters = [
  textParameter("functionName", "Name of the durable function.", "place-order"),
  textParameter("executionName", "Name of the execution.", "order-A-1042"),
  jsonParameter(
    "input",
    "Event that the caller sent; it arrives as text.",
    '{"orderId":"A-1042","amount":59.9}',
  ),
];

const samples: readonly [Sample, ...Sample[]] = [
  {
    id: "first-invocation",
    title: "First invocation",
    parameters,
    build: (context, values) => buildInvocation(context, values, context.now, []),
  },
  {
    id: "replay-after-wait",
    title: "Invoked again after a wait",
    parameters,
    build: buildReplay,
  },
];

/** A step has charged the card, a wait of an hour has just ended. */
function buildReplay(context: SampleContext, values: ParameterValues): JsonObject {
  const now = context.now.getTime();
  const began = now - 3_600_000;
  const step = {
    Id: context.hex(32),
    Name: "charge-card",
    Type: "STEP",
    SubType: "Step",
    StartTimestamp: began + 40,
    EndTimestamp: began + 420,
    Status: "SUCCEEDED",
    StepDetails: { Attempt: 1, Result: JSON.stringify({ charged: true }) },
  };
  const wait = {
    Id: context.hex(32),
    Name: "time-to-cancel",
    Type: "WAIT",
    SubType: "Wait",
    StartTimestamp: began + 450,
    EndTimestamp: now,
    Status: "SUCCEEDED",
    WaitDetails: { ScheduledEndTimestamp: now },
  };
  return {
    ...buildInvocation(context, values, new Date(began), [step, wait]),
    UpdatedOperationIds: [wait.Id],
  };
}

function buildInvocation(
  context: SampleContext,
  values: ParameterValues,
  began: Date,
  operations: readonly JsonObject[],
): JsonObject {
  const { partition, region, accountId } = context;
  const executionId = context.uuid();
  const name = readText(values, "executionName");
  const version = `arn:${partition}:lambda:${region}:${accountId}:function:${readText(values, "functionName")}:1`;
  const execution = {
    Id: executionId,
    Name: name,
    Type: "EXECUTION",
    StartTimestamp: began.getTime(),
    Status: "STARTED",
    ExecutionDetails: { InputPayload: JSON.stringify(readJson(values, "input")) },
  };
  return {
    DurableExecutionArn: `${version}/durable-execution/${name}/${executionId}`,
    CheckpointToken: context.alphanumeric(180),
    InitialExecutionState: { Operations: [execution, ...operations], NextMarker: "" },
  };
}

/** Lambda Developer Guide, "Lambda durable functions". */
export const lambdaDurableExecution: EventType = {
  id: "lambda-durable-execution",
  service: "AWS Lambda",
  title: "Durable execution invocation (wire format)",
  shortTitle: "Durable function",
  description:
    "A durable function is invoked for the first time or again, with what it has done so far; the SDK's wrapper takes this apart and hands the handler the caller's event.",
  category: "Management",
  tier: 3,
  aliases: ["durable function", "checkpoint", "replay", "workflow", "step", "wait", "long-running"],
  documentation: "https://docs.aws.amazon.com/lambda/latest/dg/durable-functions.html",
  schema: lambdaDurableExecutionSchema,
  responseSchema: lambdaDurableExecutionResponse,
  delivery: {
    kind: "sync",
    deliveredBy:
      "Lambda invokes the function when a durable execution starts, and again whenever something that it waits for is done.",
    resultUse:
      "Lambda ends the execution or lets it wait, as the Status says; the SDK's wrapper makes that of what the handler returns.",
    whenAccepted: "Lambda does what the Status says",
    whenRejected: "Lambda cannot read the answer: is the handler wrapped by the durable SDK?",
    whenFailed: "Lambda tries again from the last checkpoint",
    describeAccepted: (_event, result) => describeStatus(result),
  },
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      typeof event["DurableExecutionArn"] === "string" &&
      typeof event["CheckpointToken"] === "string" &&
      isJsonObject(event["InitialExecutionState"]),
  },
  names: noEcosystemNames,
  samples,
};

function describeStatus(result: unknown): string {
  const status = isJsonObject(result) ? result["Status"] : null;
  if (status === "PENDING") return "The execution waits, and the function is invoked again";
  return status === "FAILED"
    ? "The execution ends as failed"
    : "The execution ends with the result";
}
