import type { PhaseResult } from "../phaseRace.ts";
import { initReportLine } from "./platformLines.ts";

/**
 * The line for an init phase that failed.
 * @param phase `invoke` for one that belonged to an invocation
 */
export function failedInitLine(
  { outcome, durationMs }: PhaseResult,
  phase: "init" | "invoke",
): string {
  if (outcome.kind === "timeout") {
    return initReportLine(durationMs, { phase, status: "timeout", errorType: null });
  }
  const errorType = outcome.kind === "init-error" ? typeOf(outcome.payload) : "Runtime.ExitError";
  return initReportLine(durationMs, { phase, status: "error", errorType });
}

function typeOf(payload: Buffer): string {
  try {
    const error: unknown = JSON.parse(payload.toString("utf8"));
    if (typeof error === "object" && error !== null && "errorType" in error) {
      return String(error.errorType);
    }
  } catch {
    // A custom runtime may post anything.
  }
  return "Runtime.Unknown";
}
