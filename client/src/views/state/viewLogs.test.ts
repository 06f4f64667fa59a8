import { describe, expect, it } from "vitest";
import type { LogEntry } from "../../../../runtime/invocationResult.ts";
import { logsAsText, viewLogs } from "./viewLogs.ts";

function entries(...texts: readonly string[]): readonly LogEntry[] {
  return texts.map((text) => ({
    time: "2026-01-02T12:03:11.201Z",
    level: "INFO",
    source: "stdout",
    requestId: null,
    text,
  }));
}

const limits = { lines: 3, characters: 20, charactersPerLine: 10 };
const none = { lines: 0, bytes: 0 };

describe("viewLogs", () => {
  it("keeps the last lines in their order and says how many are not shown", () => {
    const view = viewLogs(entries("a", "b", "c", "d", "e"), none, limits);
    expect(view.lines.map(({ text }) => text)).toEqual(["c", "d", "e"]);
    expect(view.notShown).toBe(2);
  });

  it("keeps within its characters, but always the last line", () => {
    const view = viewLogs(entries("x".repeat(10), "y".repeat(10), "z"), none, limits);
    expect(view.lines.map(({ text }) => text[0])).toEqual(["y", "z"]);
  });

  it("cuts a long line and says by how much", () => {
    const [line] = viewLogs(entries("x".repeat(25)), none, limits).lines;
    expect(line?.text).toBe("xxxxxxxxxx… (15 more characters)");
  });

  it("passes on what the log's own bound dropped", () => {
    const dropped = { lines: 12, bytes: 3400 };
    expect(viewLogs(entries("a"), dropped, limits).dropped).toEqual(dropped);
  });
});

it("gives all entries as text, in Lambda's own format", () => {
  const [one] = entries("one");
  expect(logsAsText([one!, { ...one!, requestId: "8f50" }, { ...one!, level: null }])).toBe(
    [
      "2026-01-02T12:03:11.201Z\t\tINFO\tone",
      "2026-01-02T12:03:11.201Z\t8f50\tINFO\tone",
      "2026-01-02T12:03:11.201Z one",
    ].join("\n"),
  );
});
