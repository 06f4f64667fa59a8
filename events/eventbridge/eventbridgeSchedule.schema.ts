import * as z from "zod";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { scheduledEvent } from "./scheduledEvent.schema.ts";

/** Event of a rule with a schedule: EventBridge User Guide, "Creating a rule that runs on a schedule". */
export const eventbridgeScheduleEvent = once(() =>
  scheduledEvent(
    "aws.events",
    field(
      z.record(z.string(), z.unknown()),
      "Always an empty object: a schedule has nothing to tell but its rule, in `resources`.",
      {},
    ),
  ),
);
