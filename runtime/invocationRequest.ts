import type { CallerIdentity } from "./api/invocationHeaders.ts";
import type { StreamedChunk } from "./api/streamedBody.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";
import type { LogEntry } from "./invocationResult.ts";

/** One call of one handler with one event. */
export interface InvocationRequest {
  /** How the caller named the function; goes into the result as it is. */
  readonly target: string;
  readonly definition: FunctionDefinition;
  readonly event: RequestedEvent;
  /** Path of the interpreter to use whatever the runtime asks for; null: look for one. */
  readonly interpreter: string | null;
  /** True: start a new execution environment even where a warm one waits. */
  readonly cold: boolean;
  /** Left out: a caller that says nothing of itself. */
  readonly caller?: Caller;
}

/** What the Invoke API takes beside the event. Source: Lambda API Reference, "Invoke". */
export interface Caller extends CallerIdentity {
  /** `X-Amzn-Trace-Id`; null: Lambda makes one up. */
  readonly traceId: string | null;
}

/** A caller that says nothing of itself. */
export const anonymous: Caller = {
  clientContext: null,
  cognitoIdentity: null,
  tenantId: null,
  traceId: null,
};

export interface RequestedEvent {
  /** Id of the event type, or null where the event is of no known type. */
  readonly type: string | null;
  /** Id of the sample that it was built from, or null. */
  readonly sample: string | null;
  readonly seed: number | null;
  /** ISO 8601: the sample's clock. */
  readonly at: string | null;
  /** The event exactly as the handler's runtime receives it. */
  readonly text: string;
  /** The event where it is no UTF-8 text: then these bytes are sent, and `text` is what to show. */
  readonly bytes?: Uint8Array;
}

/** What happens while one waits. */
export type InvocationProgress =
  | { readonly phase: "building" | "init" | "invoke" }
  | { readonly log: LogEntry }
  /** A part of a response that is being streamed. */
  | { readonly chunk: StreamedChunk };
