import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { lexV2Samples } from "./lexV2.samples.ts";
import { lexV2Event } from "./lexV2.schema.ts";
import { checkLexV2Result, lexV2Response } from "./lexV2Response.schema.ts";
import { FromEvent, ToChange } from "../model/answer.ts";

/** A turn of a conversation with a Lex V2 bot. */
export const lexV2: EventType = {
  id: "lex-v2",
  service: "Amazon Lex V2",
  title: "Dialog or fulfilment code hook",
  shortTitle: "Lex V2",
  description:
    "A user's turn in a conversation reaches a code hook of the bot, for dialog or for fulfilment.",
  category: "AI/ML",
  tier: 2,
  aliases: ["bot", "chatbot", "slot", "intent", "dialog", "fulfillment", "conversation", "voice"],
  documentation: "https://docs.aws.amazon.com/lexv2/latest/dg/lambda.html",
  schema: lexV2Event,
  answers: [
    {
      name: "",
      value: {
        sessionState: {
          dialogAction: { type: new ToChange("Delegate") },
          intent: new FromEvent("sessionState", "intent"),
        },
      },
    },
  ],
  responseSchema: lexV2Response,
  delivery: {
    kind: "sync",
    deliveredBy:
      "Lex invokes the function of the bot's alias and locale synchronously at each code hook, and waits up to 30 seconds.",
    resultUse:
      "Lex takes the session state and the next step from the result, and says its messages or else the bot's own.",
    whenAccepted: "Lex goes on with the dialog action",
    whenRejected: "Lex answers the client with an error: invalid response of the function",
    whenFailed: "Lex answers the client with an error, and the turn is lost",
  },
  checkResult: checkLexV2Result,
  recognition: { kind: "fixed", matches: isLexV2Event },
  names: {
    ...noEcosystemNames,
    typescriptType: "LexV2Event",
    typescriptHandlerType: "LexV2Handler",
    typescriptResultType: "LexV2Result",
    dotnet: { package: "Amazon.Lambda.LexV2Events", type: "LexV2Event" },
  },
  samples: lexV2Samples,
};

function isLexV2Event(event: unknown): boolean {
  if (!isJsonObject(event) || !Object.hasOwn(event, "invocationSource")) return false;
  const { sessionState, bot } = event;
  return (
    isJsonObject(sessionState) &&
    isJsonObject(sessionState["intent"]) &&
    isJsonObject(bot) &&
    Object.hasOwn(bot, "aliasId")
  );
}
