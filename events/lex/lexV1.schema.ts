import * as z from "zod";
import { constantField, textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

/** Lex (V1) Developer Guide, "Lambda Function Input Event and Response Format". */
export const lexV1Page =
  "https://docs.aws.amazon.com/lex/latest/dg/lambda-input-response-format.html";

/**
 * Slots by name, in the event and in the response. Lex sent text or null; test events of AWS's own
 * console and of SAM have numbers, too, and are not to be called wrong for that.
 */
export const lexV1Slots = once(() =>
  z.record(z.string(), z.union([z.string(), z.number()]).nullable()),
);

const attributes = once(() => z.record(z.string(), z.string().nullable()));

const slotDetail = once(() =>
  z.looseObject({
    originalValue: field(
      z.string().nullish(),
      "What the user said or typed; null where the slot is empty.",
      "my phone",
    ),
    resolutions: field(
      z.array(z.record(z.string(), z.string())).nullish(),
      "Up to five values that it may mean, each under the key `value`.",
      [{ value: "phone" }],
    ),
  }),
);

const intent = once(() =>
  z.looseObject({
    name: textField("Name of the intent.", "BookRepair"),
    nluIntentConfidenceScore: field(
      z.number().nullish(),
      "How sure Lex is, from 0 to 1; null or absent where scores are off.",
      0.92,
    ),
    slots: field(
      lexV1Slots(),
      "The intent's slots by name, as plain text; null until filled.",
      { Device: "phone", Problem: null },
      lexV1Page,
    ),
    slotDetails: field(
      z.record(z.string(), slotDetail().nullable()).nullish(),
      "More about each slot's value, null for an empty slot; absent from some events.",
      { Device: { originalValue: "my phone", resolutions: [{ value: "phone" }] }, Problem: null },
    ),
    confirmationStatus: field(
      z.enum(["None", "Confirmed", "Denied"]),
      "Whether the user confirmed the intent; None while nobody asked.",
      "None",
    ),
  }),
);

const bot = once(() =>
  z.looseObject({
    name: textField("Name of the bot.", "RepairShop"),
    alias: textField("Alias through which the bot was called.", "prod"),
    version: textField("Version of the bot, as text.", "3"),
  }),
);

/** What the event may have besides and mostly has as null. */
const extras = once(() => ({
  alternativeIntents: field(
    z.array(intent()).nullish(),
    "Up to four intents that Lex found less likely; null or absent where scores are off.",
    [],
  ),
  recentIntentSummaryView: field(
    z.array(z.record(z.string(), z.unknown())).nullish(),
    "The last three intents of the session; null where there are none.",
    [],
  ),
  sentimentResponse: field(
    z.record(z.string(), z.unknown()).nullish(),
    "What Amazon Comprehend found of the user's mood; null where sentiment analysis is off.",
    { sentimentLabel: "NEUTRAL", sentimentScore: "{Positive: 0.05,Negative: 0.04}" },
  ),
  kendraResponse: field(
    z.record(z.string(), z.unknown()).nullish(),
    "Response of Amazon Kendra's Query operation; null but for a Kendra search intent.",
    { QueryId: "0b5c6d70-3c3f-4f9e-9f3c-3c2f1e6f8a10", ResultItems: [] },
  ),
  activeContexts: field(
    z.array(z.record(z.string(), z.unknown())).nullish(),
    "Contexts that are active; null where there are none.",
    [],
  ),
}));

/** The event of a Lex V1 code hook. Source: as `lexV1Page`. */
export const lexV1Event = once(() =>
  z.looseObject({
    messageVersion: constantField("Version of the format, always 1.0.", "1.0"),
    invocationSource: field(
      z.enum(["DialogCodeHook", "FulfillmentCodeHook"]),
      "Why Lex calls: after each turn, or when every slot is filled.",
      "DialogCodeHook",
      lexV1Page,
    ),
    userId: textField("Id of the user, which the client chose.", "customer-17"),
    sessionAttributes: field(
      attributes().nullish(),
      "Attributes of the session; return them, or they stay as they are.",
      { ticket: "R-204" },
    ),
    requestAttributes: field(
      attributes().nullish(),
      "Attributes of this request alone; null or absent where there are none.",
      { channel: "web" },
    ),
    bot: field(bot(), "The bot that calls.", exampleOf(bot())),
    outputDialogMode: field(
      z.enum(["Text", "Voice"]),
      "Whether the answer is to be read or heard.",
      "Text",
    ),
    currentIntent: field(intent(), "The intent that Lex settled on.", exampleOf(intent())),
    inputTranscript: field(
      z.string().nullish(),
      "What the user said or typed; absent from some test events.",
      "my phone is broken",
    ),
    ...extras(),
  }),
);
