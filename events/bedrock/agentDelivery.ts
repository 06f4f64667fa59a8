import { isJsonObject } from "../model/json.ts";

/** The headlines of the result view are the same for both kinds of action group. */
export const agentDelivery = {
  kind: "sync",
  deliveredBy:
    "The agent invokes the function synchronously when its model has chosen an action and found the values for it.",
  whenAccepted: "The agent goes on with the response",
  whenRejected: "The agent stops with an error: it cannot process the function's response",
  whenFailed: "The agent stops with an error, and the user's turn fails",
} as const;

/** True for the event of an agent's action group, of either kind. */
export function isAgentEvent(event: unknown): event is Readonly<Record<string, unknown>> {
  return (
    isJsonObject(event) &&
    event["messageVersion"] === "1.0" &&
    isJsonObject(event["agent"]) &&
    Object.hasOwn(event["agent"], "id") &&
    Object.hasOwn(event, "actionGroup")
  );
}

/**
 * What a response to an agent has to repeat from the event and does not.
 * @param keys names of the fields, the same in the event and in the result's `response`
 */
export function checkEchoes(
  event: unknown,
  result: unknown,
  keys: readonly string[],
): readonly string[] {
  const response = isJsonObject(result) ? result["response"] : null;
  if (!isJsonObject(event) || !isJsonObject(response)) return [];
  return keys
    .filter((key) => response[key] !== event[key])
    .map(
      (key) =>
        `response.${key} has to be the event's ${JSON.stringify(event[key])}, not ${JSON.stringify(response[key])}`,
    );
}
