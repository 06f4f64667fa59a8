import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field } from "../model/fieldDocs.ts";
import { isJsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";
import {
  activeContexts,
  confirmationStates,
  dateSlot,
  dialogActionTypes,
  intentStates,
  lexV2Slots,
  runtimeHints,
} from "./lexV2Slots.schema.ts";

const page = "https://docs.aws.amazon.com/lexv2/latest/dg/lambda-response-format.html";

const dialogAction = once(() =>
  z.looseObject({
    type: field(z.enum(dialogActionTypes), "What Lex is to do next.", "Close", page),
    slotToElicit: field(
      z.string().nullish(),
      "Name of the slot to ask for; required with ElicitSlot.",
      "Guests",
    ),
    slotElicitationStyle: field(
      z.enum(["Default", "SpellByLetter", "SpellByWord"]).nullish(),
      "How the user may spell the value.",
      "Default",
    ),
    subSlotToElicit: field(
      z.record(z.string(), z.unknown()).nullish(),
      "Name of the sub-slot to ask for, of a composite slot.",
      { name: "Street" },
    ),
  }),
);

const intent = once(() =>
  z.looseObject({
    name: textField("Name of the intent, mostly that of the event.", "BookTable"),
    state: field(
      z.enum(intentStates).nullish(),
      "How far the intent has come: Fulfilled or Failed with Close.",
      "Fulfilled",
    ),
    slots: field(lexV2Slots().nullish(), "The slots to go on with; those left out are emptied.", {
      Date: dateSlot,
    }),
    confirmationState: field(
      z.enum(confirmationStates).nullish(),
      "Whether the user confirmed the intent.",
      "None",
    ),
  }),
);

const message = once(() =>
  z.looseObject({
    contentType: field(
      z.enum(["PlainText", "SSML", "CustomPayload", "ImageResponseCard"]),
      "Kind of the message.",
      "PlainText",
    ),
    content: field(
      z.string().nullish(),
      "The message as text, up to 1,024 characters; all kinds but the card need it.",
      "Your table is booked.",
    ),
    imageResponseCard: field(
      z
        .looseObject({
          title: textField("Title of the card.", "When would you like to come?"),
          subtitle: field(z.string().nullish(), "Line below the title.", "Dinner from 17:00"),
          imageUrl: field(
            z.string().nullish(),
            "Address of the image.",
            "https://example.com/a.png",
          ),
          buttons: field(
            z.array(z.record(z.string(), z.string())).nullish(),
            "Up to five buttons, each a `text` and a `value`.",
            [{ text: "Friday", value: "this Friday" }],
          ),
        })
        .nullish(),
      "The card, where the message is one.",
      { title: "When would you like to come?" },
    ),
  }),
);

const sessionState = once(() =>
  z.looseObject({
    dialogAction: field(dialogAction(), "The next step.", { type: "Close" }, page),
    intent: field(
      intent().nullish(),
      "The intent to go on with; required but with ElicitIntent.",
      { name: "BookTable", state: "Fulfilled" },
      page,
    ),
    sessionAttributes: field(
      z.record(z.string(), z.string()).nullish(),
      "Attributes of the session, all text; they take the place of those before.",
      { customerId: "C-17" },
    ),
    activeContexts: field(activeContexts().nullish(), "Contexts that are active from now on.", []),
    runtimeHints: field(runtimeHints().nullish(), "Phrases to expect.", { slotHints: {} }),
  }),
);

/** What Lex V2 accepts. Source: Lex V2 Developer Guide, "AWS Lambda response format for Lex V2". */
export const lexV2Response = once(() =>
  z.looseObject({
    sessionState: field(
      sessionState(),
      "The state of the conversation after this turn.",
      { dialogAction: { type: "Close" }, intent: { name: "BookTable", state: "Fulfilled" } },
      page,
    ),
    messages: field(
      z.array(message()).nullish(),
      "Up to five messages for the user; required with ElicitIntent, else Lex says those of the bot.",
      [{ contentType: "PlainText", content: "Your table is booked." }],
      page,
    ),
    requestAttributes: field(
      z.record(z.string(), z.string()).nullish(),
      "Attributes of the request, for the client.",
      {},
    ),
  }),
);

/**
 * What Lex asks of a response that depends on the step it names.
 * @param result a response that the schema accepts
 */
export function checkLexV2Result(_event: unknown, result: unknown): readonly string[] {
  const state = objectIn(result, "sessionState");
  const action = objectIn(state, "dialogAction");
  const type = String(action?.["type"]);
  const problems: string[] = [];
  if (type !== "ElicitIntent" && objectIn(state, "intent") === null) {
    problems.push(`sessionState.intent is missing; ${type} needs it`);
  }
  if (type === "ElicitSlot" && typeof action?.["slotToElicit"] !== "string") {
    problems.push("sessionState.dialogAction.slotToElicit is missing; ElicitSlot needs it");
  }
  const messages = isJsonObject(result) ? result["messages"] : null;
  if (type === "ElicitIntent" && !(Array.isArray(messages) && messages.length > 0)) {
    problems.push("messages is missing; ElicitIntent needs one that asks what the user wants");
  }
  return problems;
}

function objectIn(value: unknown, key: string): Readonly<Record<string, unknown>> | null {
  const inside = isJsonObject(value) ? value[key] : null;
  return isJsonObject(inside) ? inside : null;
}
