import type { RunningView } from "../../../webview/protocol.ts";
import type { ActiveRun } from "../../runs/runController.ts";
import { labelRun } from "./buildFinishedView.ts";
import { viewLogs } from "./viewLogs.ts";
import { viewStreamSoFar } from "./viewStream.ts";

const limitsWhileRunning = { lines: 200, characters: 50_000, charactersPerLine: 2000 };

/** What the result view shows while a handler runs: phase, time, what is streamed and the newest log lines. */
export function buildRunningView({ run, phase, logs, chunks }: ActiveRun): RunningView {
  return {
    kind: "running",
    run: labelRun(run),
    startedAt: run.startedAt,
    phase,
    stream: viewStreamSoFar(chunks),
    logs: viewLogs(logs, { lines: 0, bytes: 0 }, limitsWhileRunning),
  };
}
