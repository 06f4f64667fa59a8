import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import {
  agentFields,
  agentResponseFields,
  agentsLambdaPage,
  namedValue,
} from "./actionGroup.schema.ts";

/** The event of an action group with function details. Source: Bedrock User Guide, as `agentsLambdaPage`. */
export const bedrockAgentFunctionEvent = once(() =>
  z.looseObject({
    ...agentFields(),
    function: textField(
      "Name of the function from the action group's definition. The response must repeat it.",
      "bookAppointment",
      agentsLambdaPage,
    ),
    parameters: field(
      z.array(namedValue()).optional(),
      "The function's arguments; absent where it has none.",
      [{ name: "date", type: "string", value: "2026-03-20" }],
      agentsLambdaPage,
    ),
  }),
);

const responseBody = once(() =>
  z.looseObject({
    TEXT: field(
      z.looseObject({
        body: textField(
          "The result as text: turn an object into JSON text first.",
          "Booked for 10:00.",
        ),
      }),
      "The result. `TEXT` is the only content type that agents know, in capitals.",
      { body: "Booked for 10:00." },
    ),
  }),
);

const functionResponse = once(() =>
  z.looseObject({
    responseState: field(
      z.enum(["FAILURE", "REPROMPT"]).optional(),
      "FAILURE ends the session with an error; REPROMPT hands the text to the model so that it can ask again. Left out where the function succeeded.",
      "REPROMPT",
      agentsLambdaPage,
    ),
    responseBody: field(responseBody(), "What the function has to say.", exampleOf(responseBody())),
  }),
);

const functionResult = once(() =>
  z.looseObject({
    actionGroup: textField("The event's `actionGroup`.", "appointments"),
    function: textField("The event's `function`.", "bookAppointment"),
    functionResponse: field(
      functionResponse(),
      "The function's result, and whether it is one.",
      exampleOf(functionResponse()),
    ),
  }),
);

/** What the agent accepts from an action group with function details. */
export const bedrockAgentFunctionResponse = once(() =>
  z.looseObject({
    ...agentResponseFields(),
    response: field(functionResult(), "The function's response.", exampleOf(functionResult())),
  }),
);
