/** How a phase (init or invoke) of an execution environment ended. */
export type PhaseOutcome =
  /** The runtime is ready for an event: the end of the init phase. */
  | { readonly kind: "ready" }
  | { readonly kind: "response"; readonly payload: Buffer }
  | { readonly kind: "error"; readonly payload: Buffer }
  /** The platform could not take the answer: the caller gets the platform's own error. */
  | { readonly kind: "refused"; readonly errorType: string; readonly errorMessage: string }
  | { readonly kind: "init-error"; readonly payload: Buffer }
  | { readonly kind: "exit"; readonly code: number | null; readonly signal: NodeJS.Signals | null }
  | { readonly kind: "timeout" }
  | { readonly kind: "out-of-memory" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "not-started"; readonly message: string };

export interface PhaseResult {
  readonly outcome: PhaseOutcome;
  /** Milliseconds from the beginning of the phase to its end. */
  readonly durationMs: number;
  /** Whether the runtime asked for another event, so that the environment can go on. */
  readonly reusable: boolean;
}

/**
 * One phase: the runtime answers and asks for the next event, or something ends it first. The first
 * end wins; an answer that came before the end stays the outcome, as for Lambda's caller.
 */
export class PhaseRace {
  readonly result: Promise<PhaseResult>;
  readonly #settle: (result: PhaseResult) => void;
  readonly #startedAt: number;
  #answer: PhaseOutcome | null = null;

  /** @param startedAt `performance.now()` at the beginning of the phase. */
  constructor(startedAt: number) {
    this.#startedAt = startedAt;
    let settle: (result: PhaseResult) => void = () => {};
    this.result = new Promise((resolve) => {
      settle = resolve;
    });
    this.#settle = settle;
  }

  /** The runtime posted a response or an error; only the first counts. */
  answer(outcome: PhaseOutcome): void {
    this.#answer ??= outcome;
  }

  /** The runtime asked for the next event; one that has failed to start is about to exit all the same. */
  next(): void {
    const outcome = this.#answer ?? { kind: "ready" };
    this.#close(outcome, outcome.kind !== "init-error", performance.now());
  }

  /**
   * The phase ended without the runtime asking for more.
   * @param endedAt `performance.now()` when it did, where that was a moment ago.
   */
  end(outcome: PhaseOutcome, endedAt = performance.now()): void {
    this.#close(this.#answer ?? outcome, false, endedAt);
  }

  /** The result, at the latest after `limitMs` milliseconds or when the caller gives up. */
  async within(limitMs: number, signal: AbortSignal): Promise<PhaseResult> {
    const timer = setTimeout(() => this.end({ kind: "timeout" }), limitMs);
    const cancel = (): void => this.end({ kind: "cancelled" });
    if (signal.aborted) cancel();
    signal.addEventListener("abort", cancel, { once: true });
    try {
      return await this.result;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", cancel);
    }
  }

  #close(outcome: PhaseOutcome, reusable: boolean, endedAt: number): void {
    this.#settle({ outcome, durationMs: endedAt - this.#startedAt, reusable });
  }
}
