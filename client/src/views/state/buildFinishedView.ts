import type { Json } from "../../../../events/model/json.ts";
import type { InvocationResult } from "../../../../runtime/invocationResult.ts";
import type { LayerSummary } from "../../../../runtime/layers/layer.ts";
import { estimateCost } from "../../../../runtime/pricing.ts";
import type {
  CostView,
  ErrorView,
  Fact,
  FinishedView,
  HistoryView,
  HttpView,
  PayloadView,
  RunLabel,
} from "../../../webview/protocol.ts";
import { fileOf, type FinishedRun, type Run } from "../../runs/run.ts";
import { describeOutcome, viewVerdict } from "./describeOutcome.ts";
import { locateHandler, nameHandler } from "./nameHandler.ts";
import { viewCost } from "./viewCost.ts";
import { viewLogs } from "./viewLogs.ts";
import { viewPayload, viewText } from "./viewPayload.ts";
import { viewStream } from "./viewStream.ts";

/** What the view says beyond the run itself. */
export interface Surroundings {
  readonly history: HistoryView;
  /** Init duration of an earlier cold start of the same function; null: none was seen. */
  readonly earlierInitMs: number | null;
  /** Shortens an absolute path to one relative to the workspace. */
  readonly relativePath: (file: string) => string;
}

/** Which function, with which event, for a header. */
export function labelRun(run: Run): RunLabel {
  return {
    runId: run.id,
    handler: nameHandler(run.target),
    source: locateHandler(run.target, fileOf(run.target)),
    logicalId: run.target.logicalId,
    event: run.eventLabel,
  };
}

/** Everything that the result view shows of one finished run. */
export function buildFinishedView(run: FinishedRun, surroundings: Surroundings): FinishedView {
  const { result } = run;
  return {
    kind: "finished",
    run: labelRun(run),
    outcome: describeOutcome(result, new Date(run.endedAt).toISOString()),
    verdict: viewVerdict(result),
    error: viewError(result, surroundings.relativePath),
    hints: result.hints,
    response: viewResponse(result),
    http: viewHttp(result),
    stream: viewStream(result.stream),
    phases: viewPhases(result),
    cost: viewRunCost(run, surroundings.earlierInitMs),
    logs: viewLogs(result.logs, result.logsDropped),
    event: viewText(run.request.event.text),
    eventFacts: eventFacts(result),
    context: result.context === null ? null : viewValue(result.context),
    environment: { facts: environmentFacts(result), variables: result.environment.variables },
    runtime: { facts: runtimeFacts(run), mismatch: result.runtime.mismatch },
    history: surroundings.history,
  };
}

function viewValue(value: Json): PayloadView {
  return viewPayload(JSON.stringify(value), value);
}

function viewResponse(result: InvocationResult): PayloadView | null {
  const { responseText, responseBase64 } = result;
  if (responseText === null) {
    return responseBase64 === null ? null : viewPayload(responseBase64, undefined);
  }
  const isJson = result.response !== null || responseText.trim() === "null";
  return viewPayload(responseText, isJson ? result.response : undefined);
}

function viewHttp(result: InvocationResult): HttpView | null {
  const http = result.invoker?.http ?? null;
  if (http === null) return null;
  const { statusCode, headers, isBase64Encoded } = http;
  const body = isBase64Encoded ? viewPayload(http.body, undefined) : viewText(http.body);
  return { statusCode, headers, body, isBase64Encoded };
}

function viewError(
  result: InvocationResult,
  relativePath: (file: string) => string,
): ErrorView | null {
  const { error } = result;
  if (error === null) return null;
  const frames = error.frames.map((frame) => ({
    ...frame,
    label: `${relativePath(frame.file)}:${frame.line}:${frame.column}`,
  }));
  const { errorType: type, errorMessage: message, stackTrace: stack } = error;
  return { type, message, frames, stack };
}

function viewPhases(result: InvocationResult): FinishedView["phases"] {
  const { initDurationMs: initMs, durationMs: invokeMs } = result.report;
  return initMs === null && invokeMs === null ? null : { initMs, invokeMs };
}

function viewRunCost(run: FinishedRun, earlierInitMs: number | null): CostView | null {
  const { report, status } = run.result;
  // Lambda has no way to cancel, so what was cancelled says nothing about what a call costs.
  if (status === "cancelled") return null;
  if (report.durationMs === null || report.billedDurationMs === null) return null;
  const facts = {
    durationMs: report.durationMs,
    billedDurationMs: report.billedDurationMs,
    initDurationMs: report.initDurationMs ?? earlierInitMs,
    memorySizeMB: report.memorySizeMB,
    architecture: run.request.definition.architecture,
  };
  return viewCost(facts, estimateCost);
}

function eventFacts(result: InvocationResult): readonly Fact[] {
  const { type, sample, seed, at } = result.event;
  return presentFacts({ Type: type, Sample: sample, Seed: seed?.toString() ?? null, Clock: at });
}

function environmentFacts(result: InvocationResult): readonly Fact[] {
  const { id, layers, profile, earlierInvocations, leftInTmp } = result.environment;
  return presentFacts({
    Environment: id,
    "AWS credentials": profile === null ? "none" : `profile ${profile}`,
    Layers: layers.length === 0 ? null : layers.map(describeLayer).join(", "),
    "Left in module state": earlierInvocations === 0 ? null : describeEarlier(earlierInvocations),
    "Left in /tmp": leftInTmp.length === 0 ? null : leftInTmp.join(", "),
  });
}

function describeLayer({ name, folder }: LayerSummary): string {
  return folder === null ? `${name} (not in this project)` : name;
}

/** What a warm start has that a cold one has not. */
function describeEarlier(count: number): string {
  return `whatever ${count === 1 ? "1 earlier invocation" : `${count} earlier invocations`} put there`;
}

function runtimeFacts(run: FinishedRun): readonly Fact[] {
  const { id, version, client } = run.result.runtime;
  return presentFacts({
    Runtime: id,
    Interpreter: version,
    "Runtime interface client": client,
    Handler: run.request.definition.handler,
    "Task root": run.request.definition.taskRoot,
    "Request ID": run.result.requestId,
  });
}

function presentFacts(facts: Readonly<Record<string, string | null>>): readonly Fact[] {
  return Object.entries(facts).flatMap(([name, value]) =>
    value === null ? [] : [{ name, value }],
  );
}
