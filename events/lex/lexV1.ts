import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject, type Json } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { lexV1Event, lexV1Page } from "./lexV1.schema.ts";
import { lexV1Response } from "./lexV1Response.schema.ts";
import { FromEvent, ToChange } from "../model/answer.ts";

const samples: readonly [Sample, ...Sample[]] = [
  turn(
    "dialog-code-hook",
    "Dialog code hook, some slots still empty",
    "DialogCodeHook",
    "my phone is broken",
    '{"Device":"phone","Problem":null,"DropOffDate":null}',
  ),
  turn(
    "fulfillment-code-hook",
    "Fulfilment code hook, all slots filled",
    "FulfillmentCodeHook",
    "on Friday",
    '{"Device":"phone","Problem":"cracked screen","DropOffDate":"2026-03-20"}',
  ),
];

/** A turn of a conversation with a Lex V1 bot; AWS ended that version on 15 September 2025. */
export const lexV1: EventType = {
  id: "lex-v1",
  service: "Amazon Lex V1",
  title: "Dialog or fulfilment code hook (legacy)",
  shortTitle: "Lex V1",
  description:
    "A user's turn in a conversation reached a code hook of a Lex V1 bot, a version that has ended.",
  category: "AI/ML",
  tier: 3,
  aliases: ["bot", "chatbot", "slot", "intent", "dialog", "legacy"],
  documentation: lexV1Page,
  schema: lexV1Event,
  answers: [
    {
      name: "",
      value: {
        sessionAttributes: new FromEvent("sessionAttributes"),
        dialogAction: {
          type: "Close",
          fulfillmentState: new ToChange("Fulfilled"),
          message: { contentType: "PlainText", content: new ToChange("Done.") },
        },
      },
    },
    {
      name: "delegating",
      value: {
        sessionAttributes: new FromEvent("sessionAttributes"),
        dialogAction: { type: "Delegate", slots: new FromEvent("currentIntent", "slots") },
      },
    },
  ],
  responseSchema: lexV1Response,
  delivery: {
    kind: "sync",
    deliveredBy:
      "Lex invoked the intent's function synchronously at each code hook; bots of today run on Lex V2.",
    resultUse: "Lex took the session attributes and the next step from the result.",
    whenAccepted: "Lex goes on with the dialog action",
    whenRejected: "Lex answers the client with an error: invalid response of the function",
    whenFailed: "Lex answers the client with an error, and the turn is lost",
  },
  recognition: { kind: "fixed", matches: isLexV1Event },
  names: {
    ...noEcosystemNames,
    typescriptType: "LexEvent",
    typescriptHandlerType: "LexHandler",
    typescriptResultType: "LexResult",
    goType: "LexEvent",
    javaClass: "LexEvent",
    dotnet: { package: "Amazon.Lambda.LexEvents", type: "LexEvent" },
  },
  samples,
};

function isLexV1Event(event: unknown): boolean {
  if (!isJsonObject(event) || Object.hasOwn(event, "sessionState")) return false;
  const { currentIntent, bot } = event;
  return isJsonObject(currentIntent) && isJsonObject(bot) && Object.hasOwn(bot, "alias");
}

function turn(
  id: string,
  title: string,
  invocationSource: string,
  transcript: string,
  slots: string,
): Sample {
  return {
    id,
    title,
    parameters: [
      textParameter("inputTranscript", "What the user types.", transcript),
      textParameter("intent", "Name of the intent.", "BookRepair"),
      jsonParameter("slots", "Texts by slot name, null where empty.", slots),
      jsonParameter("sessionAttributes", "Attributes of the session.", '{"ticket":"R-204"}'),
    ],
    build: (context, values) => buildTurn(context, values, invocationSource),
  };
}

function buildTurn(
  context: SampleContext,
  values: ParameterValues,
  invocationSource: string,
): Json {
  const slots = readJson(values, "slots");
  const details = Object.entries(isJsonObject(slots) ? slots : {}).map(([name, value]) => [
    name,
    value === null ? null : { resolutions: [{ value }], originalValue: value },
  ]);
  return {
    messageVersion: "1.0",
    invocationSource,
    userId: context.alphanumeric(12),
    sessionAttributes: readJson(values, "sessionAttributes"),
    requestAttributes: null,
    bot: { name: "RepairShop", alias: "prod", version: "3" },
    outputDialogMode: "Text",
    currentIntent: {
      name: readText(values, "intent"),
      slots,
      slotDetails: Object.fromEntries(details) as Json,
      confirmationStatus: "None",
    },
    inputTranscript: readText(values, "inputTranscript"),
  };
}
