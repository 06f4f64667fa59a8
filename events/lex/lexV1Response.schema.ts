import * as z from "zod";
import { constantField, textField } from "../model/commonFields.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { lexV1Page, lexV1Slots } from "./lexV1.schema.ts";

const message = once(() =>
  z.looseObject({
    contentType: field(
      z.enum(["PlainText", "SSML", "CustomPayload"]),
      "Kind of the message.",
      "PlainText",
    ),
    content: textField("The message.", "We expect your phone on Friday."),
  }),
);

const said = once(() => ({
  message: field(message().nullish(), "What Lex is to say; without it the bot's own message.", {
    contentType: "PlainText",
    content: "We expect your phone on Friday.",
  }),
  responseCard: field(z.record(z.string(), z.unknown()).nullish(), "A card with buttons.", {
    version: 1,
    contentType: "application/vnd.amazonaws.card.generic",
    genericAttachments: [],
  }),
}));

const intentName = once(() => textField("Name of the intent.", "BookRepair"));
const slots = once(() =>
  field(lexV1Slots(), "The slots to go on with, all of them; null for an empty one.", {
    Device: "phone",
    Problem: null,
  }),
);

const dialogAction = once(() =>
  z.union([
    z.looseObject({
      type: constantField("Close ends the conversation about the intent.", "Close"),
      fulfillmentState: field(
        z.enum(["Fulfilled", "Failed"]),
        "Whether the intent was carried out.",
        "Fulfilled",
      ),
      ...said(),
    }),
    z.looseObject({
      type: constantField("ElicitSlot asks for one slot.", "ElicitSlot"),
      intentName: intentName(),
      slots: slots(),
      slotToElicit: textField("Name of the slot to ask for.", "Problem"),
      ...said(),
    }),
    z.looseObject({
      type: constantField("ConfirmIntent asks whether to carry the intent out.", "ConfirmIntent"),
      intentName: intentName(),
      slots: slots(),
      ...said(),
    }),
    z.looseObject({
      type: constantField("Delegate lets the bot's configuration decide.", "Delegate"),
      slots: slots(),
    }),
    z.looseObject({
      type: constantField("ElicitIntent asks what the user wants.", "ElicitIntent"),
      ...said(),
    }),
  ]),
);

/** What Lex V1 accepts; which keys are required depends on the dialog action's type. */
export const lexV1Response = once(() =>
  z.looseObject({
    sessionAttributes: field(
      z.record(z.string(), z.string().nullable()).nullish(),
      "Attributes of the session.",
      { ticket: "R-204" },
    ),
    recentIntentSummaryView: field(
      z.array(z.record(z.string(), z.unknown())).nullish(),
      "Changes to recent intents, up to three.",
      [],
    ),
    dialogAction: field(
      dialogAction(),
      "What Lex is to do next.",
      { type: "Close", fulfillmentState: "Fulfilled" },
      lexV1Page,
    ),
  }),
);
