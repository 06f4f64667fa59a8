import type { TemplateIndex, TemplateResource } from "../templateIndex.ts";
import { asList, memberOf, type TemplateValue } from "../templateValue.ts";
import type { ResourceTrigger } from "./resourceTrigger.ts";
import { ruleEventType } from "./ruleEventType.ts";

/** `AWS::Events::Rule`: one trigger for each of its targets. */
export function readRule(
  { properties }: TemplateResource,
  index: TemplateIndex,
): readonly ResourceTrigger[] {
  const eventType = ruleEventType(properties, index.scope);
  return asList(memberOf(properties, "Targets")).map((target) => ({
    target: memberOf(target, "Arn"),
    eventType: eventTypeOfTarget(eventType, target),
    service: "events",
  }));
}

/**
 * What arrives of an event: the whole of it, or whatever else the target has as its input. Schedules
 * have samples for that, since their own event says next to nothing.
 * @param target an entry of a rule's Targets, or the properties of SAM's event
 */
export function eventTypeOfTarget(eventType: string | null, target: TemplateValue): string | null {
  if (eventType === "eventbridge-schedule") return eventType;
  const inputs = ["Input", "InputPath", "InputTransformer"];
  return inputs.some((key) => memberOf(target, key) !== undefined) ? null : eventType;
}
