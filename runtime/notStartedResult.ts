import { randomUUID } from "node:crypto";
import { BuildError } from "./build/buildError.ts";
import { MissingClientError } from "./clients/launchCommand.ts";
import type { InvocationRequest } from "./invocationRequest.ts";
import type { InvocationError, InvocationResult } from "./invocationResult.ts";
import { invokedEvent } from "./invokedEvent.ts";
import { CannotStartError } from "./cannotStart.ts";

/**
 * The result of an invocation whose process never started: no interpreter, a failed build, or one that the
 * caller had no patience for.
 * @throws whatever is none of these: a programming error.
 */
export function notStartedResult(request: InvocationRequest, cause: unknown): InvocationResult {
  const isCancelled = cause instanceof Error && cause.name === "AbortError";
  return {
    requestId: randomUUID(),
    target: request.target,
    eventType: request.event.type,
    event: invokedEvent(request.event),
    coldStart: true,
    status: isCancelled ? "cancelled" : "not-started",
    response: null,
    responseText: null,
    responseBase64: null,
    stream: null,
    error: isCancelled ? null : describe(cause),
    logs: [],
    logsDropped: { lines: 0, bytes: 0 },
    report: {
      initDurationMs: null,
      durationMs: null,
      billedDurationMs: null,
      memorySizeMB: request.definition.memorySizeMB,
      maxMemoryUsedMB: null,
    },
    invoker: null,
    context: null,
    environment: {
      id: null,
      variables: [],
      layers: [],
      profile: null,
      earlierInvocations: 0,
      leftInTmp: [],
    },
    runtime: { id: request.definition.runtime, version: null, client: null, mismatch: null },
    hints: [],
  };
}

function describe(cause: unknown): InvocationError {
  if (cause instanceof BuildError) return error("LambdaLens.BuildFailed", cause, cause.frames);
  if (cause instanceof MissingClientError) return error("LambdaLens.MissingClient", cause);
  if (cause instanceof CannotStartError) return error("LambdaLens.CannotStart", cause);
  throw cause;
}

function error(
  errorType: string,
  { message }: Error,
  frames: InvocationError["frames"] = [],
): InvocationError {
  return { errorType, errorMessage: message, stackTrace: [], frames };
}
