/**
 * List prices for on-demand functions, from AWS's Lambda pricing page. They change rarely and differ
 * between regions; an estimate, never a bill.
 */
export const pricesAsOf = "2025-08";

const dollarsPerMillionRequests = 0.2;
const dollarsPerGBSecond = { x86_64: 0.0000166667, arm64: 0.0000133334 } as const;

/** Regions known to share the first-tier price of us-east-1. */
const pricedRegion = "us-east-1";

export interface CostInput {
  readonly billedDurationMs: number;
  readonly memorySizeMB: number;
  readonly architecture: "x86_64" | "arm64";
}

export interface CostEstimate {
  /** GB-seconds of one such invocation. */
  readonly gbSeconds: number;
  /** US dollars for a million such invocations: duration and requests, free tier not counted. */
  readonly perMillionUsd: number;
  /** Region whose prices were used. */
  readonly region: string;
  readonly architecture: "x86_64" | "arm64";
  /** Year and month of the price table. */
  readonly pricesAsOf: string;
}

/**
 * Estimates what a million invocations like this one would cost (first price tier).
 * Source: AWS Lambda pricing, "Duration" and "Requests".
 */
export function estimateCost(input: CostInput): CostEstimate {
  const gbSeconds = (input.memorySizeMB / 1024) * (input.billedDurationMs / 1000);
  return {
    gbSeconds,
    perMillionUsd:
      gbSeconds * 1_000_000 * dollarsPerGBSecond[input.architecture] + dollarsPerMillionRequests,
    region: pricedRegion,
    architecture: input.architecture,
    pricesAsOf,
  };
}
