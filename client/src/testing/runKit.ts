import type { InvocationResult } from "../../../runtime/invocationResult.ts";
import type { FunctionTarget } from "../../../server/src/protocol.ts";
import type { FinishedRun } from "../runs/run.ts";

/** A function target for tests: an SQS handler in TypeScript, declared in a template. */
export function makeTarget(overrides: Partial<FunctionTarget> = {}): FunctionTarget {
  return {
    uri: "file:///shop/src/orders.ts",
    range: { start: { line: 4, character: 13 }, end: { line: 4, character: 20 } },
    symbol: "handler",
    language: "typescript",
    handler: "src/orders.handler",
    runtimeHandler: "src/orders.handler",
    evidence: ["template:OrdersFunction"],
    logicalId: "OrdersFunction",
    template: { uri: "file:///shop/template.yaml", line: 3 },
    triggers: [
      {
        eventType: "sqs",
        kind: "sam:SQS",
        name: "OrdersQueue",
        uri: "file:///shop/template.yaml",
        line: 12,
      },
    ],
    eventType: "sqs",
    configuration: {
      functionName: "OrdersFunction",
      runtime: "nodejs22.x",
      timeoutSeconds: 3,
      memorySizeMB: 128,
      architecture: "x86_64",
      variables: {},
      unresolvedVariables: [],
      taskRoot: "/shop",
      reportsBatchItemFailures: true,
      visibilityTimeoutSeconds: 30,
    },
    ...overrides,
  };
}

/** A result for tests: a cold success of 182 ms in all. */
export function makeResult(overrides: Partial<InvocationResult> = {}): InvocationResult {
  return {
    requestId: "8f507cfc",
    target: "OrdersFunction",
    eventType: "sqs",
    event: { type: "sqs", sample: "batch", seed: 7, at: "2026-01-02T03:04:05.000Z", value: {} },
    coldStart: true,
    status: "success",
    response: { batchItemFailures: [] },
    responseText: '{"batchItemFailures":[]}',
    responseBase64: null,
    stream: null,
    error: null,
    logs: [],
    logsDropped: { lines: 0, bytes: 0 },
    report: {
      initDurationMs: 71.4,
      durationMs: 110.6,
      billedDurationMs: 182,
      memorySizeMB: 128,
      maxMemoryUsedMB: 61,
    },
    invoker: {
      verdict: "accepted",
      summary: "1 of 1 message deleted",
      details: [],
      http: null,
    },
    context: { functionName: "OrdersFunction" },
    environment: {
      id: "env-1",
      variables: ["AWS_REGION", "TZ"],
      layers: [],
      profile: null,
      earlierInvocations: 0,
      leftInTmp: [],
    },
    runtime: {
      id: "nodejs22.x",
      version: "22.1.0",
      client: "aws-lambda-ric 3.3.0",
      mismatch: null,
    },
    hints: [],
    ...overrides,
  };
}

/** A finished run for tests. */
export function makeRun(
  id: string,
  result: Partial<InvocationResult> = {},
  target: Partial<FunctionTarget> = {},
): FinishedRun {
  const made = makeTarget(target);
  const { configuration } = made;
  return {
    id,
    target: made,
    request: {
      target: "OrdersFunction",
      definition: {
        ...configuration,
        layers: configuration.layers ?? [],
        language: made.language,
        handler: made.runtimeHandler,
        sourceFile: "/shop/src/orders.ts",
        region: "us-east-1",
      },
      event: { type: "sqs", sample: "batch", seed: 7, at: null, text: '{"Records":[]}' },
      interpreter: null,
      cold: false,
    },
    eventLabel: "SQS · Batch of messages",
    startedAt: 1_767_323_045_000,
    endedAt: 1_767_323_045_182,
    result: makeResult(result),
    builtPositions: new Map(),
  };
}
