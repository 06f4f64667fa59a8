import * as z from "zod";
import { constantField, textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import {
  activeContexts,
  confirmationStates,
  dateSlot,
  dialogActionTypes,
  intentStates,
  lexV2InputPage,
  lexV2Slots,
  runtimeHints,
} from "./lexV2Slots.schema.ts";

const structures = "https://docs.aws.amazon.com/lexv2/latest/dg/lambda-common-structures.html";

const bot = once(() =>
  z.looseObject({
    id: textField("Id of the bot, ten capital letters and digits.", "X4TQ9PLM2K"),
    name: textField("Name of the bot.", "RestaurantBot"),
    aliasId: textField("Id of the alias; `TSTALIASID` for tests of the draft.", "TSTALIASID"),
    aliasName: field(z.string().optional(), "Name of the alias.", "TestBotAlias"),
    localeId: textField("Locale of the conversation, with an underscore.", "en_US"),
    version: textField("Version of the bot: a number as text, or `DRAFT`.", "DRAFT"),
  }),
);

const intent = once(() =>
  z.looseObject({
    name: textField("Name of the intent.", "BookTable"),
    slots: field(
      lexV2Slots().nullable(),
      "The intent's slots by name. A slot is null until it is filled, and the whole is null or empty for an intent without slots, such as a fallback: look before you reach into it.",
      { Date: dateSlot, Guests: null },
      structures,
    ),
    state: field(z.enum(intentStates), "How far the intent has come.", "InProgress", structures),
    confirmationState: field(
      z.enum(confirmationStates),
      "Whether the user confirmed the intent; None while nobody asked.",
      "None",
      structures,
    ),
    kendraResponse: field(
      z.record(z.string(), z.unknown()).optional(),
      "Response of Amazon Kendra's Query operation; only where the intent is a KendraSearchIntent.",
      { QueryId: "0b5c6d70-3c3f-4f9e-9f3c-3c2f1e6f8a10", ResultItems: [], TotalNumberOfResults: 0 },
      "https://docs.aws.amazon.com/lexv2/latest/dg/built-in-intent-kendra-search.html",
    ),
  }),
);

const dialogAction = once(() =>
  z.looseObject({
    type: field(z.enum(dialogActionTypes), "What comes next.", "ElicitSlot"),
    slotToElicit: field(
      z.string().optional(),
      "Name of the slot to ask for; only with ElicitSlot.",
      "Guests",
    ),
  }),
);

const interpretation = once(() =>
  z.looseObject({
    intent: field(intent(), "The intent that the words may have meant.", exampleOf(intent())),
    interpretationSource: known(
      field(z.string().optional(), "Who found it, `Lex` or `Bedrock`.", "Lex"),
      ["Lex", "Bedrock"],
    ),
    nluConfidence: field(
      z.number().optional(),
      "How sure Lex is, from 0 to 1; absent for fallbacks.",
      0.92,
    ),
    sentimentResponse: field(
      z.record(z.string(), z.unknown()).optional(),
      "What Amazon Comprehend found of the user's mood; only where sentiment analysis is on.",
      {
        sentiment: "NEUTRAL",
        sentimentScore: { mixed: 0.01, negative: 0.04, neutral: 0.9, positive: 0.05 },
      },
    ),
  }),
);

const proposedNextState = once(() =>
  z.looseObject({
    dialogAction: field(dialogAction(), "The step that Lex would take.", exampleOf(dialogAction())),
    intent: field(intent(), "The intent in that step.", exampleOf(intent())),
    prompt: field(
      z.record(z.string(), z.string()).optional(),
      "Which attempt at the prompt it would be: `Initial`, `Retry1` and so on.",
      { attempt: "Initial" },
    ),
  }),
);

const sessionState = once(() =>
  z.looseObject({
    intent: field(
      intent(),
      "The intent that Lex settled on. The response mostly returns it, changed where need be.",
      exampleOf(intent()),
      structures,
    ),
    originatingRequestId: field(
      z.string().optional(),
      "Id of the request of this turn.",
      "f57dfc3f-44be-4df9-ae72-9681fc14e67f",
    ),
    sessionAttributes: field(
      z.record(z.string(), z.string()).optional(),
      "Attributes of the session, all text; absent where there are none.",
      { customerId: "C-17" },
      structures,
    ),
    activeContexts: field(
      activeContexts().optional(),
      "Contexts that are active; absent or empty where there are none.",
      [],
      structures,
    ),
    dialogAction: field(
      dialogAction().optional(),
      "The step that the turn before asked for.",
      exampleOf(dialogAction()),
    ),
    runtimeHints: field(runtimeHints().optional(), "Phrases that Lex was told to expect.", {
      slotHints: {},
    }),
  }),
);

const transcription = once(() =>
  z.looseObject({
    transcription: textField("What Lex may have heard.", "a table for Friday"),
    transcriptionConfidence: field(
      z.number().optional(),
      "How sure Lex is of it, from 0 to 1; 1 for typed text.",
      1,
    ),
    resolvedContext: field(
      z.looseObject({ intent: textField("Name of the intent.", "BookTable") }).optional(),
      "The intent that it would be.",
      { intent: "BookTable" },
    ),
    resolvedSlots: field(
      lexV2Slots().optional(),
      "The slots that it would fill, without interpreted values.",
      {},
    ),
  }),
);

/** The event of a Lex V2 code hook. Source: as `lexV2InputPage`. */
export const lexV2Event = once(() =>
  z.looseObject({
    messageVersion: constantField("Version of the format, always 1.0.", "1.0"),
    invocationSource: field(
      z.enum(["DialogCodeHook", "FulfillmentCodeHook"]),
      "Why Lex calls: after each turn, or when every slot is filled and the intent is to be carried out.",
      "DialogCodeHook",
      lexV2InputPage,
    ),
    inputMode: field(z.enum(["Text", "Speech", "DTMF"]), "How the user gave the input.", "Text"),
    responseContentType: textField(
      "Media type in which the client gets the answer.",
      "text/plain; charset=utf-8",
    ),
    sessionId: textField("Id of the session, which the client chose.", "254688924456798"),
    inputTranscript: textField("What the user said or typed.", "a table for Friday"),
    invocationLabel: field(
      z.string().optional(),
      "Label of the code hook in the bot's definition; absent where it has none.",
      "BookTableFulfilment",
    ),
    bot: field(bot(), "The bot that calls, and through which alias.", exampleOf(bot())),
    interpretations: field(
      z.array(interpretation()),
      "What the words may have meant, likeliest first, up to five.",
      [exampleOf(interpretation(), ["nluConfidence"])],
    ),
    proposedNextState: field(
      proposedNextState().optional(),
      "What Lex would do without the code hook; only in a DialogCodeHook, and not in each.",
      exampleOf(proposedNextState()),
    ),
    requestAttributes: field(
      z.record(z.string(), z.string()).optional(),
      "Attributes of this request alone, from the client or the channel; absent where there are none.",
      { "x-amz-lex:channels:platform": "Connect Chat" },
    ),
    sessionState: field(
      sessionState(),
      "The state of the conversation.",
      exampleOf(sessionState(), ["originatingRequestId"]),
      structures,
    ),
    transcriptions: field(
      z.array(transcription()).optional(),
      "What Lex may have heard, likeliest first; one for typed text.",
      [exampleOf(transcription(), ["transcriptionConfidence"])],
      "https://docs.aws.amazon.com/lexv2/latest/dg/using-transcript-confidence-scores.html",
    ),
  }),
);
