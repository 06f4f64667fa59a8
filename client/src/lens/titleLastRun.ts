import { formatMs } from "../../webview/formatNumbers.ts";
import type { FinishedRun } from "../runs/run.ts";
import { outcomeTone, statusTitles } from "../views/state/describeOutcome.ts";

/**
 * A run in the few words of a lens: `182 ms · 61 MB ✓`; a failed one says how: `Timed out · 3.00 s ✗`.
 * A handler that succeeded but whose invoker refuses the result gets no tick.
 */
export function titleLastRun({ result }: Pick<FinishedRun, "result">): string {
  const { status, report } = result;
  const { durationMs, initDurationMs, maxMemoryUsedMB } = report;
  const ran = durationMs !== null || initDurationMs !== null;
  const parts = [
    ...(status === "success" ? [] : [statusTitles[status]]),
    ...(ran ? [formatMs((initDurationMs ?? 0) + (durationMs ?? 0))] : []),
    ...(maxMemoryUsedMB === null || status !== "success" ? [] : [`${maxMemoryUsedMB} MB`]),
  ];
  const marks = { success: "✓", warning: "⚠", failure: "✗" } as const;
  return `${parts.join(" · ")} ${marks[outcomeTone(result)]}`;
}
