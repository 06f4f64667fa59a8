import { describe, expect, it } from "vitest";
import type { InvocationReport } from "../invocationResult.ts";
import { endLine, initReportLine, initStartLine, reportLine, startLine } from "./platformLines.ts";

const report: InvocationReport = {
  initDurationMs: 160.2,
  durationMs: 12.34,
  billedDurationMs: 173,
  memorySizeMB: 128,
  maxMemoryUsedMB: 70,
};

describe("the platform's lines", () => {
  it("frame an invocation", () => {
    expect([initStartLine("nodejs:24.1.0"), startLine("id"), endLine("id")]).toEqual([
      "INIT_START Runtime Version: nodejs:24.1.0",
      "START RequestId: id Version: $LATEST",
      "END RequestId: id",
    ]);
  });

  it("report a cold start with tabs between the fields and one at the end", () => {
    expect(reportLine("id", report, null)).toBe(
      "REPORT RequestId: id\tDuration: 12.34 ms\tBilled Duration: 173 ms\tMemory Size: 128 MB\tMax Memory Used: 70 MB\tInit Duration: 160.20 ms\t",
    );
  });

  it("report a warm start without the init phase", () => {
    expect(reportLine("id", { ...report, initDurationMs: null }, null)).toBe(
      "REPORT RequestId: id\tDuration: 12.34 ms\tBilled Duration: 173 ms\tMemory Size: 128 MB\tMax Memory Used: 70 MB\t",
    );
  });

  it("leave out the memory where it could not be measured", () => {
    const unmeasured = { ...report, maxMemoryUsedMB: null, initDurationMs: null };
    expect(reportLine("id", unmeasured, null)).toBe(
      "REPORT RequestId: id\tDuration: 12.34 ms\tBilled Duration: 173 ms\tMemory Size: 128 MB\t",
    );
  });

  it("carry status and error type of a failed environment", () => {
    const crash = { phase: "init", status: "error", errorType: "Runtime.ExitError" };
    expect(reportLine("id", report, crash)).toMatch(
      /\tInit Duration: 160\.20 ms\tStatus: error\tError Type: Runtime\.ExitError\t$/,
    );
    expect(reportLine("id", report, { status: "timeout", errorType: null })).toMatch(
      /\tStatus: timeout\t$/,
    );
  });

  it("report a failed init phase", () => {
    const failure = { status: "error", errorType: "Runtime.UserCodeSyntaxError" };
    expect(initReportLine(150.789, { phase: "init", ...failure })).toBe(
      "INIT_REPORT Init Duration: 150.79 ms\tPhase: init\tStatus: error\tError Type: Runtime.UserCodeSyntaxError",
    );
    expect(initReportLine(10_000, { phase: "invoke", status: "timeout", errorType: null })).toBe(
      "INIT_REPORT Init Duration: 10000.00 ms\tPhase: invoke\tStatus: timeout",
    );
  });
});
