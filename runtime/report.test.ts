import { describe, expect, it } from "vitest";
import { buildReport, type MeasuredPhases } from "./report.ts";

const measured: MeasuredPhases = {
  initDurationMs: 71.234,
  durationMs: 111.116,
  peakMemoryBytes: 61.2 * 1024 * 1024,
  memorySizeMB: 128,
  timeoutSeconds: 3,
  status: "success",
};

describe("buildReport", () => {
  it("bills init and invoke together, rounded up to a millisecond", () => {
    expect(buildReport(measured)).toEqual({
      initDurationMs: 71.23,
      durationMs: 111.12,
      billedDurationMs: 183,
      memorySizeMB: 128,
      maxMemoryUsedMB: 62,
    });
  });

  it("bills a warm invocation's duration alone", () => {
    const warm = buildReport({ ...measured, initDurationMs: null });
    expect([warm.initDurationMs, warm.billedDurationMs]).toEqual([null, 112]);
  });

  it("bills no more than the time that was measured where that is whole", () => {
    expect(buildReport({ ...measured, initDurationMs: null, durationMs: 7 }).billedDurationMs).toBe(
      7,
    );
  });

  it("bills a timeout as the configured timeout, after the init phase", () => {
    const slow = { ...measured, durationMs: 3010.5, status: "timeout" } as const;
    expect(buildReport(slow)).toMatchObject({ durationMs: 3010.5, billedDurationMs: 3072 });
    expect(buildReport({ ...slow, initDurationMs: null }).billedDurationMs).toBe(3000);
  });

  it("bills an init phase that failed", () => {
    const failed = buildReport({ ...measured, durationMs: null, status: "init-error" });
    expect([failed.durationMs, failed.billedDurationMs]).toEqual([null, 72]);
  });

  it("has no numbers for what did not happen", () => {
    const nothing = {
      ...measured,
      initDurationMs: null,
      durationMs: null,
      peakMemoryBytes: null,
      status: "not-started",
    } as const;
    expect(buildReport(nothing)).toEqual({
      initDurationMs: null,
      durationMs: null,
      billedDurationMs: null,
      memorySizeMB: 128,
      maxMemoryUsedMB: null,
    });
  });
});
