import { comesFrom } from "../model/busOrigin.ts";
import { isJsonObject } from "../model/json.ts";
import { applicationOrigin, partnerOrigin } from "./busOrigins.ts";

/** True for the default event of a rule that runs on a schedule. */
export function isScheduledRuleEvent(event: unknown): boolean {
  return (
    isJsonObject(event) &&
    event["source"] === "aws.events" &&
    event["detail-type"] === "Scheduled Event"
  );
}

/** True for the default event of a schedule of EventBridge Scheduler. */
export function isSchedulerEvent(event: unknown): boolean {
  return (
    isJsonObject(event) &&
    event["source"] === "aws.scheduler" &&
    event["detail-type"] === "Scheduled Event"
  );
}

/** True for an event that an application put on a bus. */
export function isCustomBusEvent(event: unknown): boolean {
  const source = busSourceOf(event);
  return source !== null && comesFrom(applicationOrigin, source);
}

/** True for an event of a SaaS partner. */
export function isPartnerEvent(event: unknown): boolean {
  const source = busSourceOf(event);
  return source !== null && comesFrom(partnerOrigin, source);
}

/** Who sent an event that has the envelope's marks, or null where it has not. */
function busSourceOf(event: unknown): string | null {
  if (!isJsonObject(event) || !Object.hasOwn(event, "detail")) return null;
  const { source, account, "detail-type": detailType } = event;
  const isEnvelope = typeof detailType === "string" && typeof account === "string";
  return isEnvelope && typeof source === "string" ? source : null;
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
