import * as z from "zod";
import { exampleOf } from "../model/exampleOf.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { restAuthorizer } from "./restAuthorizer.schema.ts";
import { stringListMap, stringMap } from "./stringMaps.schema.ts";
import { websocketContextFields } from "./websocketContext.schema.ts";

const disconnecting =
  "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-keys-connect-disconnect.html";

const requestContext = once(() =>
  z.looseObject({
    ...websocketContextFields(),
    eventType: field(
      z.enum(["CONNECT", "MESSAGE", "DISCONNECT"]),
      "What happened: the client connects, sent a message, or is gone.",
      "MESSAGE",
    ),
    messageId: field(
      z.string().nullish(),
      "Id of the message; only with event type MESSAGE.",
      "L0SNHfi7vHcCIhw=",
    ),
    disconnectStatusCode: field(
      z.int().nullish(),
      "Close code of the WebSocket protocol: 1000 for a normal end, 1001 for a client that went away, 1005 without one, 1006 for a lost connection. Only with event type DISCONNECT; null or absent with others.",
      1001,
      disconnecting,
    ),
    disconnectReason: field(
      z.string().nullish(),
      "Reason that goes with the close code, empty where the client gave none. Only with event type DISCONNECT.",
      "Going away",
      disconnecting,
    ),
    authorizer: field(
      restAuthorizer().nullish(),
      "Principal and context that the Lambda authorizer of `$connect` returned, every value as text; repeated in all later events of the connection. Absent without authorizer.",
      { principalId: "user-17", plan: "premium", integrationLatency: 112 },
    ),
  }),
);

const onlyHandshake = "Only with event type CONNECT";

/**
 * The event of a route of a WebSocket API with Lambda proxy integration. There is no path and no
 * method: a connection has one URL. Source: API Gateway Developer Guide, "Set up integration request
 * for a WebSocket API".
 */
export const apiGatewayWebsocketEvent = once(() =>
  z.looseObject({
    headers: field(
      stringMap().optional(),
      "Header fields of the handshake, in the casing that the client sent. All of them with event type CONNECT, a few empty ones with DISCONNECT, absent with MESSAGE.",
      { Host: "a1b2c3d4e5.execute-api.us-east-1.amazonaws.com", "Sec-WebSocket-Version": "13" },
    ),
    multiValueHeaders: field(
      stringListMap().optional(),
      "Header fields of the handshake with all their values; there where `headers` is.",
      { "Sec-WebSocket-Version": ["13"] },
    ),
    queryStringParameters: field(
      stringMap().nullish(),
      `Query parameters of the handshake's URL, URL-decoded; a repeated one has its last value only. ${onlyHandshake}, and absent without query string.`,
      { room: "lobby" },
    ),
    multiValueQueryStringParameters: field(
      stringListMap().nullish(),
      `Query parameters with all their values. ${onlyHandshake}, and absent without query string.`,
      { room: ["lobby"] },
    ),
    stageVariables: field(
      stringMap().nullish(),
      "Variables of the stage. Absent where it has none.",
      { tableName: "connections-prod" },
    ),
    requestContext: field(
      requestContext(),
      "The connection, the route, and what happened.",
      exampleOf(requestContext(), ["messageId"]),
    ),
    body: field(
      z.string().optional(),
      "The message, always as text: JSON has to be parsed, base64 decoded where `isBase64Encoded` is true. Only with event type MESSAGE.",
      '{"action":"sendMessage","text":"Hello"}',
    ),
    isBase64Encoded: field(
      z.boolean().optional(),
      "True where `body` is base64, which happens to binary messages of an API with binary media types.",
      false,
    ),
  }),
);
