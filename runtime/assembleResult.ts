import { existsSync } from "node:fs";
import { dirname, isAbsolute, join, relative } from "node:path";
import type { Json } from "../events/model/json.ts";
import { hintsForError } from "./errors/errorHints.ts";
import { SourceMaps } from "./errors/sourceMaps.ts";
import type { InvocationReport, InvocationResult, SourceFrame } from "./invocationResult.ts";
import { invokedEvent, parseJson } from "./invokedEvent.ts";
import type { InvocationRecord, WarmEnvironment } from "./invokeFunction.ts";
import { viewAsInvoker } from "./invoker/viewAsInvoker.ts";
import { failedInitLine } from "./logs/failedInit.ts";
import { endLine, reportLine, startLine } from "./logs/platformLines.ts";
import type { PhaseResult } from "./phaseRace.ts";
import { outcomeOf, type CallerOutcome } from "./outcomeOf.ts";
import { buildReport } from "./report.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";
import type { LayerSummary } from "./layers/layer.ts";
import { locateLayer } from "./layers/locateLayer.ts";
import { factsOf, pythonOf } from "./runner.ts";
import { describeStream } from "./streamedResponse.ts";

/** Puts together all there is to say about an invocation whose phases are over. */
export function assembleResult(record: InvocationRecord): {
  readonly result: InvocationResult;
  readonly reusable: boolean;
} {
  const { request, warm, requestId, init, suppressedInit, invoke } = record;
  const { definition, runner } = warm.prepared;
  const ran = factsOf(runner);
  const caller = callerOutcome(record);
  const report = buildReport({
    initDurationMs: init?.reusable === true ? init.durationMs : null,
    durationMs: sum(suppressedInit, invoke),
    peakMemoryBytes: warm.environment.peakMemoryBytes,
    memorySizeMB: definition.memorySizeMB,
    timeoutSeconds: definition.timeoutSeconds,
    status: caller.status,
  });
  logEnd(record, caller, report);
  const { entries, dropped } = record.logs.collect();
  const payload = describePayload(caller.payload);
  const stream = record.stream && describeStream(record.stream);
  const result: InvocationResult = {
    requestId,
    target: request.target,
    eventType: request.event.type,
    event: invokedEvent(request.event),
    coldStart: record.coldStart,
    status: caller.status,
    ...payload,
    stream: stream?.response ?? null,
    error: caller.error,
    logs: entries,
    logsDropped: dropped,
    report,
    invoker: viewAsInvoker({ request, status: caller.status, ...payload, stream }),
    context: contextOf(record),
    environment: {
      id: warm.environment.id,
      variables: warm.environment.variableNames,
      layers: summariseLayers(definition),
      profile: null,
      ...record.left,
    },
    runtime: {
      id: definition.runtime,
      version: ran.version,
      client: warm.client,
      mismatch: ran.mismatch,
    },
    hints: hintsOf(record, caller),
  };
  return { result, reusable: caller.status !== "cancelled" && caller.status !== "not-started" };
}

/** What an init within the invocation takes is part of its duration. */
function sum(...phases: readonly (PhaseResult | null)[]): number | null {
  const durations = phases.flatMap((phase) => (phase === null ? [] : [phase.durationMs]));
  return durations.length === 0 ? null : durations.reduce((total, each) => total + each, 0);
}

function callerOutcome(record: InvocationRecord): CallerOutcome {
  const { warm, requestId, init, suppressedInit, invoke } = record;
  const { timeoutSeconds } = warm.prepared.definition;
  const context = { requestId, timeoutSeconds, ...frameContext(warm) };
  if (invoke) return outcomeOf(invoke.outcome, "invoke", context);
  if (suppressedInit) return outcomeOf(suppressedInit.outcome, "suppressed-init", context);
  if (init) return outcomeOf(init.outcome, "init", context);
  throw new Error("An invocation has at least one phase");
}

function frameContext(warm: WarmEnvironment): {
  mapFrame: (frame: SourceFrame) => SourceFrame;
  resolvePath: (path: string) => string | null;
  isUserFile: (file: string) => boolean;
} {
  const maps = new SourceMaps();
  const { definition, built, runner } = warm.prepared;
  const roots = runner.kind === "program" ? [runner.program.sourceFolder] : [];
  const sources = new Set(built?.inputs);
  return {
    mapFrame: (frame) => (built === null ? frame : maps.mapFrame(frame)),
    resolvePath: (path) => findByEnd(roots, path),
    isUserFile: (file) =>
      !file.includes("node_modules") &&
      !file.includes("site-packages") &&
      (sources.has(file) || [definition.taskRoot, ...roots].some((each) => isInside(each, file))),
  };
}

/** A file that lies in one of the folders, or is named from a folder above it on. */
function findByEnd(folders: readonly string[], path: string): string | null {
  for (const folder of folders) {
    for (let above = folder; above !== dirname(above); above = dirname(above)) {
      const file = join(above, path);
      if (isInside(folder, file) && existsSync(file)) return file;
    }
  }
  return null;
}

function isInside(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path !== "" && !path.startsWith("..") && !isAbsolute(path);
}

/** The platform's lines that close an invocation, in the order in which Lambda writes them. */
function logEnd(record: InvocationRecord, caller: CallerOutcome, report: InvocationReport): void {
  const { log, requestId, suppressedInit, invoke } = record;
  if (caller.status === "not-started" || caller.status === "cancelled") return;
  const errorType =
    caller.status === "out-of-memory" ? "Runtime.OutOfMemory" : (caller.error?.errorType ?? null);
  if (!invoke && suppressedInit) {
    log(failedInitLine(suppressedInit, "invoke"));
    log(startLine(requestId));
  }
  log(endLine(requestId));
  log(reportLine(requestId, report, failureOf(record, caller, errorType)));
}

/** A handler's own error is no failure of the environment: REPORT does not mention it. */
function failureOf(
  { invoke }: InvocationRecord,
  { status }: CallerOutcome,
  errorType: string | null,
): { status: string; errorType: string | null } | null {
  if (status === "success" || (status === "error" && invoke?.reusable)) return null;
  return status === "timeout" ? { status, errorType: null } : { status: "error", errorType };
}

function describePayload(
  payload: Buffer | null,
): Pick<InvocationResult, "response" | "responseText" | "responseBase64"> {
  if (payload === null) return { response: null, responseText: null, responseBase64: null };
  const text = payload.toString("utf8");
  if (!Buffer.from(text).equals(payload)) {
    return { response: null, responseText: null, responseBase64: payload.toString("base64") };
  }
  return { response: parseJson(text), responseText: text, responseBase64: null };
}

function contextOf({ warm, requestId }: InvocationRecord): Readonly<Record<string, Json>> | null {
  const { context } = warm.environment;
  if (context === null || context.requestId !== requestId) return null;
  return JSON.parse(context.payload.toString("utf8")) as Record<string, Json>;
}

function hintsOf(record: InvocationRecord, caller: CallerOutcome): readonly string[] {
  const { definition, runner } = record.warm.prepared;
  const python = pythonOf(runner);
  const unresolved = definition.unresolvedVariables.map(
    (name) =>
      `The variable ${name} has a value that only a deployment knows; it was not set. Give it one by the setting lambdaLens.functions (--env on the command line)`,
  );
  const absent = summariseLayers(definition).flatMap(({ name, folder }) =>
    folder === null ? [missingLayer(name)] : [],
  );
  return [...(caller.error ? hintsForError(caller.error, python) : []), ...unresolved, ...absent];
}

function summariseLayers({ layers }: FunctionDefinition): readonly LayerSummary[] {
  return layers.map((layer) => ({
    name: layer.name,
    folder: locateLayer(layer)?.folder ?? null,
  }));
}

function missingLayer(name: string): string {
  return `The layer ${name} has no folder in this project, so what it brings is missing here. Lay a folder in its place by the setting lambdaLens.functions (--layer on the command line)`;
}
