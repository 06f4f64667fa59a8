import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { agentsLambdaPage } from "./actionGroup.schema.ts";
import { agentDelivery, checkEchoes, isAgentEvent } from "./agentDelivery.ts";
import { bedrockAgentFunctionSamples } from "./bedrockAgentFunction.samples.ts";
import {
  bedrockAgentFunctionEvent,
  bedrockAgentFunctionResponse,
} from "./bedrockAgentFunction.schema.ts";
import { FromEvent, ToChange } from "../model/answer.ts";

/** A function that an agent chose from an action group's function details. */
export const bedrockAgentFunction: EventType = {
  id: "bedrock-agent-function",
  service: "Amazon Bedrock Agents",
  title: "Action group with function details",
  shortTitle: "Bedrock function",
  description: "An agent calls a function that an action group defines by name and parameters.",
  category: "AI/ML",
  tier: 2,
  aliases: ["agent", "action group", "function details", "llm", "genai", "generative ai", "tool"],
  documentation: agentsLambdaPage,
  schema: bedrockAgentFunctionEvent,
  answers: [
    {
      name: "",
      value: {
        messageVersion: "1.0",
        response: {
          actionGroup: new FromEvent("actionGroup"),
          function: new FromEvent("function"),
          functionResponse: { responseBody: { TEXT: { body: new ToChange("Done.") } } },
        },
      },
    },
  ],
  responseSchema: bedrockAgentFunctionResponse,
  delivery: {
    ...agentDelivery,
    resultUse:
      "The agent hands the text under TEXT to its model; action group and function have to be those of the event.",
  },
  checkResult: (event, result) => checkEchoes(event, result, ["actionGroup", "function"]),
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isAgentEvent(event) && Object.hasOwn(event, "function") && !Object.hasOwn(event, "apiPath"),
  },
  names: { ...noEcosystemNames, powertoolsPythonDataClass: "BedrockAgentFunctionEvent" },
  samples: bedrockAgentFunctionSamples,
};
