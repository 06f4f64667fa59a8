import { describe, expect, it } from "vitest";
import { makeResult, makeRun } from "../testing/runKit.ts";
import { RunHistory } from "./runHistory.ts";

describe("RunHistory", () => {
  it("keeps the newest runs within its number", () => {
    const history = new RunHistory({ runs: 2, characters: 1_000_000 });
    for (const id of ["a", "b", "c"]) history.add(makeRun(id));
    expect(history.runs.map(({ id }) => id)).toEqual(["c", "b"]);
    expect(history.find("a")).toBeUndefined();
  });

  it("keeps within its size, but always the newest run", () => {
    const history = new RunHistory({ runs: 10, characters: 500 });
    history.add(makeRun("small"));
    history.add(makeRun("large", { responseText: "x".repeat(1000) }));
    expect(history.runs.map(({ id }) => id)).toEqual(["large"]);
    history.add(makeRun("next"));
    expect(history.runs.map(({ id }) => id)).toEqual(["next"]);
  });

  it("finds a handler's last run and its last cold start", () => {
    const history = new RunHistory();
    const warm = { ...makeResult().report, initDurationMs: null };
    history.add(makeRun("cold"));
    history.add(makeRun("warm", { report: warm }));
    history.add(makeRun("other", {}, { symbol: "other" }));
    const { target } = makeRun("any");
    expect(history.lastOf(target)?.id).toBe("warm");
    expect(history.lastInitDuration(target)).toBe(71.4);
    expect(history.lastInitDuration({ ...target, symbol: "unknown" })).toBeNull();
  });
});
