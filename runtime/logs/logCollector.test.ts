import { describe, expect, it } from "vitest";
import type { LogEntry } from "../invocationResult.ts";
import { LogCollector } from "./logCollector.ts";

const bound = 5 * 1024 * 1024;

function entry(text: string): LogEntry {
  return { time: "2026-01-31T12:00:00.000Z", level: null, source: "stdout", requestId: null, text };
}

function collect(texts: readonly string[]): {
  readonly texts: readonly string[];
  readonly dropped: { readonly lines: number; readonly bytes: number };
} {
  const logs = new LogCollector();
  for (const text of texts) logs.add(entry(text));
  const { entries, dropped } = logs.collect();
  return { texts: entries.map(({ text }) => text), dropped };
}

/** Lines of one kilobyte that can be told apart. */
function kilobytes(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => String(index).padStart(1024, "."));
}

describe("LogCollector", () => {
  it("keeps exactly 10 MB whole", () => {
    const lines = kilobytes(10 * 1024);
    expect(collect(lines)).toEqual({ texts: lines, dropped: { lines: 0, bytes: 0 } });
  });

  it("drops the line that stands just behind the first 5 MB when there is one too many", () => {
    const lines = kilobytes(10 * 1024 + 1);
    const { texts, dropped } = collect(lines);
    expect(dropped).toEqual({ lines: 1, bytes: 1024 });
    expect(texts).toEqual([...lines.slice(0, 5120), ...lines.slice(5121)]);
  });

  it("keeps the first and the last 5 MB of a flood, and counts what lies between", () => {
    const lines = kilobytes(60 * 1024);
    const { texts, dropped } = collect(lines);
    expect(dropped).toEqual({ lines: 50 * 1024, bytes: 50 * 1024 * 1024 });
    expect(texts).toEqual([...lines.slice(0, 5120), ...lines.slice(-5120)]);
  });

  it("counts bytes, not characters", () => {
    const line = "€".repeat(1024);
    const { texts, dropped } = collect(Array.from({ length: 4 * 1024 }, () => line));
    const kept = 2 * Math.floor(bound / 3072);
    expect(texts).toHaveLength(kept);
    expect(dropped).toEqual({ lines: 4096 - kept, bytes: (4096 - kept) * 3072 });
  });

  it("puts nothing back into the first 5 MB once a line has passed them", () => {
    const big = "b".repeat(bound - 10);
    const { texts } = collect([big, "does not fit", "short"]);
    expect(texts).toEqual([big, "does not fit", "short"]);
  });

  it("is bounded for lines without text", () => {
    const { texts, dropped } = collect(Array.from({ length: 300_000 }, () => ""));
    expect(texts.length).toBeLessThan(210_000);
    expect(dropped).toEqual({ lines: 300_000 - texts.length, bytes: 0 });
  });

  it("drops a single line that is larger than what is kept", () => {
    expect(collect(["a", "x".repeat(bound + 1), "z"])).toEqual({
      texts: ["a", "z"],
      dropped: { lines: 1, bytes: bound + 1 },
    });
  });
});
