import type { EventType } from "../model/eventType.ts";
import { sesFeedbackViaSns } from "./sesFeedbackViaSns.ts";
import { sesReceipt } from "./sesReceipt.ts";
import { workmail } from "./workmail.ts";

/** Event types of email that comes in or goes out; the one that a name shared by several means comes first. */
export const emailEventTypes: readonly EventType[] = [sesReceipt, sesFeedbackViaSns, workmail];
