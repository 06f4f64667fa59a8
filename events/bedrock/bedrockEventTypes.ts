import type { EventType } from "../model/eventType.ts";
import { bedrockAgentApi } from "./bedrockAgentApi.ts";
import { bedrockAgentFunction } from "./bedrockAgentFunction.ts";
import { bedrockAgentcoreGateway } from "./bedrockAgentcoreGateway.ts";
import { bedrockKbTransformation } from "./bedrockKbTransformation.ts";

/** Event types of Bedrock's agents and knowledge bases. */
export const bedrockEventTypes: readonly EventType[] = [
  bedrockAgentApi,
  bedrockAgentFunction,
  bedrockAgentcoreGateway,
  bedrockKbTransformation,
];
