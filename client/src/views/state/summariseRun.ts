import { formatMs } from "../../../webview/formatNumbers.ts";
import type { HistoryItem, HistoryView } from "../../../webview/protocol.ts";
import type { FinishedRun } from "../../runs/run.ts";
import { outcomeTone, statusTitles } from "./describeOutcome.ts";
import { nameHandler } from "./nameHandler.ts";
import { localTime } from "./viewLogs.ts";

const recentRuns = 12;

/** A run in one line of the history: handler, status where it isn't success, duration and time. */
export function summariseRun(run: FinishedRun): HistoryItem {
  const { status, report } = run.result;
  const parts = [
    ...(status === "success" ? [] : [statusTitles[status]]),
    ...(report.durationMs === null ? [] : [formatMs(report.durationMs)]),
    localTime(new Date(run.endedAt).toISOString()).slice(0, 8),
  ];
  return {
    runId: run.id,
    label: `${nameHandler(run.target)} — ${run.eventLabel}`,
    detail: parts.join(" · "),
    tone: outcomeTone(run.result),
  };
}

/** The newest runs, and how many there are in all. */
export function viewHistory(runs: readonly FinishedRun[]): HistoryView {
  return { recent: runs.slice(0, recentRuns).map(summariseRun), total: runs.length };
}
