import { isJsonObject, type Json, type JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";

/** What differs from one turn of a conversation to the next. */
export interface LexTurn {
  readonly invocationSource: "DialogCodeHook" | "FulfillmentCodeHook";
  readonly intent: JsonObject;
  readonly confidence: number;
  /** Name of the slot that Lex would ask for; null where it proposes nothing. */
  readonly slotToElicit: string | null;
  readonly sessionAttributes?: Json;
  readonly requestAttributes?: JsonObject;
}

/** Builds the event of one turn; reads the parameter `inputTranscript`. */
export function buildLexV2Event(
  context: SampleContext,
  values: ParameterValues,
  turn: LexTurn,
): JsonObject {
  const inputTranscript = readText(values, "inputTranscript");
  const { intent } = turn;
  return {
    messageVersion: "1.0",
    invocationSource: turn.invocationSource,
    inputMode: "Text",
    responseContentType: "text/plain; charset=utf-8",
    sessionId: context.digits(15),
    inputTranscript,
    bot: buildBot(context),
    interpretations: [
      { intent, interpretationSource: "Lex", nluConfidence: turn.confidence },
      { intent: buildIntent("FallbackIntent", null), interpretationSource: "Lex" },
    ],
    ...(turn.slotToElicit === null ? {} : proposedNextState(turn.slotToElicit, intent)),
    ...(turn.requestAttributes === undefined ? {} : { requestAttributes: turn.requestAttributes }),
    sessionState: {
      sessionAttributes: turn.sessionAttributes ?? {},
      activeContexts: [],
      intent,
      originatingRequestId: context.uuid(),
    },
    transcriptions: [
      {
        transcription: inputTranscript,
        transcriptionConfidence: 1,
        resolvedContext: { intent: intent["name"] ?? "" },
        resolvedSlots: {},
      },
    ],
  };
}

/**
 * An intent as Lex sends it.
 * @param slots null for an intent that has none
 */
export function buildIntent(
  name: string,
  slots: JsonObject | null,
  state = "InProgress",
  confirmationState = "None",
): JsonObject {
  return { name, slots, state, confirmationState };
}

/**
 * Writes slots the way Lex sends them.
 * @param given values by slot name: null for one that is not filled, a list for one with several
 *   values, an object for a composite of sub-slots; anything but an object is taken for no slots
 */
export function toSlots(given: Json): JsonObject {
  if (!isJsonObject(given)) return {};
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, toSlot(value)]));
}

function toSlot(given: Json): Json {
  if (given === null) return null;
  if (Array.isArray(given)) {
    const texts = given.map((item) => textOf(item));
    const values = texts.map((text) => ({ shape: "Scalar", value: slotValue(text) }));
    return { shape: "List", value: slotValue(texts.join(" and ")), values };
  }
  if (!isJsonObject(given)) return { shape: "Scalar", value: slotValue(textOf(given)) };
  const texts = Object.values(given).flatMap((item) => (item === null ? [] : textOf(item)));
  return { shape: "Composite", value: slotValue(texts.join(" ")), subSlots: toSlots(given) };
}

function slotValue(text: string): JsonObject {
  return { originalValue: text, interpretedValue: text, resolvedValues: [text] };
}

function textOf(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function proposedNextState(slotToElicit: string, intent: JsonObject): JsonObject {
  return {
    proposedNextState: {
      dialogAction: { slotToElicit, type: "ElicitSlot" },
      intent,
      prompt: { attempt: "Initial" },
    },
  };
}

function buildBot(context: SampleContext): JsonObject {
  return {
    id: context.alphanumeric(10).toUpperCase(),
    name: "RestaurantBot",
    aliasId: "TSTALIASID",
    aliasName: "TestBotAlias",
    localeId: "en_US",
    version: "DRAFT",
  };
}
