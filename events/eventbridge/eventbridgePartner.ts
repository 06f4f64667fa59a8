import * as z from "zod";
import type { EventType } from "../model/eventType.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { ignoredResult } from "../responses/ignoredResult.ts";
import { partnerOrigin } from "./busOrigins.ts";
import { envelopeFields } from "./envelope.schema.ts";
import { eventBridgeNames } from "./eventBridgeNames.ts";
import { eventbridgePartnerSamples } from "./eventbridgePartner.samples.ts";
import { isPartnerEvent } from "./eventbridgeRecognition.ts";

const schema = once(() =>
  z.looseObject({
    ...envelopeFields(),
    "detail-type": field(
      z.string(),
      "Kind of the event, in the partner's words. The key has a hyphen.",
      "shopifyWebhook",
    ),
    source: field(
      z.string().startsWith("aws.partner/"),
      "The partner's event source, after which the event bus is named: `aws.partner/`, its domain, and what tells the customer's sources apart.",
      "aws.partner/shopify.com/4178431/orders",
    ),
    detail: field(
      z.record(z.string(), z.unknown()),
      "What happened: an object whose shape is the partner's own.",
      { payload: { id: 5_678_901_234, total_price: "59.90" }, metadata: {} },
    ),
  }),
);

/** EventBridge User Guide, "Receiving events from a SaaS partner". */
export const eventbridgePartner: EventType = {
  id: "eventbridge-partner",
  service: "Amazon EventBridge",
  title: "Partner / SaaS event",
  shortTitle: "Partner event",
  description:
    "A SaaS partner puts an event on the bus that belongs to its event source, and a rule's pattern matches it.",
  category: "Messaging",
  tier: 3,
  aliases: ["saas", "shopify", "auth0", "stripe", "zendesk", "datadog", "adobe", "webhook"],
  documentation: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-saas.html",
  schema,
  responseSchema: null,
  delivery: {
    kind: "async",
    deliveredBy:
      "EventBridge invokes the function asynchronously for each event that a rule on the partner's bus matches, at least once and in any order.",
    resultUse: ignoredResult,
    mustCall: [],
  },
  recognition: { kind: "fixed", matches: isPartnerEvent },
  busOrigin: partnerOrigin,
  names: eventBridgeNames,
  samples: eventbridgePartnerSamples,
};
