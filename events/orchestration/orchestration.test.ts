import { describe, expect, it } from "vitest";
import { buildSnsRecord } from "../messaging/snsMessage.ts";
import { identify } from "../identify.ts";
import { createSampleContext } from "../model/sampleContext.ts";
import { resultProblems } from "../resultProblems.ts";
import { buildDetail, buildEvent, testMoment } from "../testing/buildEvent.ts";
import { validate } from "../validate.ts";
import { lambdaDestination } from "./lambdaDestination.ts";
import { lambdaDurableExecution } from "./lambdaDurableExecution.ts";
import { stepfunctionsError } from "./stepfunctionsError.ts";
import { stepfunctionsStatusChange } from "./stepfunctionsStatusChange.ts";
import { stepfunctionsTask } from "./stepfunctionsTask.ts";

describe("lambda-destination", () => {
  it("has no result where the function never ran, and no event where a batch was given up", () => {
    const tooOld = buildEvent(lambdaDestination, "event-age-exceeded");
    expect(tooOld).toMatchObject({ requestContext: { approximateInvokeCount: 0 } });
    expect(tooOld).not.toHaveProperty("responsePayload");
    expect(buildEvent(lambdaDestination, "kinesis-batch")).not.toHaveProperty("requestPayload");
  });

  it("takes any JSON as the event and as the result", () => {
    const set = { requestPayload: "[null]", responsePayload: '"done"' };
    const event = buildEvent(lambdaDestination, "success", set);
    expect(event).toMatchObject({ requestPayload: [null], responsePayload: "done" });
    expect(validate(lambdaDestination, event)).toEqual([]);
  });

  it("is found in a topic's message, too", () => {
    const context = createSampleContext({ seed: 1, now: testMoment });
    const message = JSON.stringify(buildEvent(lambdaDestination, "retries-exhausted"));
    const record = buildSnsRecord(context, { topicName: "failures", subject: null, message });
    expect(identify({ Records: [record] }).eventType).toBe("lambda-destination-via-sns");
  });
});

describe("lambda-durable-execution", () => {
  it("carries the caller's event as text, and what was done since", () => {
    const set = { input: '{"a":"é"}' };
    const event = buildEvent(lambdaDurableExecution, "replay-after-wait", set);
    expect(event).toMatchObject({
      InitialExecutionState: {
        Operations: [
          { Type: "EXECUTION", ExecutionDetails: { InputPayload: '{"a":"é"}' } },
          { Type: "STEP", Status: "SUCCEEDED" },
          { Type: "WAIT", Status: "SUCCEEDED" },
        ],
      },
    });
    const first = buildEvent(lambdaDurableExecution, "first-invocation");
    expect(first).toHaveProperty("InitialExecutionState.Operations.length", 1);
  });

  it("takes the wrapper's answer and not the handler's own", () => {
    const event = buildEvent(lambdaDurableExecution, "first-invocation");
    const problems = (result: unknown) => resultProblems(lambdaDurableExecution, event, result);
    expect(problems({ Status: "PENDING" })).toEqual([]);
    expect(problems({ Status: "SUCCEEDED", Result: '{"a":1}' })).toEqual([]);
    expect(problems({ a: 1 })).toHaveLength(1);
    expect(problems({ Status: "SUCCEEDED", Result: { a: 1 } })).toHaveLength(1);
  });
});

describe("stepfunctions-task", () => {
  it("is offered where a task token is passed, under any usual name", () => {
    for (const key of ["TaskToken", "taskToken", "token"]) {
      expect(identify({ [key]: "AQC4" }).candidates).toContain("stepfunctions-task");
    }
    expect(identify({ orderId: "A-1042" }).candidates).not.toContain("stepfunctions-task");
  });

  it("takes any result of up to 256 KiB, counted in UTF-8", () => {
    const problems = (result: unknown) => resultProblems(stepfunctionsTask, {}, result);
    expect(problems(null)).toEqual([]);
    expect(problems("x".repeat(262_142))).toEqual([]);
    expect(problems("é".repeat(140_000))).toHaveLength(1);
  });

  it("says that a callback is waited for", () => {
    const { delivery } = stepfunctionsTask;
    const described = (event: unknown) =>
      delivery.kind === "sync" ? delivery.describeAccepted?.(event, null) : null;
    expect(described({ TaskToken: "AQC4" })).toContain("SendTaskSuccess");
    expect(described({})).not.toContain("SendTaskSuccess");
  });
});

describe("stepfunctions-error", () => {
  it("has a function's error as JSON text", () => {
    const set = { errorType: "E", errorMessage: 'a "b"' };
    const { Error: name, Cause } = buildEvent(stepfunctionsError, "lambda-exception", set);
    expect(name).toBe("E");
    expect(JSON.parse(Cause as string)).toMatchObject({ errorType: "E", errorMessage: 'a "b"' });
  });
});

describe("stepfunctions-status-change", () => {
  it("has input and output as text, and null for what is not there", () => {
    const succeeded = buildDetail(stepfunctionsStatusChange, "succeeded", { input: '{ "a": 1 }' });
    expect(succeeded).toMatchObject({
      input: '{"a":1}',
      output: '{"status":"shipped"}',
      stopDate: testMoment.getTime(),
      error: null,
    });
    expect(buildDetail(stepfunctionsStatusChange, "running")).toMatchObject({
      output: null,
      outputDetails: null,
      stopDate: null,
    });
    expect(buildDetail(stepfunctionsStatusChange, "failed")).toMatchObject({
      error: "CardDeclined",
      redriveStatus: "REDRIVABLE",
    });
  });

  it("rejects an input that is still an object", () => {
    const event = buildEvent(stepfunctionsStatusChange, "succeeded");
    const detail = { ...(event["detail"] as object), input: {} };
    expect(validate(stepfunctionsStatusChange, { ...event, detail })).toMatchObject([
      { path: "detail.input", severity: "error" },
    ]);
  });
});
