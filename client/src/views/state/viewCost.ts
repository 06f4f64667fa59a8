import type { CostEstimate, CostInput } from "../../../../runtime/pricing.ts";
import type { CostView } from "../../../webview/protocol.ts";

export interface CostFacts {
  readonly durationMs: number;
  readonly billedDurationMs: number;
  /** Init of this environment, or of an earlier cold start of the same function; null: not known. */
  readonly initDurationMs: number | null;
  readonly memorySizeMB: number;
  readonly architecture: CostInput["architecture"];
}

/**
 * What a million such calls would cost when every one is warm, and when every one starts cold. The
 * init phase is billed like the rest (AWS, "AWS Lambda standardizes billing for INIT Phase", 2025).
 */
export function viewCost(facts: CostFacts, estimate: (input: CostInput) => CostEstimate): CostView {
  const at = (milliseconds: number): CostEstimate =>
    estimate({
      billedDurationMs: milliseconds,
      memorySizeMB: facts.memorySizeMB,
      architecture: facts.architecture,
    });
  const warm = at(Math.ceil(facts.durationMs));
  const cold =
    facts.initDurationMs === null ? null : at(Math.ceil(facts.initDurationMs + facts.durationMs));
  return {
    perMillionWarmUsd: warm.perMillionUsd,
    perMillionColdUsd: cold?.perMillionUsd ?? null,
    gbSeconds: at(facts.billedDurationMs).gbSeconds,
    region: warm.region,
    architecture: warm.architecture,
    pricesAsOf: warm.pricesAsOf,
  };
}
