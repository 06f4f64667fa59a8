import type { EventType } from "../model/eventType.ts";
import { eventbridgeAwsService } from "./eventbridgeAwsService.ts";
import { eventbridgeCustom } from "./eventbridgeCustom.ts";
import { eventbridgePartner } from "./eventbridgePartner.ts";
import { eventbridgePipe } from "./eventbridgePipe.ts";
import { eventbridgeSchedule } from "./eventbridgeSchedule.ts";
import { eventbridgeScheduler } from "./eventbridgeScheduler.ts";

/** Event types of EventBridge itself: buses, schedules and pipes; the one that a name shared by several means comes first. */
export const eventbridgeEventTypes: readonly EventType[] = [
  eventbridgeCustom,
  eventbridgeSchedule,
  eventbridgeScheduler,
  eventbridgePartner,
  eventbridgePipe,
  eventbridgeAwsService,
];
