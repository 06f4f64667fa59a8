import type { EventType } from "../model/eventType.ts";
import { eventbridgeCustom } from "./eventbridgeCustom.ts";
import { eventbridgeSchedule } from "./eventbridgeSchedule.ts";

/** Event types of EventBridge itself: buses, schedules and pipes; the one that a name shared by several means comes first. */
export const eventbridgeEventTypes: readonly EventType[] = [eventbridgeCustom, eventbridgeSchedule];
