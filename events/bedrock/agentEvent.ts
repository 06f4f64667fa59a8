import { textParameter } from "../model/sampleParameters.ts";
import { isJsonObject, type Json, type JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";

/** Parameters that every event of an agent has; `buildAgentEvent` reads them. */
export function agentParameters(
  inputText: string,
  actionGroup: string,
): readonly SampleParameter[] {
  return [
    textParameter("inputText", "What the user says to the agent.", inputText),
    textParameter("actionGroup", "Name of the action group.", actionGroup),
  ];
}

/** Builds what the events of both kinds of action group have in common. */
export function buildAgentEvent(
  context: SampleContext,
  values: ParameterValues,
  agentName: string,
): JsonObject {
  return {
    messageVersion: "1.0",
    agent: { name: agentName, id: bedrockId(context), alias: "TSTALIASID", version: "DRAFT" },
    inputText: readText(values, "inputText"),
    sessionId: context.digits(15),
    actionGroup: readText(values, "actionGroup"),
    sessionAttributes: {},
    promptSessionAttributes: {},
  };
}

/** An id as Bedrock gives to agents, knowledge bases and data sources: ten capitals and digits. */
export function bedrockId(context: SampleContext): string {
  return context.alphanumeric(10).toUpperCase();
}

/**
 * Writes arguments the way an agent sends them: a list, each value as text beside its type.
 * @param given an object of arguments by name; anything else is taken for no arguments
 */
export function toNamedValues(given: Json): readonly JsonObject[] {
  if (!isJsonObject(given)) return [];
  return Object.entries(given).map(([name, value]) => ({
    name,
    type: typeOf(value),
    value: typeof value === "string" ? value : JSON.stringify(value),
  }));
}

function typeOf(value: Json): string {
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return value === null ? "string" : typeof value;
}
