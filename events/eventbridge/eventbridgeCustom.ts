import type { EventType } from "../model/eventType.ts";
import { ignoredResult } from "../responses/ignoredResult.ts";
import { applicationOrigin } from "./busOrigins.ts";
import { eventBridgeNames } from "./eventBridgeNames.ts";
import { eventbridgeCustomSamples } from "./eventbridgeCustom.samples.ts";
import { eventbridgeCustomEvent } from "./eventbridgeCustom.schema.ts";
import { isCustomBusEvent } from "./eventbridgeRecognition.ts";

/** An event of an application on an EventBridge bus. */
export const eventbridgeCustom: EventType = {
  id: "eventbridge-custom",
  service: "Amazon EventBridge",
  title: "Custom bus event (PutEvents)",
  shortTitle: "EventBridge",
  description: "An application puts an event on a bus, and a rule's pattern matches it.",
  category: "Messaging",
  tier: 1,
  aliases: [
    "event bus",
    "bus",
    "putevents",
    "rule",
    "pattern",
    "domain event",
    "cloudwatch events",
  ],
  documentation: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events.html",
  schema: eventbridgeCustomEvent,
  responseSchema: null,
  delivery: {
    kind: "async",
    deliveredBy:
      "EventBridge invokes the function asynchronously for each event that the rule matches, at least once and in any order.",
    resultUse: ignoredResult,
    mustCall: [],
  },
  recognition: { kind: "fixed", matches: isCustomBusEvent },
  busOrigin: applicationOrigin,
  names: eventBridgeNames,
  samples: eventbridgeCustomSamples,
};
