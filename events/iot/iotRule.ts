import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { ignoredResult } from "../responses/ignoredResult.ts";
import { iotRuleSamples } from "./iotRule.samples.ts";
import { iotRuleEvent } from "./iotRule.schema.ts";

/** A message that a rule of AWS IoT selects. */
export const iotRule: EventType = {
  id: "iot-rule",
  service: "AWS IoT Core",
  title: "Topic rule action",
  shortTitle: "IoT rule",
  description: "A device or AWS IoT itself publishes a message that a rule's SQL selects.",
  category: "IoT",
  tier: 2,
  aliases: ["mqtt", "device", "thing", "topic", "sensor", "shadow", "lifecycle", "telemetry"],
  documentation: "https://docs.aws.amazon.com/lambda/latest/dg/services-iot.html",
  schema: iotRuleEvent,
  responseSchema: null,
  delivery: {
    kind: "async",
    deliveredBy:
      "AWS IoT invokes the function asynchronously for each message that the rule selects, with what its SQL makes of it.",
    resultUse: ignoredResult,
    mustCall: [],
  },
  recognition: { kind: "open", hints: hintsAtRule },
  names: {
    ...noEcosystemNames,
    samEventTypes: ["IoTRule"],
    serverlessKeys: ["iot"],
    cdkConstruct: "LambdaFunctionAction",
    typescriptType: "IoTEvent",
    typescriptHandlerType: "IoTHandler",
  },
  samples: iotRuleSamples,
};

/** True for what AWS IoT itself publishes: lifecycle messages, shadows and jobs. */
function hintsAtRule(event: unknown): boolean {
  if (!isJsonObject(event)) return false;
  const marks = [
    ["clientId", "eventType"],
    ["state", "metadata"],
    ["jobId", "operation"],
  ];
  return marks.some((keys) => keys.every((key) => Object.hasOwn(event, key)));
}
