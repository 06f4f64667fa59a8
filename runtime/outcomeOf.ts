import { normaliseError, platformError, type FrameContext } from "./errors/normaliseError.ts";
import type { InvocationError, Status } from "./invocationResult.ts";
import type { PhaseOutcome } from "./phaseRace.ts";
import { exitErrorMessage } from "./process/exitText.ts";

/** What a phase's end means to the caller of the function. */
export interface CallerOutcome {
  readonly status: Status;
  readonly error: InvocationError | null;
  /** The payload that the caller gets; null where nobody gets one. */
  readonly payload: Buffer | null;
}

export interface OutcomeContext extends FrameContext {
  readonly requestId: string;
  readonly timeoutSeconds: number;
}

/**
 * Turns the end of a phase into what Lambda's caller sees.
 * @param phase in an init phase every failure of the runtime is an `init-error`; one within an invocation
 *   takes of its time, and so times out as that does
 */
export function outcomeOf(
  outcome: PhaseOutcome,
  phase: "init" | "suppressed-init" | "invoke",
  context: OutcomeContext,
): CallerOutcome {
  switch (outcome.kind) {
    case "ready":
      throw new Error("The runtime asked for a second event before it answered the first");
    case "response":
      return { status: "success", error: null, payload: outcome.payload };
    case "refused":
      return platformOutcome("error", outcome.errorType, outcome.errorMessage);
    case "error":
    case "init-error":
      return {
        status: outcome.kind,
        error: normaliseError(outcome.payload, context),
        payload: outcome.payload,
      };
    case "exit": {
      const message = exitErrorMessage(context.requestId, outcome.code, outcome.signal);
      const status = phase === "invoke" ? "crash" : "init-error";
      return platformOutcome(status, "Runtime.ExitError", message);
    }
    case "timeout":
      return timeoutOutcome(phase, context);
    case "out-of-memory": {
      const message = exitErrorMessage(context.requestId, null, "SIGKILL");
      return platformOutcome("out-of-memory", "Runtime.ExitError", message);
    }
    case "cancelled":
      return { status: "cancelled", error: null, payload: null };
    case "not-started":
      return {
        status: "not-started",
        error: platformError("LambdaLens.CannotStart", outcome.message),
        payload: null,
      };
  }
}

function timeoutOutcome(
  phase: Parameters<typeof outcomeOf>[1],
  context: OutcomeContext,
): CallerOutcome {
  if (phase === "init") {
    const message = `RequestId: ${context.requestId} Error: Init phase timed out after 10.00 seconds`;
    return platformOutcome("init-error", "Sandbox.Timedout", message);
  }
  const seconds = context.timeoutSeconds.toFixed(2);
  const message = `RequestId: ${context.requestId} Error: Task timed out after ${seconds} seconds`;
  return platformOutcome("timeout", "Sandbox.Timedout", message);
}

/** The platform itself speaks for the function; the caller gets its words as the payload. */
function platformOutcome(status: Status, errorType: string, errorMessage: string): CallerOutcome {
  const payload = Buffer.from(JSON.stringify({ errorType, errorMessage }));
  return { status, error: platformError(errorType, errorMessage), payload };
}
