import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { configRuleSamples } from "./configRule.samples.ts";
import { configRuleEvent } from "./configRule.schema.ts";

/** AWS Config Developer Guide, "Creating AWS Config Custom Lambda Rules". */
export const configRule: EventType = {
  id: "config-rule",
  service: "AWS Config",
  title: "Custom rule evaluation",
  shortTitle: "Config rule",
  description:
    "A resource changes that a custom rule is about, or the time comes to evaluate the rule.",
  category: "Management",
  tier: 2,
  aliases: ["compliance", "rule", "evaluation", "configuration item", "audit"],
  documentation:
    "https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_lambda-functions.html",
  schema: configRuleEvent,
  responseSchema: null,
  delivery: {
    kind: "async",
    deliveredBy:
      "Config invokes the function asynchronously for each change to a resource in the rule's scope, or as often as the rule's schedule says.",
    resultUse:
      "The result is discarded: the function has to call PutEvaluations with the resultToken, or the rule gets no compliance.",
    mustCall: ["PutEvaluations"],
  },
  recognition: { kind: "fixed", matches: isRuleEvaluation },
  names: {
    ...noEcosystemNames,
    cdkConstruct: "CustomRule",
    powertoolsPythonDataClass: "AWSConfigRuleEvent",
    goType: "ConfigEvent",
    javaClass: "ConfigEvent",
    dotnet: { package: "Amazon.Lambda.ConfigEvents", type: "ConfigEvent" },
  },
  samples: configRuleSamples,
};

function isRuleEvaluation(event: unknown): boolean {
  return (
    isJsonObject(event) &&
    typeof event["invokingEvent"] === "string" &&
    Object.hasOwn(event, "resultToken") &&
    Object.hasOwn(event, "configRuleArn")
  );
}
