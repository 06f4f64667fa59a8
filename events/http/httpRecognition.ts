import { isJsonObject } from "../model/json.ts";

type JsonRecord = Readonly<Record<string, unknown>>;

// One cell of the service writes its number before the name: `<id>.cell-1-lambda-url.<region>.on.aws`.
const functionUrlHost = /[.-]lambda-url\.[a-z0-9-]+\.on\.aws(?:\.cn)?$/;

/**
 * True for a REST API's proxy event. HTTP API events of payload format 1.0 carry a version, WebSocket
 * events a connection id, authorizer events a method ARN, load balancer events their target group.
 */
export function isRestProxyEvent(event: unknown): boolean {
  return isPayloadV1(event) && lacks(event, ["version"]);
}

/** True for an HTTP API's proxy event of payload format 1.0, which is a REST API's with a version. */
export function isHttpApiV1Event(event: unknown): boolean {
  return isPayloadV1(event) && isJsonObject(event) && event["version"] === "1.0";
}

/** True for an HTTP API's proxy event of payload format 2.0; function URLs differ by their host alone. */
export function isHttpApiV2Event(event: unknown): boolean {
  return isPayloadV2(event) && !isOnFunctionUrl(event);
}

/** True for a function URL's event. */
export function isFunctionUrlEvent(event: unknown): boolean {
  return isPayloadV2(event) && isOnFunctionUrl(event);
}

/** True for an Application Load Balancer's event, health checks included. */
export function isAlbEvent(event: unknown): boolean {
  const elb = requestContextOf(event)?.["elb"];
  return isJsonObject(elb) && typeof elb["targetGroupArn"] === "string";
}

/**
 * True for an event of a WebSocket API's route. The authorizer of $connect gets the same context, and
 * a method ARN besides.
 */
export function isWebsocketEvent(event: unknown): boolean {
  const context = requestContextOf(event);
  return (
    context !== null &&
    typeof context["connectionId"] === "string" &&
    websocketEventTypes.has(context["eventType"]) &&
    lacks(event, ["type", "methodArn"])
  );
}

const websocketEventTypes = new Set<unknown>(["CONNECT", "MESSAGE", "DISCONNECT"]);

/** True for VPC Lattice's event of version 1, the only one of a request in snake case. */
export function isLatticeV1Event(event: unknown): boolean {
  return hasText(event, "raw_path") && hasText(event, "method") && lacks(event, ["requestContext"]);
}

/** True for VPC Lattice's event of version 2. */
export function isLatticeV2Event(event: unknown): boolean {
  const context = requestContextOf(event);
  return typeof context?.["serviceNetworkArn"] === "string" && hasText(event, "path");
}

function isPayloadV1(event: unknown): boolean {
  const context = requestContextOf(event);
  if (context === null) return false;
  const { elb, connectionId, resourcePath } = context;
  return (
    elb === undefined &&
    connectionId === undefined &&
    typeof resourcePath === "string" &&
    hasText(event, "httpMethod") &&
    hasText(event, "resource") &&
    lacks(event, ["type", "methodArn", "authorizationToken"])
  );
}

function isPayloadV2(event: unknown): boolean {
  const context = requestContextOf(event);
  return (
    context !== null &&
    isJsonObject(context["http"]) &&
    context["serviceNetworkArn"] === undefined &&
    isJsonObject(event) &&
    event["version"] === "2.0" &&
    lacks(event, ["routeArn", "type"])
  );
}

function isOnFunctionUrl(event: unknown): boolean {
  const host = requestContextOf(event)?.["domainName"];
  return typeof host === "string" && functionUrlHost.test(host);
}

function requestContextOf(event: unknown): JsonRecord | null {
  const context = isJsonObject(event) ? event["requestContext"] : null;
  return isJsonObject(context) ? context : null;
}

function hasText(event: unknown, key: string): boolean {
  return isJsonObject(event) && typeof event[key] === "string";
}

function lacks(event: unknown, keys: readonly string[]): boolean {
  return isJsonObject(event) && keys.every((key) => !Object.hasOwn(event, key));
}
