import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import { agentParameters, buildAgentEvent, toNamedValues } from "./agentEvent.ts";

/** The samples of an action group with function details. */
export const bedrockAgentFunctionSamples: readonly [Sample, ...Sample[]] = [
  callWith(
    "parameters",
    "Function with parameters",
    "Book me in with Dr Lund on the 20th, half an hour is enough.",
    '{"doctor":"Lund","date":"2026-03-20","minutes":30}',
  ),
  {
    id: "no-parameters",
    title: "Function without parameters",
    parameters: [
      ...agentParameters("When are you open?", "appointments"),
      functionName("getOpeningHours"),
    ],
    build: (context, values) => ({
      ...buildAgentEvent(context, values, "front-desk"),
      function: readText(values, "function"),
    }),
  },
  // 30 February: a value that the function cannot use, so that it asks the agent to ask again.
  callWith(
    "reprompt",
    "Parameters that call for REPROMPT",
    "Then let us say 30 February.",
    '{"doctor":"Lund","date":"2026-02-30","minutes":30}',
  ),
];

function callWith(id: string, title: string, inputText: string, given: string): Sample {
  return {
    id,
    title,
    parameters: [
      ...agentParameters(inputText, "appointments"),
      functionName("bookAppointment"),
      jsonParameter(
        "parameters",
        "Arguments of the function, as a JSON object; each arrives as text beside its type.",
        given,
      ),
    ],
    build: (context, values) => ({
      ...buildAgentEvent(context, values, "front-desk"),
      function: readText(values, "function"),
      parameters: toNamedValues(readJson(values, "parameters")),
    }),
  };
}

function functionName(fallback: string) {
  return textParameter("function", "Name of the function in the action group.", fallback);
}
