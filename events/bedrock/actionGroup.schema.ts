import * as z from "zod";
import { constantField, textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

/** Bedrock User Guide, "Configure Lambda functions to send information that an agent elicits". */
export const agentsLambdaPage =
  "https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html";

const attributes = once(() => z.record(z.string(), z.string()));

const agent = once(() =>
  z.looseObject({
    name: textField("Name of the agent.", "order-assistant"),
    id: textField("Id of the agent, ten capital letters and digits.", "K7QX2M9PLD"),
    alias: textField(
      "Id of the alias through which the agent was called; `TSTALIASID` for the working draft.",
      "TSTALIASID",
    ),
    version: textField("Version that the alias points to: a number as text, or `DRAFT`.", "DRAFT"),
  }),
);

/** One value that the model found for a parameter or a property. */
export const namedValue = once(() =>
  z.looseObject({
    name: textField("Name from the action group's schema.", "orderId"),
    type: known(
      textField(
        "Type from the action group's schema: `string`, `integer`, `number`, `boolean`, `array` or `object`.",
        "string",
      ),
      ["string", "integer", "number", "boolean", "array", "object"],
    ),
    value: textField(
      "The value, always as text: convert it by `type` before using it, and check it, because a model made it.",
      "A-1042",
    ),
  }),
);

/** The fields of an agent's event whichever way its action group was defined. */
export const agentFields = once(() => ({
  messageVersion: constantField(
    "Version of the format, always 1.0. The response repeats it.",
    "1.0",
  ),
  agent: field(agent(), "The agent that calls, and through which alias.", exampleOf(agent())),
  inputText: textField(
    "What the user said in this turn.",
    "Where is my order A-1042?",
    agentsLambdaPage,
  ),
  sessionId: textField(
    "Id of the session, which the caller of the agent chose.",
    "482913077415602",
  ),
  actionGroup: textField(
    "Name of the action group. The response must repeat it.",
    "orders",
    agentsLambdaPage,
  ),
  sessionAttributes: field(
    attributes(),
    "Attributes that live as long as the session; empty where there are none. The response may change them.",
    { customerId: "C-17" },
    "https://docs.aws.amazon.com/bedrock/latest/userguide/agents-session-state.html",
  ),
  promptSessionAttributes: field(
    attributes(),
    "Attributes that live for this turn only; empty where there are none. The response may change them.",
    { today: "2026-03-14" },
    "https://docs.aws.amazon.com/bedrock/latest/userguide/agents-session-state.html",
  ),
}));

/** The fields of the answer to an agent that stand beside `response`. */
export const agentResponseFields = once(() => ({
  messageVersion: constantField("Version of the format, always 1.0.", "1.0"),
  sessionAttributes: field(
    attributes().optional(),
    "Attributes for the rest of the session, in the place of those before.",
    { customerId: "C-17" },
  ),
  promptSessionAttributes: field(
    attributes().optional(),
    "Attributes for this turn, in the place of those before.",
    { today: "2026-03-14" },
  ),
  knowledgeBasesConfiguration: field(
    z.array(z.record(z.string(), z.unknown())).optional(),
    "How to query the agent's knowledge bases from here on, one object each.",
    [{ knowledgeBaseId: "H2QXM8PLD4", retrievalConfiguration: {} }],
  ),
}));
