import { expect, it } from "vitest";
import { makeResult } from "../testing/runKit.ts";
import { titleLastRun } from "./titleLastRun.ts";

const nothingRan = { initDurationMs: null, durationMs: null, billedDurationMs: null };

it("says duration and memory of a success", () => {
  expect(titleLastRun({ result: makeResult() })).toBe("182 ms · 61 MB ✓");
});

it("says how a run failed, and after how long", () => {
  const report = { ...makeResult().report, initDurationMs: null, durationMs: 3000 };
  const result = makeResult({ status: "timeout", coldStart: false, report, invoker: null });
  expect(titleLastRun({ result })).toBe("Timed out · 3.00 s ✗");
});

it("gives no duration where nothing ran", () => {
  const report = { ...makeResult().report, ...nothingRan, maxMemoryUsedMB: null };
  const result = makeResult({ status: "not-started", report, invoker: null });
  expect(titleLastRun({ result })).toBe("Not started ✗");
});

it("gives no tick where the invoker refuses the result", () => {
  const invoker = { verdict: "rejected", summary: "502", details: [], http: null } as const;
  expect(titleLastRun({ result: makeResult({ invoker }) })).toBe("182 ms · 61 MB ✗");
});
