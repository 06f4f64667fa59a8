import type { HttpAnswer } from "../events/model/delivery.ts";
import type { LayerSummary } from "./layers/layer.ts";
import type { Json } from "../events/model/json.ts";

/** How an invocation ended. Only `success` is what the author hoped for. */
export const statuses = [
  "success",
  "error",
  "init-error",
  "timeout",
  "crash",
  "out-of-memory",
  "cancelled",
  "not-started",
] as const;
export type Status = (typeof statuses)[number];

/**
 * All there is to know about one invocation. People script against it: fields are added, never
 * renamed or removed; what does not apply is null, never absent.
 */
export interface InvocationResult {
  readonly requestId: string;
  /** What was invoked, as it was named: a logical id, `path/file.ext:symbol` or a handler string. */
  readonly target: string;
  readonly eventType: string | null;
  readonly event: InvokedEvent;
  readonly coldStart: boolean;
  readonly status: Status;
  /** The payload, parsed; null where it is not JSON. */
  readonly response: Json;
  /** The exact payload; null where there is none, or where it isn't UTF-8. */
  readonly responseText: string | null;
  /** The exact payload where it isn't UTF-8. */
  readonly responseBase64: string | null;
  /** How the response came, where the handler streamed it; null where it came in one piece, or never. */
  readonly stream: StreamedResponse | null;
  readonly error: InvocationError | null;
  readonly logs: readonly LogEntry[];
  /** What the log bound left out. */
  readonly logsDropped: { readonly lines: number; readonly bytes: number };
  readonly report: InvocationReport;
  readonly invoker: InvokerView | null;
  /** The context object that the handler got, in its language's spelling; null where none was made. */
  readonly context: Readonly<Record<string, Json>> | null;
  readonly environment: EnvironmentSummary;
  readonly runtime: RuntimeSummary;
  /** What to change, in the words of a colleague, where we know it. */
  readonly hints: readonly string[];
}

/** A streamed response, whole or up to where it broke off. */
export interface StreamedResponse {
  readonly contentType: string | null;
  /** Status and headers that the handler sent ahead of the body (`HttpResponseStream.from`); null without them. */
  readonly httpHead: HttpHead | null;
  /** Bytes of the body, without the head. */
  readonly totalBytes: number;
  /** In the order in which they came. */
  readonly parts: readonly StreamedPart[];
  /** Parts after those, which are counted alone. */
  readonly partsLeftOut: number;
}

/** The head of a streamed HTTP response. */
export interface HttpHead {
  readonly statusCode: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly cookies: readonly string[];
}

export interface StreamedPart {
  /** Milliseconds from the beginning of the invocation. */
  readonly atMs: number;
  readonly bytes: number;
  /** Null past the first megabyte, and where the body isn't UTF-8. */
  readonly text: string | null;
  /** Null past the first megabyte, and where the body is UTF-8. */
  readonly base64: string | null;
}

export interface InvokedEvent {
  /** Id of the event type, or null for an event of no known type. */
  readonly type: string | null;
  readonly sample: string | null;
  readonly seed: number | null;
  /** ISO 8601: the sample's clock. */
  readonly at: string | null;
  /** The event parsed; null where the text isn't JSON. */
  readonly value: Json;
}

export interface InvocationError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly stackTrace: readonly string[];
  /** Positions in the user's own source, after source maps, innermost first. */
  readonly frames: readonly SourceFrame[];
}

export interface SourceFrame {
  /** Absolute path. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1; 1 where the language gives none. */
  readonly column: number;
}

export type LogLevel = "TRACE" | "DEBUG" | "INFO" | "WARN" | "ERROR" | "FATAL";

export interface LogEntry {
  /** ISO 8601 with milliseconds. */
  readonly time: string;
  /** Null for raw output that states no level. */
  readonly level: LogLevel | null;
  readonly source: "stdout" | "stderr" | "platform";
  readonly requestId: string | null;
  readonly text: string;
}

/** The numbers of Lambda's REPORT line; null where the phase did not happen. */
export interface InvocationReport {
  readonly initDurationMs: number | null;
  readonly durationMs: number | null;
  readonly billedDurationMs: number | null;
  readonly memorySizeMB: number;
  readonly maxMemoryUsedMB: number | null;
}

/** What the invoker makes of the result. */
export interface InvokerView {
  readonly verdict: "accepted" | "partial" | "rejected" | "retried" | "discarded";
  /** One sentence: "2 of 3 messages deleted, 1 returns to the queue in 30 s". */
  readonly summary: string;
  readonly details: readonly string[];
  /** The HTTP response that a client would get, for the HTTP event types. */
  readonly http: HttpResponseView | null;
}

/** The HTTP response that a client would get. */
export type HttpResponseView = HttpAnswer;

export interface EnvironmentSummary {
  /** Identifies the execution environment; the same for all its invocations. */
  readonly id: string | null;
  /** Names of the environment variables that the handler saw. */
  readonly variables: readonly string[];
  /** Layers that the function has, the last one over all others. */
  readonly layers: readonly LayerSummary[];
  /** The AWS profile whose credentials entered, or null: none. */
  readonly profile: string | null;
  /** Invocations that this runtime had before: what they left in the state of modules is there. */
  readonly earlierInvocations: number;
  /** Names of what earlier invocations left in `/tmp`, some of them where there are many. */
  readonly leftInTmp: readonly string[];
}

export interface RuntimeSummary {
  /** Lambda's runtime identifier. */
  readonly id: string | null;
  /** The interpreter's own version. */
  readonly version: string | null;
  /** Package and version of the runtime interface client. */
  readonly client: string | null;
  /** A sentence where the interpreter isn't what the function asks for. */
  readonly mismatch: string | null;
}
