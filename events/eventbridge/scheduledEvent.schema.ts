import * as z from "zod";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { envelopeFields } from "./envelope.schema.ts";
import { hasEnvelopeFields } from "./eventbridgeRecognition.ts";

/**
 * What a schedule sends: EventBridge's envelope, or, where the target has an Input, that JSON and
 * nothing else.
 * @param source the service that has the schedule
 * @param detail the documented field of that name
 */
export function scheduledEvent<D extends z.ZodType>(source: string, detail: D) {
  const envelope = z.looseObject({
    ...envelopeFields(),
    "detail-type": field(
      z.literal("Scheduled Event"),
      "Kind of the event, the same for every schedule. The key has a hyphen.",
      "Scheduled Event",
    ),
    source: field(z.literal(source), "The service that sent the event.", source),
    detail,
  });
  return z.union([envelope, constantInput()]);
}

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
