import type { EventType } from "../model/eventType.ts";
import { chimeBot } from "./chimeBot.ts";
import { chimeSipMediaApplication } from "./chimeSipMediaApplication.ts";
import { connectContactFlow } from "./connectContactFlow.ts";
import { connectOutboundCampaigns } from "./connectOutboundCampaigns.ts";

/** Event types of contact centres, calls and chats; the one that a name shared by several means comes first. */
export const communicationEventTypes: readonly EventType[] = [
  connectContactFlow,
  connectOutboundCampaigns,
  chimeBot,
  chimeSipMediaApplication,
];
