import * as z from "zod";
import { field } from "../model/fieldDocs.ts";
import { isJsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";
import { isBase64Encoded, singleHeaders, statusCode } from "./httpResponse.schema.ts";

const subprotocols =
  "https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-connect-route-subprotocol.html";
const routeResponses =
  "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-response.html";

/**
 * What a WebSocket API reads of a proxy integration's result. Source: API Gateway Developer Guide,
 * "Set up route responses for WebSocket APIs" and "Manage connected users and client apps".
 */
export const websocketResponse = once(() =>
  z.looseObject({
    statusCode: statusCode(),
    headers: field(
      singleHeaders().nullish(),
      "Header fields of the answer to `$connect`, such as Sec-WebSocket-Protocol; unused on other routes.",
      { "Sec-WebSocket-Protocol": "graphql-ws" },
      subprotocols,
    ),
    body: field(
      z.string().nullish(),
      "Message to the sender, as text; sent only where the route has a route response.",
      '{"ok":true}',
      routeResponses,
    ),
    isBase64Encoded: isBase64Encoded(),
  }),
);

/** What API Gateway does with a result that it takes; it depends on what happened on the connection. */
export function describeWebsocketResponse(event: unknown, result: unknown): string {
  const context = isJsonObject(event) ? event["requestContext"] : null;
  const eventType = isJsonObject(context) ? context["eventType"] : null;
  const { statusCode: status, body } = isJsonObject(result) ? result : {};
  if (eventType === "CONNECT") {
    return isSuccess(status)
      ? "API Gateway opens the connection"
      : `API Gateway refuses the connection with HTTP ${String(status)}`;
  }
  if (eventType === "DISCONNECT") {
    return "Done: the connection is closed already, and nobody reads the result";
  }
  return typeof body === "string" && body !== ""
    ? "API Gateway sends the body to the sender, if the route has a route response"
    : "Done: the sender gets no answer";
}

function isSuccess(status: unknown): boolean {
  return typeof status === "number" && status >= 200 && status < 300;
}
