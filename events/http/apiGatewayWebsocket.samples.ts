import { isJsonObject, type Json, type JsonObject } from "../model/json.ts";
import { parseJson } from "../encoding/parseJson.ts";
import { readInteger, readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import {
  connectionParameters,
  handshakeParameters,
  readHandshake,
  websocketContext,
} from "./websocketRequest.ts";

const jsonMessage = jsonParameter(
  "body",
  "The message as JSON; its `action` selects the route.",
  '{"action":"sendMessage","room":"lobby","text":"Hello"}',
);
const textMessage = textParameter(
  "body",
  "The message as text; JSON with an `action` selects that route.",
  "ping",
);

/** The samples of a WebSocket API's event. */
export const apiGatewayWebsocketSamples: readonly [Sample, ...Sample[]] = [
  {
    id: "message",
    title: "Message on a route of its own",
    parameters: [jsonMessage, ...connectionParameters],
    build: (context, values) =>
      buildMessage(context, values, JSON.stringify(readJson(values, "body")), {}),
  },
  {
    id: "default",
    title: "Message on the $default route",
    parameters: [textMessage, ...connectionParameters],
    build: (context, values) => buildMessage(context, values, readText(values, "body"), {}),
  },
  {
    id: "connect",
    title: "Client connects",
    parameters: [...handshakeParameters("room=lobby", {}), ...connectionParameters],
    build: buildConnect,
  },
  {
    id: "disconnect",
    title: "Client disconnects",
    parameters: [...closeParameters(), ...connectionParameters],
    build: buildDisconnect,
  },
  {
    id: "lambda-authorizer",
    title: "Message of an authorized client",
    parameters: [jsonMessage, ...connectionParameters],
    build: (context, values) =>
      buildMessage(context, values, JSON.stringify(readJson(values, "body")), {
        authorizer: { principalId: "user-17", plan: "premium", integrationLatency: 112 },
      }),
  },
];

function closeParameters(): readonly SampleParameter[] {
  return [
    {
      name: "statusCode",
      description: "Close code of the WebSocket protocol.",
      kind: "integer",
      default: "1001",
      minimum: 1000,
      maximum: 4999,
    },
    textParameter("reason", "Reason that the client gave with the close code.", "Going away"),
  ];
}

function buildMessage(
  context: SampleContext,
  values: ParameterValues,
  body: string,
  more: JsonObject,
): Json {
  const requestContext = websocketContext(context, values, 21_000, {
    routeKey: routeOf(body),
    messageId: `${context.alphanumeric(15)}=`,
    eventType: "MESSAGE",
    ...more,
  });
  return { requestContext, body, isBase64Encoded: false };
}

/** The route that the selection expression `$request.body.action`, which most APIs have, finds. */
function routeOf(body: string): string {
  const message = parseJson(body);
  const action = isJsonObject(message) ? message["action"] : null;
  return typeof action === "string" && action !== "" ? action : "$default";
}

function buildConnect(context: SampleContext, values: ParameterValues): Json {
  const particulars = { routeKey: "$connect", eventType: "CONNECT" };
  const requestContext = websocketContext(context, values, 1, particulars);
  const handshake = readHandshake(context, values, requestContext.domainName);
  return { ...handshake, requestContext, isBase64Encoded: false };
}

function buildDisconnect(context: SampleContext, values: ParameterValues): Json {
  const requestContext = websocketContext(context, values, 95_000, {
    routeKey: "$disconnect",
    disconnectStatusCode: readInteger(values, "statusCode"),
    eventType: "DISCONNECT",
    disconnectReason: readText(values, "reason"),
  });
  const host = requestContext.domainName;
  return {
    headers: { Host: host, "x-api-key": "", "X-Forwarded-For": "", "x-restapi": "" },
    multiValueHeaders: {
      Host: [host],
      "x-api-key": [""],
      "X-Forwarded-For": [""],
      "x-restapi": [""],
    },
    requestContext,
    isBase64Encoded: false,
  };
}
