import { randomBytes, randomUUID } from "node:crypto";
import type { Invocation } from "./api/invocationHeaders.ts";
import { assembleResult } from "./assembleResult.ts";
import { accountId } from "./environmentVariables.ts";
import type { ExecutionEnvironment } from "./executionEnvironment.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";
import { anonymous } from "./invocationRequest.ts";
import type { InvocationProgress, InvocationRequest } from "./invocationRequest.ts";
import type { InvocationResult, LogEntry } from "./invocationResult.ts";
import { LogCollector } from "./logs/logCollector.ts";
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
  /** Whether its init phase is over. */
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
  /** Null where the environment was warm. */
  readonly init: PhaseResult | null;
  /** Null where the init phase failed. */
  readonly invoke: PhaseResult | null;
  /** Null where no response was streamed. */
  readonly stream: StreamedBody | null;
}

/**
 * Takes one event through an environment: init where it is new, invoke, and the platform's own log
 * lines around them.
 * @returns the result, and whether the environment can take another event.
 */
export async function invokeFunction(
  warm: WarmEnvironment,
  request: InvocationRequest,
  signal: AbortSignal,
  onProgress: (progress: InvocationProgress) => void,
): Promise<{ readonly result: InvocationResult; readonly reusable: boolean }> {
  const { environment } = warm;
  const logs = new LogCollector();
  const requestId = randomUUID();
  const coldStart = !warm.initialised;
  const add = (entry: LogEntry): void => {
    logs.add(entry);
    onProgress({ log: entry });
  };
  const log = (text: string): void => add(platformEntry(text, requestId));
  environment.output.onLog = add;
  environment.stream.onChunk = (chunk) => onProgress({ chunk });
  const record = { request, warm, requestId, coldStart, logs, log };

  const init = coldStart ? await initialise(warm, log, signal, onProgress) : null;
  if (init && !init.reusable)
    return assembleResult({ ...record, init, invoke: null, stream: null });

  onProgress({ phase: "invoke" });
  log(startLine(requestId));
  const { definition } = warm.prepared;
  const limitMs = definition.timeoutSeconds * 1000;
  const invocation = buildInvocation(definition, requestId, request);
  const invoke = await environment.invoke(invocation, limitMs, signal);
  return assembleResult({ ...record, init, invoke, stream: environment.stream.body });
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
  warm.initialised = init.reusable;
  return init;
}

function runtimeName({ runner, definition }: PreparedFunction): string {
  if (runner.kind === "program") return definition.runtime ?? "provided";
  const { kind, version } = runner.found.interpreter;
  return `${kind === "node" ? "nodejs" : "python"}:${version}`;
}

function buildInvocation(
  definition: FunctionDefinition,
  requestId: string,
  { event, caller = anonymous }: InvocationRequest,
): Invocation {
  const { region, functionName, timeoutSeconds } = definition;
  const { traceId, ...identity } = caller;
  return {
    ...identity,
    requestId,
    deadlineMs: Date.now() + timeoutSeconds * 1000,
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
