import { buildSample } from "../../../events/buildSample.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import { isJsonObject } from "../../../events/model/json.ts";
import { escapeText } from "../toSnippetBody.ts";

/**
 * The lines of an EventBridge pattern that matches the first sample of an event type.
 * @param firstStop number of the first tab stop, where the event is an application's own
 */
export function busPattern(eventType: EventType, firstStop: number): readonly string[] {
  const { value } = buildSample(eventType, null, { seed: 1, now: new Date(0), set: {} });
  const members = isJsonObject(value) ? value : {};
  const own = eventType.id === "eventbridge-custom";
  return ["source", "detail-type"].flatMap((key, index) => {
    const name = members[key];
    const text = escapeText(typeof name === "string" ? name : "");
    return [`${key}:`, `  - ${own ? `\${${firstStop + index}:${text}}` : text}`];
  });
}
