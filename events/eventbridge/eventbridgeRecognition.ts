import { isJsonObject } from "../model/json.ts";

/** True for the default event of a rule that runs on a schedule. */
export function isScheduledRuleEvent(event: unknown): boolean {
  return (
    isJsonObject(event) &&
    event["source"] === "aws.events" &&
    event["detail-type"] === "Scheduled Event"
  );
}

/**
 * True for an event that an application or a partner put on a bus. Sources that begin with `aws.` are
 * AWS's own services, all but `aws.partner/`, under which partners' events arrive.
 */
export function isCustomBusEvent(event: unknown): boolean {
  if (!isJsonObject(event) || !Object.hasOwn(event, "detail")) return false;
  const { source, account } = event;
  return (
    typeof event["detail-type"] === "string" &&
    typeof account === "string" &&
    typeof source === "string" &&
    (!source.startsWith("aws.") || source.startsWith("aws.partner/"))
  );
}

/** True for anything that has fields of EventBridge's envelope, complete or not. */
export function hasEnvelopeFields(event: unknown): boolean {
  if (!isJsonObject(event)) return false;
  return (
    Object.hasOwn(event, "detail-type") || (hasKey(event, "source") && hasKey(event, "detail"))
  );
}

function hasKey(event: Readonly<Record<string, unknown>>, key: string): boolean {
  return Object.hasOwn(event, key);
}
