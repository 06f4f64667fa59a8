import { buildSample } from "../../../events/buildSample.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import { isJsonObject } from "../../../events/model/json.ts";

/**
 * The name under which a user pool keeps the trigger of an event type: `PreSignUp`.
 * Source: Amazon Cognito Developer Guide, "Customizing user pool workflows with Lambda triggers".
 */
export function cognitoTrigger(eventType: EventType): string {
  const { value } = buildSample(eventType, null, { seed: 1, now: new Date(0), set: {} });
  const source = isJsonObject(value) ? value["triggerSource"] : null;
  const name = typeof source === "string" ? (source.split("_")[0] ?? "") : "";
  return name === "TokenGeneration" ? "PreTokenGeneration" : name;
}
