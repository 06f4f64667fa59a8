import type { InvocationReport, Status } from "./invocationResult.ts";

export interface MeasuredPhases {
  /** Milliseconds from the start of the process to the first `/next`; null for a warm start. */
  readonly initDurationMs: number | null;
  /** Milliseconds of the invoke phase; null where it did not begin. */
  readonly durationMs: number | null;
  readonly peakMemoryBytes: number | null;
  readonly memorySizeMB: number;
  readonly timeoutSeconds: number;
  readonly status: Status;
}

/**
 * Turns measurements into the numbers of a REPORT line. Since August 2025 Lambda bills the init phase
 * as well; a timeout is billed as the configured timeout. Source: AWS Lambda pricing and the
 * announcement on INIT billing standardisation.
 */
export function buildReport(phases: MeasuredPhases): InvocationReport {
  const initDurationMs = round(phases.initDurationMs);
  const durationMs = round(phases.durationMs);
  return {
    initDurationMs,
    durationMs,
    billedDurationMs: billedDuration(phases, initDurationMs, durationMs),
    memorySizeMB: phases.memorySizeMB,
    maxMemoryUsedMB:
      phases.peakMemoryBytes === null ? null : Math.ceil(phases.peakMemoryBytes / 1024 / 1024),
  };
}

function billedDuration(
  phases: MeasuredPhases,
  initDurationMs: number | null,
  durationMs: number | null,
): number | null {
  if (initDurationMs === null && durationMs === null) return null;
  const invoke = phases.status === "timeout" ? phases.timeoutSeconds * 1000 : (durationMs ?? 0);
  return Math.ceil((initDurationMs ?? 0) + invoke);
}

/** Lambda prints two decimals. */
function round(milliseconds: number | null): number | null {
  return milliseconds === null ? null : Math.round(milliseconds * 100) / 100;
}
