import type { Json } from "../events/model/json.ts";
import type { RequestedEvent } from "./invocationRequest.ts";
import type { InvokedEvent } from "./invocationResult.ts";

/** The event as a result shows it: parsed where it is JSON. */
export function invokedEvent(event: RequestedEvent): InvokedEvent {
  const { type, sample, seed, at, text } = event;
  return { type, sample, seed, at, value: parseJson(text) };
}

/** The value of a JSON text, or null for text that isn't JSON. */
export function parseJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
