import {
  asList,
  asText,
  memberOf,
  type TemplateObject,
  type TemplateValue,
} from "./templateValue.ts";

/**
 * The event type of an EventBridge rule, SAM's or CloudFormation's: scheduled, or matched by a
 * pattern. Events of AWS services share only their envelope, so a rule for them has no type here.
 * @returns null where the rule doesn't tell
 */
export function ruleEventType(
  properties: TemplateObject,
): "eventbridge-schedule" | "eventbridge-custom" | null {
  const pattern = memberOf(properties, "EventPattern") ?? memberOf(properties, "Pattern");
  if (pattern === undefined) {
    return memberOf(properties, "ScheduleExpression") === undefined ? null : "eventbridge-schedule";
  }
  return patternSources(pattern).some((source) => source.startsWith("aws."))
    ? null
    : "eventbridge-custom";
}

/** Sources that a pattern names, by value or by prefix; CloudFormation also takes a pattern as JSON text. */
function patternSources(pattern: TemplateValue): readonly string[] {
  if (typeof pattern === "string") {
    return /"source"[^\]]*"aws\./.test(pattern) ? ["aws."] : [];
  }
  return asList(memberOf(pattern, "source")).map(
    (source) => asText(source) ?? asText(memberOf(source, "prefix")) ?? "",
  );
}
