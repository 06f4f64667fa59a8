import { isJsonObject } from "../model/json.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The parts of a Lambda@Edge event that tell what its function may do. */
export interface EdgeEvent {
  readonly eventType: "viewer-request" | "origin-request" | "origin-response" | "viewer-response";
  /** Empty where the event has none. */
  readonly request: Fields;
  /** Null in an event of a request. */
  readonly response: Fields | null;
}

const eventTypes: readonly unknown[] = [
  "viewer-request",
  "origin-request",
  "origin-response",
  "viewer-response",
] satisfies readonly EdgeEvent["eventType"][];

/**
 * Reads an event of Lambda@Edge. Where it does not say its type, as in some published test events, it
 * is one of the viewer's request, or of the origin's response where there is a response.
 * @returns null for any other event
 */
export function readEdgeEvent(event: unknown): EdgeEvent | null {
  const records = isJsonObject(event) ? event["Records"] : null;
  const first: unknown = Array.isArray(records) ? records[0] : null;
  const cf = isJsonObject(first) ? first["cf"] : null;
  if (!isJsonObject(cf)) return null;
  const { config, request, response } = cf;
  const stated = isJsonObject(config) ? config["eventType"] : undefined;
  const hasResponse = isJsonObject(response);
  if (!hasResponse && !isJsonObject(request)) return null;
  const implied = hasResponse ? "origin-response" : "viewer-request";
  const eventType = eventTypes.includes(stated) ? (stated as EdgeEvent["eventType"]) : implied;
  return {
    eventType,
    request: isJsonObject(request) ? request : {},
    response: eventType.endsWith("-response") && hasResponse ? response : null,
  };
}

/** True for an event of a viewer-request or origin-request trigger. */
export function isEdgeRequestEvent(event: unknown): boolean {
  return readEdgeEvent(event)?.eventType.endsWith("-request") ?? false;
}

/** True for an event of an origin-response or viewer-response trigger. */
export function isEdgeResponseEvent(event: unknown): boolean {
  return readEdgeEvent(event)?.eventType.endsWith("-response") ?? false;
}
