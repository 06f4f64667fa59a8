import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import type { EventType } from "../model/eventType.ts";
import { resultProblems } from "../resultProblems.ts";
import { validate } from "../validate.ts";
import { lexV1 } from "./lexV1.ts";
import { lexV2 } from "./lexV2.ts";

type Fields = Record<string, unknown>;

function build(eventType: EventType, sampleId: string, set: Record<string, string> = {}): Fields {
  const options = { seed: 5, now: new Date("2026-03-12T19:03:58.390Z"), set };
  return buildSample(eventType, sampleId, options).value as Fields;
}

describe("lex-v2", () => {
  it("writes slots as Lex does: null, one value, several, a composite", () => {
    const slots = '{"A":null,"B":7,"C":["x","y"],"D":{"E":"z","F":null}}';
    const value = (text: string) => ({
      originalValue: text,
      interpretedValue: text,
      resolvedValues: [text],
    });
    const event = build(lexV2, "fulfillment-code-hook", { slots });
    expect(event).toHaveProperty("sessionState.intent.slots", {
      A: null,
      B: { shape: "Scalar", value: value("7") },
      C: {
        shape: "List",
        value: value("x and y"),
        values: [
          { shape: "Scalar", value: value("x") },
          { shape: "Scalar", value: value("y") },
        ],
      },
      D: {
        shape: "Composite",
        value: value("z"),
        subSlots: { E: { shape: "Scalar", value: value("z") }, F: null },
      },
    });
    expect(validate(lexV2, event)).toEqual([]);
  });

  it("would ask for the first empty slot, and proposes nothing where none is", () => {
    expect(build(lexV2, "dialog-code-hook")).toHaveProperty(
      "proposedNextState.dialogAction.slotToElicit",
      "Time",
    );
    const full = { slots: '{"Date":"2026-03-20"}' };
    expect(build(lexV2, "dialog-code-hook", full)).not.toHaveProperty("proposedNextState");
  });

  it("sends null for the slots of a fallback", () => {
    expect(build(lexV2, "null-slots")).toMatchObject({
      interpretations: [{}, { intent: { name: "FallbackIntent", slots: null } }],
    });
  });

  it("finds a misspelt key inside a slot of a slot", () => {
    const event = build(lexV2, "composite-slots");
    const spoilt = JSON.parse(
      JSON.stringify(event).replaceAll("interpretedValue", "interpretedvalue"),
    ) as unknown;
    expect(validate(lexV2, spoilt)).toContainEqual(
      expect.objectContaining({
        path: "sessionState.intent.slots.Address.subSlots.Street.value.interpretedvalue",
        suggestion: "interpretedValue",
      }),
    );
  });

  const problems = (dialogAction: Fields, more: Fields = {}, result: Fields = {}) =>
    resultProblems(lexV2, build(lexV2, "dialog-code-hook"), {
      sessionState: { dialogAction, ...more },
      ...result,
    });
  const intent = { name: "BookTable", state: "InProgress", slots: { Date: null } };

  it("takes a response whose parts fit its step", () => {
    expect(problems({ type: "Delegate" }, { intent })).toEqual([]);
    expect(problems({ type: "ElicitSlot", slotToElicit: "Date" }, { intent })).toEqual([]);
    const messages = [{ contentType: "PlainText", content: "What can I do for you?" }];
    expect(problems({ type: "ElicitIntent" }, {}, { messages })).toEqual([]);
  });

  it("says what the step lacks", () => {
    expect(problems({ type: "Close" })).toEqual(["sessionState.intent is missing; Close needs it"]);
    expect(problems({ type: "ElicitSlot" }, { intent })).toEqual([
      "sessionState.dialogAction.slotToElicit is missing; ElicitSlot needs it",
    ]);
    expect(problems({ type: "ElicitIntent" }, {}, { messages: [] })).toHaveLength(1);
    expect(problems({ type: "Done" }, { intent })).toEqual([
      expect.stringContaining("sessionState.dialogAction.type"),
    ]);
  });
});

describe("lex-v1", () => {
  it("sends slots as plain text, with details beside them", () => {
    expect(build(lexV1, "dialog-code-hook")["currentIntent"]).toMatchObject({
      slots: { Device: "phone", Problem: null },
      slotDetails: { Device: { originalValue: "phone" }, Problem: null },
    });
  });

  it("asks for what the type of the dialog action needs", () => {
    const check = (dialogAction: Fields) =>
      resultProblems(lexV1, build(lexV1, "dialog-code-hook"), { dialogAction });
    expect(check({ type: "Close", fulfillmentState: "Fulfilled" })).toEqual([]);
    expect(check({ type: "Delegate", slots: { Device: null } })).toEqual([]);
    expect(check({ type: "Close" })).toEqual([
      expect.stringContaining("dialogAction.fulfillmentState"),
    ]);
    expect(check({ type: "ElicitSlot", intentName: "BookRepair", slots: {} })).toEqual([
      expect.stringContaining("dialogAction.slotToElicit"),
    ]);
  });
});
