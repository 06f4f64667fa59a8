import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

/** Lex V2 Developer Guide, "AWS Lambda input event format for Lex V2". */
export const lexV2InputPage =
  "https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html";

/** A filled slot, for examples. */
export const dateSlot = {
  shape: "Scalar",
  value: {
    originalValue: "this Friday",
    interpretedValue: "2026-03-20",
    resolvedValues: ["2026-03-20"],
  },
} as const;

const slotValue = once(() =>
  z.looseObject({
    originalValue: textField("What the user said or typed for the slot.", "this Friday"),
    interpretedValue: field(
      z.string().optional(),
      "The value that Lex made of it: an ISO date for a date, the canonical value for a synonym. Absent from transcriptions.",
      "2026-03-20",
    ),
    resolvedValues: field(
      z.array(z.string()),
      "Values of the slot type that it may mean, likeliest first; empty where none fits.",
      ["2026-03-20"],
    ),
  }),
);

/** One filled slot: a value, a list of values, or a composite of further slots. */
export const lexV2Slot: () => z.ZodType = once(() => z.lazy(() => slotObject()));

const slotObject: () => z.ZodType = once(() =>
  z.looseObject({
    shape: field(
      z.enum(["Scalar", "List", "Composite"]).optional(),
      "How many values the slot has: one, several, or one for each of its sub-slots.",
      "Scalar",
      "https://docs.aws.amazon.com/lexv2/latest/dg/lambda-common-structures.html",
    ),
    value: field(
      slotValue().nullish(),
      "The value; of a list or a composite the whole as the user put it, and there it may be missing.",
      dateSlot.value,
    ),
    values: field(
      z.array(lexV2Slot()).optional(),
      "The single values, each a slot of its own; only where the shape is List.",
      [dateSlot],
    ),
    subSlots: field(
      z.record(z.string(), lexV2Slot().nullable()).optional(),
      "The sub-slots by name, null until filled; only where the shape is Composite.",
      { Day: dateSlot, Time: null },
      "https://docs.aws.amazon.com/lexv2/latest/dg/composite-slots.html",
    ),
  }),
);

/** Slots by name; each is null until the user has filled it. */
export const lexV2Slots = once(() => z.record(z.string(), lexV2Slot().nullable()));

/** States of an intent. */
export const intentStates = [
  "InProgress",
  "ReadyForFulfillment",
  "FulfillmentInProgress",
  "Fulfilled",
  "Failed",
  "Waiting",
] as const;

/** States of the question whether the user wants the intent carried out. */
export const confirmationStates = ["None", "Confirmed", "Denied"] as const;

/** What Lex tells the client to do next. */
export const dialogActionTypes = [
  "Close",
  "ConfirmIntent",
  "Delegate",
  "ElicitIntent",
  "ElicitSlot",
] as const;

/** Contexts that are active, in the event and in the response. */
export const activeContexts = once(() =>
  z.array(
    z.looseObject({
      name: textField("Name of the context.", "TableBooked"),
      contextAttributes: field(
        z.record(z.string(), z.string()).optional(),
        "Values that the context carries.",
        { Date: "2026-03-20" },
      ),
      timeToLive: field(
        z.looseObject({
          timeToLiveInSeconds: field(z.number(), "Seconds until the context ends.", 300),
          turnsToLive: field(z.number(), "Turns until the context ends.", 5),
        }),
        "How long the context stays active.",
        { timeToLiveInSeconds: 300, turnsToLive: 5 },
      ),
    }),
  ),
);

/** Phrases that help Lex to hear names right, in the event and in the response. */
export const runtimeHints = once(() =>
  z.looseObject({
    slotHints: field(
      z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
      "Phrases to expect, by intent and slot.",
      { BookTable: { Guest: { runtimeHintValues: [{ phrase: "Aaltonen" }] } } },
    ),
  }),
);
