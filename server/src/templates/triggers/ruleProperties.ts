import { memberOf, type TemplateValue } from "../templateValue.ts";
import type { FunctionProperty } from "./functionProperty.ts";
import { readInput } from "./readTriggerDetails.ts";
import { ruleEventType } from "./ruleEventType.ts";

/** The targets of EventBridge's rules. */
export const ruleProperties: readonly FunctionProperty[] = [
  {
    resource: "AWS::Events::Rule",
    path: "Targets[].Arn",
    service: "events",
    eventType: ({ resource, entry, index }) =>
      eventTypeOfTarget(ruleEventType(resource.properties, index.scope), entry),
    details: ({ resource, entry, index }) =>
      memberOf(resource.properties, "ScheduleExpression") === undefined
        ? {}
        : readInput(entry, index),
  },
];

/**
 * What arrives of an event: the whole of it, or whatever else the target has as its input.
 * @param target an entry of a rule's Targets, a schedule's Target, or the properties of SAM's event
 * @returns null where something else arrives. Source: EventBridge's API, "Target"; EventBridge
 *   Scheduler's API, "Target": its Input is what the target gets
 */
export function eventTypeOfTarget(
  eventType: string | null,
  target: TemplateValue | undefined,
): string | null {
  const inputs = ["Input", "InputPath", "InputTransformer"];
  return inputs.some((key) => memberOf(target, key) !== undefined) ? null : eventType;
}
