import * as z from "zod";
import { field } from "../model/fieldDocs.ts";
import { envelopeFields } from "./envelope.schema.ts";
import { once } from "../model/once.ts";

/**
 * An event that an application put on a bus. Source: EventBridge User Guide, "Events in Amazon
 * EventBridge"; a rule's Input, InputPath or InputTransformer replaces all of it.
 */
export const eventbridgeCustomEvent = once(() =>
  z.looseObject({
    ...envelopeFields(),
    "detail-type": field(
      z.string(),
      "Kind of the event, in the sender's words. The key has a hyphen.",
      "Order Placed",
    ),
    source: field(
      z.string(),
      "Who sent the event, in the sender's words; names beginning with `aws.` are AWS's own, `aws.partner/` its partners'.",
      "com.example.orders",
    ),
    detail: field(
      z.record(z.string(), z.unknown()),
      "What happened: a JSON object and never JSON as text, although PutEvents takes it as text.",
      { orderId: "1234", total: 42.5 },
    ),
  }),
);
