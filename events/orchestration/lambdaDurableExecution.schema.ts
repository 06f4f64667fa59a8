import * as z from "zod";
import { arnField, textField } from "../model/commonFields.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/lambda/latest/dg/durable-functions.html";
const operationPage = "https://docs.aws.amazon.com/lambda/latest/api/API_Operation.html";

const errorShape = once(() =>
  z.looseObject({
    ErrorMessage: field(
      z.string().optional(),
      "What went wrong, in words.",
      "Card declined",
      operationPage,
    ),
    ErrorType: field(z.string().optional(), "Name of the error.", "PaymentError", operationPage),
    ErrorData: field(
      z.string().optional(),
      "More about the error, as text of the function's own making.",
      '{"code":51}',
      operationPage,
    ),
    StackTrace: field(
      z.array(z.string()).optional(),
      "Frames of the error's stack.",
      ["at charge (index.mjs:12:11)"],
      operationPage,
    ),
  }),
);

function resultFields() {
  return {
    Result: field(
      z.string().nullable().optional(),
      "What it gave, as JSON text; absent until it has succeeded.",
      '{"charged":true}',
      operationPage,
    ),
    Error: field(
      errorShape().nullable().optional(),
      "Why it failed; absent unless it has.",
      { ErrorType: "PaymentError", ErrorMessage: "Card declined" },
      operationPage,
    ),
  };
}

function timestamp(description: string, example = 1_767_225_600_000) {
  return field(
    z.union([z.number(), z.string()]).optional(),
    `${description}: milliseconds since 1970.`,
    example,
    operationPage,
  );
}

const stepDetails = once(() =>
  z.looseObject({
    Attempt: field(z.number().optional(), "How often the step was tried.", 1, operationPage),
    NextAttemptTimestamp: timestamp("When it will be tried again"),
    ...resultFields(),
  }),
);

function details<S extends z.ZodType>(
  type: string,
  schema: S,
  example: { [key: string]: string | number | boolean },
) {
  return field(
    schema.nullable().optional(),
    `About the operation; only where its type is ${type}.`,
    example,
    operationPage,
  );
}

const operation = once(() =>
  z.looseObject({
    Id: textField(
      "Id of the operation, the same in every replay.",
      "c4ca4238a0b92382",
      operationPage,
    ),
    ParentId: field(
      z.string().nullable().optional(),
      "Operation that this one is part of; absent at the top.",
      "c81e728d9d4c2f63",
      operationPage,
    ),
    Name: field(
      z.string().nullable().optional(),
      "Name that the code gave the operation; absent where it gave none.",
      "charge-card",
      operationPage,
    ),
    Type: known(
      textField(
        "EXECUTION for the whole, which comes first, or STEP, WAIT, CALLBACK, CHAINED_INVOKE or CONTEXT.",
        "STEP",
        operationPage,
      ),
      ["EXECUTION", "STEP", "WAIT", "CALLBACK", "CHAINED_INVOKE", "CONTEXT"],
    ),
    SubType: known(
      field(
        z.string().nullable().optional(),
        "What the code used: Step, Wait, WaitForCallback, Map, Parallel and others.",
        "Step",
        operationPage,
      ),
      ["Step", "Wait", "WaitForCallback", "Map", "Parallel"],
    ),
    Status: known(
      textField(
        "How far it is: STARTED, PENDING, READY, SUCCEEDED, FAILED, CANCELLED, TIMED_OUT or STOPPED.",
        "SUCCEEDED",
        operationPage,
      ),
      ["STARTED", "PENDING", "READY", "SUCCEEDED", "FAILED", "CANCELLED", "TIMED_OUT", "STOPPED"],
    ),
    StartTimestamp: timestamp("When it began"),
    EndTimestamp: timestamp("When it ended; absent until then"),
    ExecutionDetails: details(
      "EXECUTION",
      z.looseObject({
        InputPayload: field(
          z.string().nullable().optional(),
          "The event that the caller sent, as JSON text: what a handler wrapped by the SDK gets to see.",
          '{"orderId":"A-1042"}',
          operationPage,
        ),
      }),
      { InputPayload: '{"orderId":"A-1042"}' },
    ),
    StepDetails: details("STEP", stepDetails(), { Attempt: 1, Result: '{"charged":true}' }),
    WaitDetails: details(
      "WAIT",
      z.looseObject({ ScheduledEndTimestamp: timestamp("When the wait ends") }),
      { ScheduledEndTimestamp: 1_767_225_600_000 },
    ),
    CallbackDetails: details(
      "CALLBACK",
      z.looseObject({
        CallbackId: field(
          z.string().optional(),
          "Id that the other side answers to with SendDurableExecutionCallbackSuccess.",
          "Ab9hZXi0YjI3",
          operationPage,
        ),
        ...resultFields(),
      }),
      { CallbackId: "Ab9hZXi0YjI3" },
    ),
    ChainedInvokeDetails: details("CHAINED_INVOKE", z.looseObject(resultFields()), {
      Result: '{"charged":true}',
    }),
    ContextDetails: details(
      "CONTEXT",
      z.looseObject({
        ReplayChildren: field(
          z.boolean().optional(),
          "True where the operations inside must be replayed, because their result is too large to keep.",
          false,
          operationPage,
        ),
        ...resultFields(),
      }),
      { ReplayChildren: false },
    ),
  }),
);

const executionExample = {
  Id: "84e4a8b5-9a18-3280-97f1-f116f888cfe3",
  Type: "EXECUTION",
  Status: "STARTED",
  ExecutionDetails: { InputPayload: '{"orderId":"A-1042"}' },
};

/** Event of a durable function: Lambda Developer Guide, "Lambda durable functions". */
export const lambdaDurableExecutionSchema = once(() =>
  z.looseObject({
    DurableExecutionArn: arnField(
      "The execution: the function's version, the execution's name and its id.",
      "arn:aws:lambda:us-east-1:123456789012:function:place-order:1/durable-execution/order-A-1042/84e4a8b5-9a18-3280-97f1-f116f888cfe3",
      page,
    ),
    CheckpointToken: textField(
      "Token for the first checkpoint of this invocation; each checkpoint gives the next.",
      "eyJhbGciOiJIUzI1NiJ9",
      page,
    ),
    InitialExecutionState: field(
      z.looseObject({
        Operations: field(
          z.array(operation()),
          "What is known of the execution, its own operation first; what has succeeded is not done again.",
          [executionExample],
          page,
        ),
        NextMarker: field(
          z.string().nullable().optional(),
          "Where GetDurableExecutionState goes on; empty, null or absent where all operations are here.",
          "",
          page,
        ),
      }),
      "How far the execution is.",
      { Operations: [executionExample] },
      page,
    ),
    UpdatedOperationIds: field(
      z.array(z.string()).nullable().optional(),
      "Operations whose end is why the function is invoked again; absent at first.",
      ["c4ca4238a0b92382"],
      page,
    ),
  }),
);

/** What Lambda reads of a durable function's result; the SDK's wrapper makes it. */
export const lambdaDurableExecutionResponse = once(() =>
  z.looseObject({
    Status: field(
      z.enum(["SUCCEEDED", "FAILED", "PENDING"]),
      "SUCCEEDED or FAILED where the execution is over, PENDING where it waits for something.",
      "PENDING",
      page,
    ),
    Result: field(
      z.string().nullable().optional(),
      "The execution's result, as JSON text; only where it has succeeded.",
      '{"status":"shipped"}',
      page,
    ),
    Error: field(
      errorShape().nullable().optional(),
      "Why the execution failed; only where it has.",
      { ErrorType: "PaymentError", ErrorMessage: "Card declined" },
      page,
    ),
  }),
);
