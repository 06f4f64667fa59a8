import { randomBytes, randomUUID } from "node:crypto";
import type { Invocation } from "./api/invocationHeaders.ts";
import { assembleResult } from "./assembleResult.ts";
import { accountId } from "./environmentVariables.ts";
import type { ExecutionEnvironment } from "./executionEnvironment.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";
import { anonymous } from "./invocationRequest.ts";
import type { InvocationProgress, InvocationRequest } from "./invocationRequest.ts";
import type { EnvironmentSummary, InvocationResult, LogEntry } from "./invocationResult.ts";
import { LogCollector } from "./logs/logCollector.ts";
import { failedInitLine } from "./logs/failedInit.ts";
import { initStartLine, startLine } from "./logs/platformLines.ts";
import type { PhaseResult } from "./phaseRace.ts";
import type { StreamedBody } from "./streamCollector.ts";
import type { PreparedFunction } from "./prepareFunction.ts";

/** An environment and what it was started from. */
export interface WarmEnvironment {
  readonly environment: ExecutionEnvironment;
  readonly prepared: PreparedFunction;
  /** Where its code lies: the source's own folder, or the folder of the bundle. */
  readonly taskRoot: string;
  readonly client: string;
  /** Whether its own init phase is over, one way or the other: later ones belong to an invocation. */
  initialised: boolean;
}

/** Lambda's limit for the init phase of on-demand functions. */
const initLimitMs = 10_000;

/** One invocation as it goes through its phases. */
export interface InvocationRecord {
  readonly request: InvocationRequest;
  readonly warm: WarmEnvironment;
  readonly requestId: string;
  readonly coldStart: boolean;
  readonly logs: LogCollector;
  readonly log: (text: string) => void;
  /** The init phase of a new environment; null in one that had it before. */
  readonly init: PhaseResult | null;
  /** The init within the invocation, after one that failed or a runtime that ended; null where none was needed. */
  readonly suppressedInit: PhaseResult | null;
  /** Null where an init phase failed for good. */
  readonly invoke: PhaseResult | null;
  /** Null where no response was streamed. */
  readonly stream: StreamedBody | null;
  readonly left: LeftBehind;
}

/**
 * Takes one event through an environment: init where it is new, another init where that failed or the runtime
 * has ended since, invoke, and the platform's own log lines around them. Source: Lambda Developer Guide,
 * "Execution environment life cycle", failures during the init and the invoke phase.
 * @returns the result, and whether the environment can take another event.
 */
export async function invokeFunction(
  warm: WarmEnvironment,
  request: InvocationRequest,
  signal: AbortSignal,
  onProgress: (progress: InvocationProgress) => void,
): Promise<{ readonly result: InvocationResult; readonly reusable: boolean }> {
  const { environment } = warm;
  const { definition } = warm.prepared;
  const logs = new LogCollector();
  const requestId = randomUUID();
  const add = (entry: LogEntry): void => {
    logs.add(entry);
    onProgress({ log: entry });
  };
  const log = (text: string): void => add(platformEntry(text, requestId));
  environment.listen({ onLog: add, onChunk: (chunk) => onProgress({ chunk }) });
  const init = warm.initialised ? null : await initialise(warm, log, signal, onProgress);
  const coldStart = init !== null || !environment.isAlive();
  const left = leftBehind(environment);
  const record = { request, warm, requestId, coldStart, logs, log, init, left };
  if (init !== null && isFinal(init)) {
    return assembleResult({ ...record, suppressedInit: null, invoke: null, stream: null });
  }
  const limitMs = definition.timeoutSeconds * 1000;
  const suppressedInit = environment.isAlive()
    ? null
    : await initialiseAgain(warm, { init, log, limitMs, signal, onProgress });
  if (suppressedInit !== null && !suppressedInit.reusable) {
    return assembleResult({ ...record, suppressedInit, invoke: null, stream: null });
  }
  onProgress({ phase: "invoke" });
  log(startLine(requestId));
  const leftMs = limitMs - (suppressedInit?.durationMs ?? 0);
  const invocation = buildInvocation(definition, { requestId, leftMs }, request);
  const invoke = await environment.invoke(invocation, leftMs, signal);
  return assembleResult({ ...record, suppressedInit, invoke, stream: environment.streamed });
}

/** What earlier invocations left to this one. */
type LeftBehind = Pick<EnvironmentSummary, "earlierInvocations" | "leftInTmp">;

/** Names of a result that are listed at most. */
const mostLeft = 20;

function leftBehind(environment: ExecutionEnvironment): LeftBehind {
  return {
    earlierInvocations: environment.isAlive() ? environment.invocations : 0,
    leftInTmp: environment.isNew ? [] : environment.listTmp(mostLeft),
  };
}

/** What no second init would mend: nobody waits any more, or the process can't be started. */
function isFinal({ outcome }: PhaseResult): boolean {
  return outcome.kind === "cancelled" || outcome.kind === "not-started";
}

async function initialise(
  warm: WarmEnvironment,
  log: (text: string) => void,
  signal: AbortSignal,
  onProgress: (progress: InvocationProgress) => void,
): Promise<PhaseResult> {
  onProgress({ phase: "init" });
  log(initStartLine(`${runtimeName(warm.prepared)} (${warm.client})`));
  const init = await warm.environment.init(initLimitMs, signal);
  warm.initialised = true;
  return init;
}

interface SecondInit {
  /** The one that failed; null where the runtime ended in an earlier invocation. */
  readonly init: PhaseResult | null;
  readonly log: (text: string) => void;
  /** What is left of the invocation. */
  readonly limitMs: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: InvocationProgress) => void;
}

/** The init that belongs to the invocation: it takes of the function's own time, and is in no log line of its own. */
async function initialiseAgain(
  { environment }: WarmEnvironment,
  { init, log, limitMs, signal, onProgress }: SecondInit,
): Promise<PhaseResult> {
  onProgress({ phase: "init" });
  if (init !== null) log(failedInitLine(init, "init"));
  return environment.reset(limitMs, signal);
}

function runtimeName({ runner, definition }: PreparedFunction): string {
  if (runner.kind === "program") return definition.runtime ?? "provided";
  const { kind, version } = runner.found.interpreter;
  return `${kind === "node" ? "nodejs" : "python"}:${version}`;
}

function buildInvocation(
  definition: FunctionDefinition,
  { requestId, leftMs }: { readonly requestId: string; readonly leftMs: number },
  { event, caller = anonymous }: InvocationRequest,
): Invocation {
  const { region, functionName } = definition;
  const { traceId, ...identity } = caller;
  return {
    ...identity,
    requestId,
    deadlineMs: Math.round(Date.now() + leftMs),
    functionArn: `arn:aws:lambda:${region}:${accountId}:function:${functionName}`,
    traceId: traceId ?? newTraceId(),
    body: Buffer.from(event.bytes ?? event.text),
  };
}

/** A trace that is not sampled, as most are. Source: X-Ray Developer Guide, "Tracing header". */
function newTraceId(): string {
  const seconds = Math.floor(Date.now() / 1000).toString(16);
  const root = `1-${seconds}-${randomBytes(12).toString("hex")}`;
  return `Root=${root};Parent=${randomBytes(8).toString("hex")};Sampled=0`;
}

function platformEntry(text: string, requestId: string): LogEntry {
  return { time: new Date().toISOString(), level: null, source: "platform", requestId, text };
}
