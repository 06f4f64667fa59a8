import type { InvocationResult, Status } from "../../../../runtime/invocationResult.ts";
import { formatMs } from "../../../webview/formatNumbers.ts";
import type { OutcomeView, VerdictView } from "../../../webview/protocol.ts";
import { localTime } from "./viewLogs.ts";

/** A status in the words of a heading. */
export const statusTitles: Readonly<Record<Status, string>> = {
  success: "Succeeded",
  error: "Handler failed",
  "init-error": "Initialisation failed",
  timeout: "Timed out",
  crash: "Runtime exited",
  "out-of-memory": "Out of memory",
  cancelled: "Cancelled",
  "not-started": "Not started",
};

/** The line of figures at the top of the result view. `endedAt` is ISO 8601. */
export function describeOutcome(result: InvocationResult, endedAt: string): OutcomeView {
  const { report } = result;
  const ran = report.durationMs !== null || report.initDurationMs !== null;
  return {
    tone: outcomeTone(result),
    title: titleOutcome(result),
    duration: ran ? formatMs((report.initDurationMs ?? 0) + (report.durationMs ?? 0)) : null,
    billed: describeBilled(result),
    memory: describeMemory(result),
    start: startKind(result),
    at: localTime(endedAt).slice(0, 8),
  };
}

/** A handler may succeed and its invoker still refuse what it returned. */
function titleOutcome({ status, invoker }: InvocationResult): string {
  if (status !== "success" || invoker === null) return statusTitles[status];
  const titles: Partial<Record<Verdict, string>> = {
    partial: "Partly succeeded",
    rejected: "Response rejected",
    retried: "Will be retried",
  };
  return titles[invoker.verdict] ?? statusTitles.success;
}

/** Green only where the handler succeeded and its invoker takes the result. */
export function outcomeTone(result: InvocationResult): OutcomeView["tone"] {
  if (result.status === "cancelled") return "warning";
  if (result.status !== "success") return "failure";
  return result.invoker === null ? "success" : verdictTone(result.invoker.verdict);
}

/** The invoker's view of the result, or null where nothing was delivered to it. */
export function viewVerdict(result: InvocationResult): VerdictView | null {
  const { invoker } = result;
  if (invoker === null) return null;
  return {
    tone: result.status === "success" ? verdictTone(invoker.verdict) : "failure",
    summary: invoker.summary,
    details: invoker.details,
  };
}

type Verdict = NonNullable<InvocationResult["invoker"]>["verdict"];

function verdictTone(verdict: Verdict): VerdictView["tone"] {
  const tones = {
    accepted: "success",
    discarded: "success",
    partial: "warning",
    retried: "failure",
    rejected: "failure",
  } as const satisfies Record<Verdict, VerdictView["tone"]>;
  return tones[verdict];
}

function startKind(result: InvocationResult): OutcomeView["start"] {
  if (result.status === "not-started" || result.environment.id === null) return null;
  return result.coldStart ? "cold" : "warm";
}

function describeBilled({ status, report }: InvocationResult): string | null {
  const { billedDurationMs } = report;
  return billedDurationMs === null || status === "cancelled" ? null : formatMs(billedDurationMs);
}

function describeMemory(result: InvocationResult): string | null {
  const { maxMemoryUsedMB, memorySizeMB } = result.report;
  return maxMemoryUsedMB === null ? null : `${maxMemoryUsedMB} of ${memorySizeMB} MB`;
}
