import { isJsonObject } from "../model/json.ts";

/** True for the event of a TOKEN authorizer of a REST API. */
export function isTokenAuthorizerEvent(event: unknown): boolean {
  return (
    isJsonObject(event) &&
    event["type"] === "TOKEN" &&
    typeof event["methodArn"] === "string" &&
    typeof event["authorizationToken"] === "string"
  );
}

/** True for the event of a REQUEST authorizer of a REST API, or of an HTTP API in payload format 1.0. */
export function isRequestAuthorizerEvent(event: unknown): boolean {
  return isRequestWith(event, "methodArn") && !hasConnection(event);
}

/** True for the event of a WebSocket API's authorizer, whose context has the connection in it. */
export function isWebsocketAuthorizerEvent(event: unknown): boolean {
  return isRequestWith(event, "methodArn") && hasConnection(event);
}

/** True for the event of an HTTP API's authorizer in payload format 2.0. */
export function isHttpApiAuthorizerEvent(event: unknown): boolean {
  return isRequestWith(event, "routeArn");
}

function isRequestWith(event: unknown, arn: "methodArn" | "routeArn"): boolean {
  return isJsonObject(event) && event["type"] === "REQUEST" && typeof event[arn] === "string";
}

function hasConnection(event: unknown): boolean {
  const context = isJsonObject(event) ? event["requestContext"] : null;
  return isJsonObject(context) && typeof context["connectionId"] === "string";
}
