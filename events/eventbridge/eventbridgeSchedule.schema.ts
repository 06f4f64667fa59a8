import * as z from "zod";
import { field } from "../model/fieldDocs.ts";
import { envelopeFields } from "./envelope.schema.ts";
import { hasEnvelopeFields } from "./eventbridgeRecognition.ts";
import { once } from "../model/once.ts";

const scheduledEnvelope = once(() =>
  z.looseObject({
    ...envelopeFields(),
    "detail-type": field(
      z.literal("Scheduled Event"),
      "Kind of the event, the same for every schedule. The key has a hyphen.",
      "Scheduled Event",
    ),
    source: field(z.literal("aws.events"), "The service that sent the event.", "aws.events"),
    detail: field(
      z.record(z.string(), z.unknown()),
      "Always an empty object: a schedule has nothing to tell but its rule, in `resources`.",
      {},
    ),
  }),
);

const constantInput = once(() =>
  z
    .unknown()
    .superRefine((value, refinement) => {
      if (!hasEnvelopeFields(value)) return;
      refinement.addIssue({
        code: "custom",
        continue: false,
        message: "Fields of EventBridge's envelope make it a scheduled event",
      });
    })
    .meta({ not: { anyOf: [{ required: ["detail-type"] }, { required: ["source", "detail"] }] } }),
);

/**
 * The event of a rule with a schedule: EventBridge's envelope, or, where the target has a constant
 * Input, that JSON and nothing else. Source: EventBridge User Guide, "Creating a rule that runs on a
 * schedule".
 */
export const eventbridgeScheduleEvent = once(() => z.union([scheduledEnvelope(), constantInput()]));
