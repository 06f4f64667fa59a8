import { describe, expect, it } from "vitest";
import type { InvocationResult } from "../../../../runtime/invocationResult.ts";
import { makeResult, makeRun } from "../../testing/runKit.ts";
import { buildFinishedView } from "./buildFinishedView.ts";
import { viewHistory } from "./summariseRun.ts";

const surroundings = {
  history: { recent: [], total: 0 },
  earlierInitMs: null,
  relativePath: (file: string) => file.replace("/shop/", ""),
};

function view(result: Partial<InvocationResult> = {}) {
  return buildFinishedView(makeRun("run-1", result), surroundings);
}

describe("buildFinishedView", () => {
  it("heads the view with handler, outcome and figures", () => {
    const { run, outcome } = view();
    expect(run).toMatchObject({
      handler: "orders.handler",
      logicalId: "OrdersFunction",
      source: { file: "/shop/src/orders.ts", line: 5, column: 14 },
    });
    expect(outcome).toMatchObject({
      tone: "success",
      title: "Succeeded",
      duration: "182 ms",
      billed: "182 ms",
      memory: "61 of 128 MB",
      start: "cold",
    });
  });

  it("warns where only a part of the batch went through", () => {
    const invoker = { ...makeResult().invoker!, verdict: "partial" as const };
    const { outcome, verdict } = view({ invoker });
    expect(outcome).toMatchObject({ tone: "warning", title: "Partly succeeded" });
    expect(verdict?.tone).toBe("warning");
  });

  it("labels an error's frames relative to the workspace", () => {
    const error = {
      errorType: "TypeError",
      errorMessage: "no",
      stackTrace: ["TypeError: no"],
      frames: [{ file: "/shop/src/orders.ts", line: 21, column: 33 }],
    };
    const { outcome, error: shown } = view({ status: "error", error, hints: ["Do this."] });
    expect(outcome).toMatchObject({ tone: "failure", title: "Handler failed" });
    expect(shown?.frames[0]?.label).toBe("src/orders.ts:21:33");
  });

  it("shows an HTTP response as status, headers and parsed body", () => {
    const http = {
      statusCode: 404,
      headers: [["content-type", "application/json"]] as const,
      body: '{"message":"gone"}',
      isBase64Encoded: false,
    };
    const invoker = { verdict: "accepted" as const, summary: "404", details: [], http };
    expect(view({ invoker }).http).toMatchObject({
      statusCode: 404,
      headers: [["content-type", "application/json"]],
      body: { json: { kind: "object" }, totalBytes: 18, cut: false },
    });
  });

  it("shows a payload that isn't JSON as text, and null as null", () => {
    expect(view({ response: null, responseText: "plain" }).response).toMatchObject({
      json: null,
      text: "plain",
    });
    expect(view({ response: null, responseText: "null" }).response?.json).toEqual({
      kind: "literal",
      text: "null",
      of: "null",
    });
    expect(view({ response: null, responseText: null }).response).toBeNull();
  });

  it("estimates warm and cold cost; a warm run takes its init from an earlier cold start", () => {
    const cold = view().cost;
    expect(cold?.perMillionColdUsd).toBeGreaterThan(cold?.perMillionWarmUsd ?? Infinity);
    const report = { ...makeResult().report, initDurationMs: null };
    const run = makeRun("run-2", { report, coldStart: false });
    expect(buildFinishedView(run, surroundings).cost?.perMillionColdUsd).toBeNull();
    const known = buildFinishedView(run, { ...surroundings, earlierInitMs: 71.4 });
    expect(known.cost?.perMillionColdUsd).toBe(cold?.perMillionColdUsd);
  });

  it("bills nothing for what was cancelled, which Lambda could not do", () => {
    const { cost, outcome, phases } = view({ status: "cancelled", response: null });
    expect(cost).toBeNull();
    expect(outcome).toMatchObject({ billed: null, duration: "182 ms", tone: "warning" });
    expect(phases).not.toBeNull();
  });

  it("has neither cost, phases nor figures where nothing ran", () => {
    const shown = view({
      status: "not-started",
      coldStart: false,
      context: null,
      invoker: null,
      response: null,
      responseText: null,
      report: {
        initDurationMs: null,
        durationMs: null,
        billedDurationMs: null,
        memorySizeMB: 128,
        maxMemoryUsedMB: null,
      },
      environment: {
        id: null,
        variables: [],
        layers: [
          { name: "Utils", folder: "/shop/utils" },
          { name: "Insights", folder: null },
        ],
        profile: null,
        earlierInvocations: 2,
        leftInTmp: ["a.txt", "b"],
      },
    });
    expect(shown).toMatchObject({ cost: null, phases: null, verdict: null, context: null });
    expect(shown.environment.facts).toEqual([
      { name: "AWS credentials", value: "none" },
      { name: "Layers", value: "Utils, Insights (not in this project)" },
      { name: "Left in module state", value: "whatever 2 earlier invocations put there" },
      { name: "Left in /tmp", value: "a.txt, b" },
    ]);
    expect(shown.outcome).toMatchObject({
      duration: null,
      billed: null,
      memory: null,
      start: null,
    });
  });

  it("stays small whatever the payload and the logs weigh", () => {
    const response = Array.from({ length: 50_000 }, (_, id) => ({ id, text: "x".repeat(100) }));
    const logs = Array.from({ length: 100_000 }, (_, index) => ({
      time: "2026-01-02T12:03:11.201Z",
      level: "INFO" as const,
      source: "stdout" as const,
      requestId: null,
      text: `line ${index} ${"y".repeat(90)}`,
    }));
    const shown = view({ response, responseText: JSON.stringify(response), logs });
    expect(JSON.stringify(shown).length).toBeLessThan(1_500_000);
    expect(shown.response?.cut).toBe(true);
    expect(shown.logs.lines.at(-1)?.text).toMatch(/^line 99999/);
    expect(shown.logs.lines.length + shown.logs.notShown).toBe(100_000);
  });
});

it("lists the newest runs and counts all", () => {
  const runs = Array.from({ length: 40 }, (_, index) => makeRun(`run-${index}`));
  const { recent, total } = viewHistory([makeRun("failed", { status: "timeout" }), ...runs]);
  expect(total).toBe(41);
  expect(recent.length).toBeLessThan(20);
  expect(recent[0]).toMatchObject({ runId: "failed", tone: "failure" });
  expect(recent[0]?.detail).toMatch(/^Timed out · 111 ms · \d\d:\d\d:\d\d$/);
});
