import type { InvocationReport } from "../invocationResult.ts";

/** The lines that Lambda's platform writes around a function's own. Source: "Understanding logs". */

export function initStartLine(runtimeVersion: string): string {
  return `INIT_START Runtime Version: ${runtimeVersion}`;
}

export function initReportLine(
  durationMs: number,
  outcome: {
    readonly phase: "init" | "invoke";
    readonly status: string;
    readonly errorType: string | null;
  },
): string {
  const fields = [
    `INIT_REPORT Init Duration: ${durationMs.toFixed(2)} ms`,
    `Phase: ${outcome.phase}`,
    `Status: ${outcome.status}`,
    ...(outcome.errorType === null ? [] : [`Error Type: ${outcome.errorType}`]),
  ];
  return fields.join("\t");
}

export function startLine(requestId: string): string {
  return `START RequestId: ${requestId} Version: $LATEST`;
}

export function endLine(requestId: string): string {
  return `END RequestId: ${requestId}`;
}

/** @param failure status and error type, as newer REPORT lines carry them; null for a success. */
export function reportLine(
  requestId: string,
  report: InvocationReport,
  failure: { readonly status: string; readonly errorType: string | null } | null,
): string {
  const fields = [
    `REPORT RequestId: ${requestId}`,
    `Duration: ${(report.durationMs ?? 0).toFixed(2)} ms`,
    `Billed Duration: ${report.billedDurationMs ?? 0} ms`,
    `Memory Size: ${report.memorySizeMB} MB`,
    ...(report.maxMemoryUsedMB === null ? [] : [`Max Memory Used: ${report.maxMemoryUsedMB} MB`]),
    ...(report.initDurationMs === null
      ? []
      : [`Init Duration: ${report.initDurationMs.toFixed(2)} ms`]),
    ...(failure === null ? [] : [`Status: ${failure.status}`]),
    ...(failure === null || failure.errorType === null ? [] : [`Error Type: ${failure.errorType}`]),
  ];
  return `${fields.join("\t")}\t`;
}
