import { describe, expect, it } from "vitest";
import { estimateCost, pricesAsOf } from "./pricing.ts";

describe("estimateCost", () => {
  it("agrees with the example on AWS's pricing page but for the free tier", () => {
    // 1,536 MB for 120 ms: 0.18 GB-seconds; three million of them cost $9.00 and $0.60.
    const estimate = estimateCost({
      billedDurationMs: 120,
      memorySizeMB: 1536,
      architecture: "x86_64",
    });
    expect(estimate.gbSeconds).toBeCloseTo(0.18, 12);
    expect(estimate.perMillionUsd).toBeCloseTo(0.18 * 16.6667 + 0.2, 9);
    expect(estimate).toMatchObject({ region: "us-east-1", architecture: "x86_64", pricesAsOf });
  });

  it("is a fifth cheaper on arm64, requests apart", () => {
    const input = { billedDurationMs: 1000, memorySizeMB: 1024 } as const;
    const arm = estimateCost({ ...input, architecture: "arm64" });
    expect(arm.gbSeconds).toBe(1);
    expect(arm.perMillionUsd).toBeCloseTo(13.5334, 9);
  });

  it("counts the requests where nothing was billed", () => {
    const free = estimateCost({ billedDurationMs: 0, memorySizeMB: 128, architecture: "x86_64" });
    expect(free).toMatchObject({ gbSeconds: 0, perMillionUsd: 0.2 });
  });
});
