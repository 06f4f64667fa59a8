import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import { agentParameters, buildAgentEvent, toNamedValues } from "./agentEvent.ts";

const pathParameters = jsonParameter(
  "parameters",
  "Path and query parameters, as a JSON object; each arrives as text beside its type.",
  '{"orderId":"A-1042"}',
);

/** The samples of an action group with an OpenAPI schema. */
export const bedrockAgentApiSamples: readonly [Sample, ...Sample[]] = [
  apiSample("get", "GET with path parameters", [...getOrder(), pathParameters], readOrder),
  apiSample(
    "post",
    "POST with a request body",
    [
      ...operation("Return two of the three lamps from A-1042, please.", "/returns"),
      jsonParameter(
        "body",
        "The request body, as a JSON object; it arrives as a list of properties.",
        '{"orderId":"A-1042","quantity":2,"refund":true}',
      ),
    ],
    (values) => ({
      httpMethod: "POST",
      requestBody: {
        content: { "application/json": { properties: toNamedValues(readJson(values, "body")) } },
      },
    }),
  ),
  apiSample(
    "session-attributes",
    "Session attributes",
    [
      ...getOrder(),
      pathParameters,
      jsonParameter("sessionAttributes", "Attributes of the session.", '{"customerId":"C-17"}'),
      jsonParameter(
        "promptSessionAttributes",
        "Attributes of this turn.",
        '{"timeZone":"Europe/Oslo"}',
      ),
    ],
    (values) => ({
      ...readOrder(values),
      sessionAttributes: readJson(values, "sessionAttributes"),
      promptSessionAttributes: readJson(values, "promptSessionAttributes"),
    }),
  ),
];

function apiSample(
  id: string,
  title: string,
  parameters: readonly SampleParameter[],
  describe: (values: ParameterValues) => JsonObject,
): Sample {
  return {
    id,
    title,
    parameters,
    build: (context, values): Json => ({
      ...buildAgentEvent(context, values, "order-assistant"),
      apiPath: readText(values, "apiPath"),
      ...describe(values),
    }),
  };
}

function readOrder(values: ParameterValues): JsonObject {
  return { httpMethod: "GET", parameters: toNamedValues(readJson(values, "parameters")) };
}

function getOrder(): readonly SampleParameter[] {
  return operation("Where is my order A-1042?", "/orders/{orderId}");
}

function operation(inputText: string, apiPath: string): readonly SampleParameter[] {
  return [
    ...agentParameters(inputText, "orders"),
    textParameter("apiPath", "Path as the OpenAPI schema writes it.", apiPath),
  ];
}
