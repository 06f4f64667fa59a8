import * as z from "zod";
import { serviceEventType, type ServiceSample } from "../eventbridge/serviceEventType.ts";
import { arnField, textField } from "../model/commonFields.ts";
import type { EventType } from "../model/eventType.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import type { JsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";

const page = "https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html";

function payloadFields(name: "input" | "output", when: string) {
  return {
    [name]: field(
      z.string().nullable().optional(),
      `The execution's ${name} as JSON text, not as an object; null ${when}where it has more than 248 KiB.`,
      '{"orderId":"A-1042"}',
      page,
    ),
    [`${name}Details`]: field(
      z
        .looseObject({
          included: field(
            z.boolean(),
            `False where the ${name} is too large to be sent.`,
            true,
            page,
          ),
        })
        .nullable()
        .optional(),
      `Whether the ${name} is included; null where there is none.`,
      { included: true },
      page,
    ),
  };
}

function nullableArn(description: string, example: string) {
  return field(z.string().nullable().optional(), description, example, page);
}

function redriveFields() {
  return {
    redriveCount: field(
      z.number().nullable().optional(),
      "How often the execution was redriven.",
      0,
      page,
    ),
    redriveDate: field(
      z.number().nullable().optional(),
      "When it was redriven last: milliseconds since 1970; null where it never was.",
      1_767_225_600_000,
      page,
    ),
    redriveStatus: known(
      field(
        z.string().nullable().optional(),
        "Whether it can be redriven: REDRIVABLE, NOT_REDRIVABLE or REDRIVABLE_BY_MAP_RUN.",
        "NOT_REDRIVABLE",
        page,
      ),
      ["REDRIVABLE", "NOT_REDRIVABLE", "REDRIVABLE_BY_MAP_RUN"],
    ),
    redriveStatusReason: field(
      z.string().nullable().optional(),
      "Why it cannot be redriven; null where it can.",
      "Execution is SUCCEEDED and cannot be redriven",
      page,
    ),
  };
}

const machineArn = "arn:aws:states:us-east-1:123456789012:stateMachine:place-order";

const detail = once(() =>
  z.looseObject({
    executionArn: arnField(
      "The execution.",
      "arn:aws:states:us-east-1:123456789012:execution:place-order:order-A-1042",
      page,
    ),
    stateMachineArn: arnField("The state machine.", machineArn, page),
    name: textField("Name of the execution.", "order-A-1042", page),
    status: field(
      z.enum(["RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED", "PENDING_REDRIVE"]),
      "What the execution has become.",
      "SUCCEEDED",
      page,
    ),
    startDate: field(
      z.number(),
      "When the execution started: milliseconds since 1970.",
      1_767_225_600_000,
      page,
    ),
    stopDate: field(
      z.number().nullable().optional(),
      "When it ended: milliseconds since 1970; null while it runs.",
      1_767_225_604_200,
      page,
    ),
    ...payloadFields("input", ""),
    ...payloadFields("output", "unless the execution has succeeded, and "),
    error: field(
      z.string().nullable().optional(),
      "Name of the error; null unless the execution failed.",
      "States.TaskFailed",
      page,
    ),
    cause: field(
      z.string().nullable().optional(),
      "Why it failed; null unless it did.",
      "The card was declined",
      page,
    ),
    stateMachineVersionArn: nullableArn(
      "Version that was started; null where none was.",
      `${machineArn}:3`,
    ),
    stateMachineAliasArn: nullableArn(
      "Alias that was started; null where none was.",
      `${machineArn}:live`,
    ),
    ...redriveFields(),
  }),
);

type Status = "RUNNING" | "SUCCEEDED" | "FAILED" | "TIMED_OUT" | "ABORTED";

function sample(status: Status, title: string): ServiceSample {
  const output = jsonParameter("output", "Output of the execution.", '{"status":"shipped"}');
  return {
    id: status.toLowerCase().replace("_", "-"),
    title,
    parameters: [
      textParameter("stateMachine", "Name of the state machine.", "place-order"),
      textParameter("execution", "Name of the execution.", "order-A-1042"),
      jsonParameter("input", "Input of the execution.", '{"orderId":"A-1042","amount":59.9}'),
      ...(status === "SUCCEEDED" ? [output] : []),
    ],
    build: (context, values) => {
      const owner = `${context.partition}:states:${context.region}:${context.accountId}`;
      const machine = readText(values, "stateMachine");
      const name = readText(values, "execution");
      const executionArn = `arn:${owner}:execution:${machine}:${name}`;
      const stopped = context.now.getTime();
      const running = status === "RUNNING";
      const succeeded = status === "SUCCEEDED";
      return {
        resources: [executionArn],
        detail: {
          executionArn,
          stateMachineArn: `arn:${owner}:stateMachine:${machine}`,
          name,
          status,
          startDate: running ? stopped : stopped - 4000 - context.integer(60_000),
          stopDate: running ? null : stopped,
          input: JSON.stringify(readJson(values, "input")),
          inputDetails: { included: true },
          output: succeeded ? JSON.stringify(readJson(values, "output")) : null,
          outputDetails: succeeded ? { included: true } : null,
          ...failureOf(status),
          stateMachineVersionArn: null,
          stateMachineAliasArn: null,
          redriveCount: 0,
          redriveDate: null,
          redriveStatus: running || succeeded ? "NOT_REDRIVABLE" : "REDRIVABLE",
          redriveStatusReason:
            running || succeeded ? `Execution is ${status} and cannot be redriven` : null,
        },
      };
    },
  };
}

function failureOf(status: Status): JsonObject {
  if (status !== "FAILED") return { error: null, cause: null };
  const cause = { errorType: "CardDeclined", errorMessage: "The card was declined" };
  return { error: "CardDeclined", cause: JSON.stringify(cause) };
}

/** Step Functions Developer Guide, "Automating Step Functions event delivery with EventBridge". */
export const stepfunctionsStatusChange: EventType = serviceEventType({
  id: "stepfunctions-status-change",
  service: "AWS Step Functions",
  title: "Step Functions Execution Status Change",
  shortTitle: "Execution status",
  description: "An execution of a standard workflow started, succeeded, failed or was stopped.",
  category: "Management",
  tier: 2,
  aliases: ["state machine", "workflow", "execution", "failed", "timed out", "aborted", "sfn"],
  documentation: page,
  sources: ["aws.states"],
  detailTypes: ["Step Functions Execution Status Change"],
  detail,
  detailDescription: "The execution, and what it has become.",
  samples: [
    sample("SUCCEEDED", "Execution succeeded"),
    sample("RUNNING", "Execution started"),
    sample("FAILED", "Execution failed"),
    sample("TIMED_OUT", "Execution timed out"),
    sample("ABORTED", "Execution was stopped"),
  ],
});
