import { describe, expect, it } from "vitest";
import { PhaseRace } from "./phaseRace.ts";

const never = new AbortController().signal;
const exit = { kind: "exit", code: 1, signal: null } as const;
const response = { kind: "response", payload: Buffer.from("1") } as const;

describe("PhaseRace", () => {
  it("ends the init phase with the first question for an event", async () => {
    const race = new PhaseRace(performance.now());
    race.next();
    expect(await race.result).toMatchObject({ outcome: { kind: "ready" }, reusable: true });
  });

  it("ends an invocation with the question that follows the answer", async () => {
    const race = new PhaseRace(performance.now());
    race.answer(response);
    race.next();
    expect(await race.result).toMatchObject({ outcome: response, reusable: true });
  });

  it("goes by the first answer", async () => {
    const race = new PhaseRace(performance.now());
    race.answer(response);
    race.answer({ kind: "error", payload: Buffer.from("2") });
    race.next();
    expect((await race.result).outcome).toEqual(response);
  });

  it("goes by the first end", async () => {
    const race = new PhaseRace(performance.now());
    race.end({ kind: "timeout" });
    race.end(exit);
    race.answer(response);
    race.next();
    expect(await race.result).toMatchObject({ outcome: { kind: "timeout" }, reusable: false });
  });

  it("keeps an answer that came before the exit, and the environment is gone all the same", async () => {
    const race = new PhaseRace(performance.now());
    race.answer(response);
    race.end(exit);
    expect(await race.result).toMatchObject({ outcome: response, reusable: false });
  });

  it("measures from its beginning to the end that it was told", async () => {
    const race = new PhaseRace(1000);
    race.end(exit, 1234.5);
    expect((await race.result).durationMs).toBe(234.5);
  });

  it("times out", async () => {
    const race = new PhaseRace(performance.now());
    const result = await race.within(1, never);
    expect(result).toMatchObject({ outcome: { kind: "timeout" }, reusable: false });
  });

  it("is cancelled by its caller", async () => {
    const controller = new AbortController();
    const race = new PhaseRace(performance.now());
    const result = race.within(60_000, controller.signal);
    controller.abort();
    expect(await result).toMatchObject({ outcome: { kind: "cancelled" }, reusable: false });
  });

  it("is cancelled at once where the caller gave up before it began", async () => {
    const race = new PhaseRace(performance.now());
    const result = race.within(60_000, AbortSignal.abort());
    race.next();
    expect((await result).outcome).toEqual({ kind: "cancelled" });
  });

  it("hears nothing of the caller once it is over", async () => {
    const controller = new AbortController();
    const race = new PhaseRace(performance.now());
    const result = race.within(60_000, controller.signal);
    race.answer(response);
    race.next();
    await result;
    controller.abort();
    expect((await race.result).outcome).toEqual(response);
  });
});
