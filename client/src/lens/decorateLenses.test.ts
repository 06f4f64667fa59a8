import { describe, expect, it } from "vitest";
import { makeTarget } from "../testing/runKit.ts";
import { decorateLenses, type Lens, type LensFacts } from "./decorateLenses.ts";

const target = makeTarget();

const facts: LensFacts = {
  trusted: true,
  chosenTitle: () => null,
  eventShortTitle: () => "SQS",
  lastRun: () => null,
};

function lensesOf(...targets: readonly unknown[]): readonly Lens<number>[] {
  return targets.flatMap((argument) => [
    {
      range: 4,
      command: { title: "server's", command: "lambdaLens.invoke", arguments: [argument] },
    },
    {
      range: 4,
      command: { title: "server's", command: "lambdaLens.chooseEvent", arguments: [argument] },
    },
  ]);
}

function titles(lenses: readonly Lens<number>[]): readonly (string | undefined)[] {
  return lenses.map(({ command }) => command?.title);
}

describe("decorateLenses", () => {
  it("draws the line of a handler that was never invoked", () => {
    const lenses = decorateLenses(lensesOf(target), facts);
    expect(titles(lenses)).toEqual(["$(play)\u00A0Invoke with sample event (SQS)", "Event…"]);
    expect(lenses.map(({ command }) => command?.arguments)).toEqual([[target], [target]]);
  });

  it("names the chosen sample and appends the last result", () => {
    const lenses = decorateLenses(lensesOf(target), {
      ...facts,
      chosenTitle: () => "FIFO queue",
      lastRun: () => ({ state: "finished", runId: "run-3", title: "182 ms · 61 MB ✓" }),
    });
    expect(titles(lenses)).toEqual([
      "$(play)\u00A0Invoke with FIFO queue (SQS)",
      "Event…",
      "182 ms · 61 MB ✓",
    ]);
    expect(lenses[2]?.command).toMatchObject({
      command: "lambdaLens.showResult",
      arguments: ["run-3"],
    });
  });

  it("says that it will ask where no event is known", () => {
    const lenses = decorateLenses(lensesOf(target), { ...facts, eventShortTitle: () => null });
    expect(titles(lenses)[0]).toBe("$(play)\u00A0Invoke with sample event…");
  });

  it("says which function is meant where several share a handler", () => {
    const other = makeTarget({ logicalId: "RetryFunction" });
    const lenses = decorateLenses(lensesOf(target, other), facts);
    expect(titles(lenses)).toEqual([
      "$(play)\u00A0Invoke OrdersFunction (SQS)",
      "OrdersFunction: Event…",
      "$(play)\u00A0Invoke RetryFunction (SQS)",
      "RetryFunction: Event…",
    ]);
  });

  it("does not name functions that stand on lines of their own, as in a template", () => {
    const below = lensesOf(makeTarget({ logicalId: "RetryFunction" })).map(({ command }) => {
      return { range: 9, command };
    });
    expect(titles(decorateLenses([...lensesOf(target), ...below], facts))).toEqual([
      "$(play)\u00A0Invoke with sample event (SQS)",
      "Event…",
      "$(play)\u00A0Invoke with sample event (SQS)",
      "Event…",
    ]);
  });

  it("says which function is meant where a template's loop makes several", () => {
    const other = makeTarget({ logicalId: "RetryFunction", uri: "file:///shop/retry.js" });
    expect(titles(decorateLenses(lensesOf(target, other), facts))[2]).toBe(
      "$(play)\u00A0Invoke RetryFunction (SQS)",
    );
  });

  it("names the chosen sample of a function that shares its handler", () => {
    const lenses = decorateLenses(lensesOf(target, makeTarget({ logicalId: "RetryFunction" })), {
      ...facts,
      chosenTitle: ({ logicalId }) => (logicalId === "RetryFunction" ? "FIFO queue" : null),
    });
    expect(titles(lenses)[2]).toBe("$(play)\u00A0Invoke RetryFunction with FIFO queue (SQS)");
  });

  it("asks which of many functions on one line is meant, unless none may run", () => {
    const command = { title: "▶ Invoke one of 4 functions…", command: "lambdaLens.invoke" };
    const lens: Lens<number> = { range: 4, command: { ...command, arguments: [[target]] } };
    expect(titles(decorateLenses([lens], facts))).toEqual([
      "$(play)\u00A0Invoke one of 4 functions…",
    ]);
    const restricted = decorateLenses([lens], { ...facts, trusted: false });
    expect(restricted[0]?.command?.command).toBe("workbench.trust.manage");
  });

  it("shows that a handler runs", () => {
    const lenses = decorateLenses(lensesOf(target), {
      ...facts,
      lastRun: () => ({ state: "running" }),
    });
    expect(titles(lenses)[2]).toContain("Running…");
  });

  describe("over an event file", () => {
    const lenses: readonly Lens<number>[] = [
      {
        range: 0,
        command: { title: "▶ Invoke orders.handler", command: "lambdaLens.invokeEventFile" },
      },
      { range: 0, command: { title: "as SQS", command: "lambdaLens.chooseEventFileType" } },
    ];

    it("has VS Code's own icon", () => {
      expect(titles(decorateLenses(lenses, facts))).toEqual([
        "$(play)\u00A0Invoke orders.handler",
        "as SQS",
      ]);
    });

    it("says in an untrusted workspace why it does not invoke", () => {
      const shown = decorateLenses(lenses, { ...facts, trusted: false });
      expect(titles(shown)).toEqual([expect.stringContaining("not trusted"), "as SQS"]);
    });
  });

  it("gives the reason instead of the action in an untrusted workspace", () => {
    const lenses = decorateLenses(lensesOf(target), {
      ...facts,
      trusted: false,
      lastRun: () => ({ state: "finished", runId: "run-3", title: "182 ms" }),
    });
    expect(lenses).toHaveLength(1);
    expect(lenses[0]?.command?.command).toBe("workbench.trust.manage");
    expect(titles(lenses)[0]).toContain("not trusted");
  });

  it("adds nothing to a function that can't be invoked, trusted or not", () => {
    const lenses = lensesOf(makeTarget({ language: "java" })).slice(1);
    expect(decorateLenses(lenses, facts)).toEqual(lenses);
    expect(decorateLenses(lenses, { ...facts, trusted: false })).toEqual(lenses);
  });

  it("leaves lenses of others, and broken arguments, as they are", () => {
    const foreign: Lens<number> = {
      range: 1,
      command: { title: "3 references", command: "other" },
    };
    const broken = lensesOf({ uri: 7 });
    expect(decorateLenses([foreign, ...broken], facts)).toEqual([foreign, ...broken]);
  });
});
