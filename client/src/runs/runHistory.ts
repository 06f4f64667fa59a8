import type { SourceFrame } from "../../../runtime/invocationResult.ts";
import { positionKey } from "./builtPositions.ts";
import { targetKey, type FinishedRun } from "./run.ts";

/** How much the history keeps. */
export interface HistoryLimits {
  readonly runs: number;
  /** Characters of payloads and logs, all runs together. */
  readonly characters: number;
}

export const historyLimits: HistoryLimits = { runs: 1000, characters: 100_000_000 };

/** The finished runs of this window, newest first, within bounds of number and size. */
export class RunHistory {
  readonly #limits: HistoryLimits;
  #runs: readonly FinishedRun[] = [];

  constructor(limits: HistoryLimits = historyLimits) {
    this.#limits = limits;
  }

  /** Newest first. */
  get runs(): readonly FinishedRun[] {
    return this.#runs;
  }

  /** Adds a run as the newest; the oldest ones leave where the bounds ask for it. */
  add(run: FinishedRun): void {
    const kept: FinishedRun[] = [];
    let characters = 0;
    for (const candidate of [run, ...this.#runs]) {
      characters += sizeOf(candidate);
      const fits = kept.length < this.#limits.runs && characters <= this.#limits.characters;
      if (kept.length > 0 && !fits) break;
      kept.push(candidate);
    }
    this.#runs = kept;
  }

  /** The run with this id, or undefined where it never was or has left. */
  find(id: string): FinishedRun | undefined {
    return this.#runs.find((run) => run.id === id);
  }

  /** The newest run of a handler. */
  lastOf(target: FinishedRun["target"]): FinishedRun | undefined {
    const key = targetKey(target);
    return this.#runs.find((run) => targetKey(run.target) === key);
  }

  /** Where a position in built code that a run spoke of comes from; undefined: no run did. */
  sourceOf(built: SourceFrame): SourceFrame | undefined {
    const key = positionKey(built);
    return this.#runs.find((run) => run.builtPositions.has(key))?.builtPositions.get(key);
  }

  /** The init duration of a handler's newest cold start, in milliseconds; null: none was seen. */
  lastInitDuration(target: FinishedRun["target"]): number | null {
    const key = targetKey(target);
    const cold = this.#runs.find(
      (run) => targetKey(run.target) === key && run.result.report.initDurationMs !== null,
    );
    return cold?.result.report.initDurationMs ?? null;
  }
}

const sizes = new WeakMap<FinishedRun, number>();

function sizeOf(run: FinishedRun): number {
  const known = sizes.get(run);
  if (known !== undefined) return known;
  const { result, request } = run;
  const payloads = (result.responseText?.length ?? 0) + (result.responseBase64?.length ?? 0);
  const logs = result.logs.reduce((sum, entry) => sum + entry.text.length, 0);
  const size = payloads + logs + request.event.text.length;
  sizes.set(run, size);
  return size;
}
