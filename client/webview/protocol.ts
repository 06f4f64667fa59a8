import type { JsonNode } from "../shared/jsonNode.ts";

/**
 * What the extension and the result view say to each other. The extension sends the whole state in
 * one message; the view renders it and answers with what the person wants.
 */

/** From the extension to the view. */
export interface ToWebview {
  readonly type: "state";
  readonly state: ViewState;
}

/** From the view to the extension. */
export type FromWebview =
  /** The view's script runs and can take a state. */
  | { readonly type: "ready" }
  /** The state of this run is on the screen. */
  | { readonly type: "painted"; readonly runId: string }
  | { readonly type: "rerun" }
  | { readonly type: "coldStart" }
  | { readonly type: "cancel" }
  | { readonly type: "chooseEvent" }
  | { readonly type: "pickHandler" }
  | { readonly type: "showRun"; readonly runId: string }
  | { readonly type: "browseHistory" }
  | { readonly type: "openPart"; readonly runId: string; readonly part: WholePart }
  | { readonly type: "openSource"; readonly frame: FrameLink };

/** What may be too large for the view, and is opened whole in an editor. */
export const wholeParts = ["response", "body", "logs", "event", "context", "result"] as const;
export type WholePart = (typeof wholeParts)[number];

/** A position in a source file; line and column count from 1. */
export interface FrameLink {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type ViewState = EmptyView | RunningView | FinishedView;

/** Nothing has been invoked yet. */
export interface EmptyView {
  readonly kind: "empty";
}

/** Which function, with which event. */
export interface RunLabel {
  readonly runId: string;
  /** `orders.handler`. */
  readonly handler: string;
  /** Where the handler stands, for the link in the header. */
  readonly source: FrameLink;
  /** The template's logical id, or null. */
  readonly logicalId: string | null;
  /** What the event is called: `SQS · Two messages`. */
  readonly event: string;
}

export interface RunningView {
  readonly kind: "running";
  readonly run: RunLabel;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly phase: "building" | "init" | "invoke" | "starting";
  /** Null while no response is streamed. */
  readonly stream: StreamView | null;
  readonly logs: LogsView;
}

export interface FinishedView {
  readonly kind: "finished";
  readonly run: RunLabel;
  readonly outcome: OutcomeView;
  readonly verdict: VerdictView | null;
  readonly error: ErrorView | null;
  readonly hints: readonly string[];
  /** What the handler returned, or the error payload as posted; null where there is none. */
  readonly response: PayloadView | null;
  readonly http: HttpView | null;
  /** Null where the response came in one piece, or never. */
  readonly stream: StreamView | null;
  readonly phases: PhasesView | null;
  readonly cost: CostView | null;
  readonly logs: LogsView;
  readonly event: PayloadView;
  readonly eventFacts: readonly Fact[];
  readonly context: PayloadView | null;
  readonly environment: { readonly facts: readonly Fact[]; readonly variables: readonly string[] };
  readonly runtime: { readonly facts: readonly Fact[]; readonly mismatch: string | null };
  readonly history: HistoryView;
}

export interface OutcomeView {
  readonly tone: "success" | "failure" | "warning";
  /** `Succeeded`, `Timed out` … */
  readonly title: string;
  /** `182 ms`; null where the handler never ran. */
  readonly duration: string | null;
  readonly billed: string | null;
  /** `61 of 128 MB`. */
  readonly memory: string | null;
  readonly start: "cold" | "warm" | null;
  /** Time of day at which it ended. */
  readonly at: string;
}

export interface VerdictView {
  readonly tone: "success" | "failure" | "warning";
  readonly summary: string;
  readonly details: readonly string[];
}

export interface ErrorView {
  readonly type: string;
  readonly message: string;
  /** Positions in the user's own source, innermost first. */
  readonly frames: readonly LabelledFrame[];
  readonly stack: readonly string[];
}

export interface LabelledFrame extends FrameLink {
  /** `src/orders.ts:12:5`, relative to the workspace where it lies in it. */
  readonly label: string;
}

/** A payload, cut down to what a view can hold. */
export interface PayloadView {
  /** The parsed payload, pruned; null where it isn't JSON. */
  readonly json: JsonNode | null;
  /** The text where `json` is null, cut at `shownBytes`. */
  readonly text: string | null;
  readonly totalBytes: number;
  /** True where something is left out; the whole opens in an editor. */
  readonly cut: boolean;
}

/** A streamed response in its parts. */
export interface StreamView {
  readonly rows: readonly StreamRow[];
  readonly partCount: number;
  /** Parts that are not in `rows`. */
  readonly notShown: number;
  readonly totalBytes: number;
}

export interface StreamRow {
  /** Milliseconds from the beginning of the invocation. */
  readonly atMs: number;
  readonly bytes: number;
  /** Base64 where the response isn't text; null where it is not held. */
  readonly text: string | null;
}

export interface HttpView {
  readonly statusCode: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: PayloadView;
  readonly isBase64Encoded: boolean;
}

/** Durations in milliseconds; a phase that did not happen is null. */
export interface PhasesView {
  readonly initMs: number | null;
  readonly invokeMs: number | null;
}

/** The figures of AWS's price list; null where a figure cannot be known from this run. */
export interface CostView {
  readonly perMillionWarmUsd: number | null;
  readonly perMillionColdUsd: number | null;
  readonly gbSeconds: number;
  readonly region: string;
  readonly architecture: string;
  /** Year and month of the price table. */
  readonly pricesAsOf: string;
}

export interface LogsView {
  readonly lines: readonly LogLine[];
  /** Lines that exist but are not in `lines`; they can be opened in an editor. */
  readonly notShown: number;
  /** What the log's own bound left out for good. */
  readonly dropped: { readonly lines: number; readonly bytes: number };
}

export interface LogLine {
  /** `12:03:11.201`, local time. */
  readonly time: string;
  readonly level: string | null;
  readonly source: "stdout" | "stderr" | "platform";
  readonly text: string;
}

export interface Fact {
  readonly name: string;
  readonly value: string;
}

export interface HistoryView {
  /** Newest first, the most recent ones only. */
  readonly recent: readonly HistoryItem[];
  readonly total: number;
}

export interface HistoryItem {
  readonly runId: string;
  readonly label: string;
  /** `182 ms · 12:03:11`. */
  readonly detail: string;
  readonly tone: "success" | "failure" | "warning";
}
