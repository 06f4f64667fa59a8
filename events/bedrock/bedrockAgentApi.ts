import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { agentsLambdaPage } from "./actionGroup.schema.ts";
import { agentDelivery, checkEchoes, isAgentEvent } from "./agentDelivery.ts";
import { bedrockAgentApiSamples } from "./bedrockAgentApi.samples.ts";
import { bedrockAgentApiEvent, bedrockAgentApiResponse } from "./bedrockAgentApi.schema.ts";
import { FromEvent, JsonText, ToChange } from "../model/answer.ts";

/** An operation that an agent chose from an action group's OpenAPI schema. */
export const bedrockAgentApi: EventType = {
  id: "bedrock-agent-api",
  service: "Amazon Bedrock Agents",
  title: "Action group with an OpenAPI schema",
  shortTitle: "Bedrock API",
  description: "An agent calls an operation that an action group defines by an OpenAPI schema.",
  category: "AI/ML",
  tier: 2,
  aliases: ["agent", "action group", "openapi", "llm", "genai", "generative ai", "tool"],
  documentation: agentsLambdaPage,
  schema: bedrockAgentApiEvent,
  answers: [
    {
      name: "",
      value: {
        messageVersion: "1.0",
        response: {
          actionGroup: new FromEvent("actionGroup"),
          apiPath: new FromEvent("apiPath"),
          httpMethod: new FromEvent("httpMethod"),
          httpStatusCode: new ToChange(200),
          responseBody: {
            "application/json": { body: new JsonText({ ok: new ToChange(true) }) },
          },
        },
      },
    },
  ],
  responseSchema: bedrockAgentApiResponse,
  delivery: {
    ...agentDelivery,
    resultUse:
      "The agent hands the response's body, which has to be text, to its model; action group, path and method have to be those of the event.",
  },
  checkResult: (event, result) =>
    checkEchoes(event, result, ["actionGroup", "apiPath", "httpMethod"]),
  recognition: {
    kind: "fixed",
    matches: (event) => isAgentEvent(event) && Object.hasOwn(event, "apiPath"),
  },
  names: {
    ...noEcosystemNames,
    powertoolsPythonDataClass: "BedrockAgentEvent",
    powertoolsPythonModel: "BedrockAgentEventModel",
  },
  samples: bedrockAgentApiSamples,
};
