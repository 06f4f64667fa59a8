import type { LogEntry } from "../../../../runtime/invocationResult.ts";
import type { RunningView } from "../../../webview/protocol.ts";
import type { Run } from "../../runs/run.ts";
import { labelRun } from "./buildFinishedView.ts";
import { viewLogs } from "./viewLogs.ts";

const limitsWhileRunning = { lines: 200, characters: 50_000, charactersPerLine: 2000 };

/** What the result view shows while a handler runs: phase, time and the newest log lines. */
export function buildRunningView(
  run: Run,
  phase: RunningView["phase"],
  logs: readonly LogEntry[],
): RunningView {
  return {
    kind: "running",
    run: labelRun(run),
    startedAt: run.startedAt,
    phase,
    logs: viewLogs(logs, { lines: 0, bytes: 0 }, limitsWhileRunning),
  };
}
