import { isJsonObject } from "../model/json.ts";

/** True for the event of one field to resolve. */
export function isResolverEvent(event: unknown): boolean {
  if (!isJsonObject(event) || !isJsonObject(event["arguments"])) return false;
  const info = event["info"];
  return (
    isJsonObject(info) &&
    typeof info["fieldName"] === "string" &&
    typeof info["parentTypeName"] === "string"
  );
}

/**
 * True for a batch of such events, and for the document of a request template for one: AppSync sends
 * only the payloads of it, but older test events hold it whole.
 */
export function isResolverBatch(event: unknown): boolean {
  if (Array.isArray(event)) return isResolverEvent(event[0]);
  return (
    isJsonObject(event) && event["operation"] === "BatchInvoke" && Array.isArray(event["payload"])
  );
}

/** True for the event of a Lambda authorizer, of a GraphQL API or an Event API. */
export function isAppsyncAuthorizerEvent(event: unknown): boolean {
  if (!isJsonObject(event) || typeof event["authorizationToken"] !== "string") return false;
  const context = event["requestContext"];
  return (
    isJsonObject(context) &&
    typeof context["apiId"] === "string" &&
    typeof context["accountId"] === "string" &&
    !Object.hasOwn(event, "methodArn") &&
    !Object.hasOwn(event, "type")
  );
}

/** True for the event of a channel namespace's handler for this operation. */
export function isChannelEvent(event: unknown, operation: "PUBLISH" | "SUBSCRIBE"): boolean {
  const info = isJsonObject(event) ? event["info"] : null;
  if (!isJsonObject(info) || info["operation"] !== operation) return false;
  return isJsonObject(info["channel"]) && typeof info["channel"]["path"] === "string";
}

/** True for the event of Amplify's `@function`, which has at its top what AppSync has in `info`. */
export function isAmplifyResolverEvent(event: unknown): boolean {
  return (
    isJsonObject(event) &&
    typeof event["typeName"] === "string" &&
    typeof event["fieldName"] === "string" &&
    isJsonObject(event["arguments"]) &&
    !Object.hasOwn(event, "info")
  );
}
