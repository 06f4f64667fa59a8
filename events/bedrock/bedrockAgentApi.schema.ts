import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import {
  agentFields,
  agentResponseFields,
  agentsLambdaPage,
  namedValue,
} from "./actionGroup.schema.ts";
import { httpMethods } from "../model/httpMethods.ts";

const orderId = { name: "orderId", type: "string", value: "A-1042" };

const bodyContent = once(() =>
  z.looseObject({
    properties: field(
      z.array(namedValue()),
      "The body's properties, as a list of names, types and values: not an object, and not JSON text.",
      [orderId],
    ),
  }),
);

const requestBody = once(() =>
  z.looseObject({
    content: field(
      z.record(z.string(), bodyContent()),
      "The body by media type, of which there is mostly one, `application/json`.",
      { "application/json": { properties: [orderId] } },
    ),
  }),
);

/** The event of an action group with an OpenAPI schema. Source: Bedrock User Guide, as `agentsLambdaPage`. */
export const bedrockAgentApiEvent = once(() =>
  z.looseObject({
    ...agentFields(),
    apiPath: textField(
      "Path of the operation as the OpenAPI schema writes it, placeholders and all. The response must repeat it.",
      "/orders/{orderId}",
      agentsLambdaPage,
    ),
    httpMethod: known(
      textField(
        "Method of the operation, in capitals. The response must repeat it.",
        "GET",
        agentsLambdaPage,
      ),
      httpMethods,
    ),
    parameters: field(
      z.array(namedValue()).optional(),
      "Path and query parameters together; absent where the operation has none.",
      [orderId],
      agentsLambdaPage,
    ),
    requestBody: field(
      requestBody().optional(),
      "The body; absent where the operation has none.",
      exampleOf(requestBody()),
      agentsLambdaPage,
    ),
  }),
);

const responseBody = once(() =>
  z.looseObject({
    body: textField(
      "The body as text: an object has to be turned into JSON text first.",
      '{"status":"shipped"}',
    ),
  }),
);

const apiResponse = once(() =>
  z.looseObject({
    actionGroup: textField("The event's `actionGroup`.", "orders"),
    apiPath: textField("The event's `apiPath`.", "/orders/{orderId}"),
    httpMethod: textField("The event's `httpMethod`.", "GET"),
    httpStatusCode: field(z.int(), "HTTP status of the operation.", 200),
    responseBody: field(
      z.record(z.string(), responseBody()),
      "The body by media type, as the OpenAPI schema has it.",
      { "application/json": { body: '{"status":"shipped"}' } },
    ),
  }),
);

/** What the agent accepts from an action group with an OpenAPI schema. */
export const bedrockAgentApiResponse = once(() =>
  z.looseObject({
    ...agentResponseFields(),
    response: field(apiResponse(), "The operation's response.", exampleOf(apiResponse())),
  }),
);
