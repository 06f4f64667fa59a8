import type { EventBridgeEvent } from "aws-lambda";

export async function handler(event: EventBridgeEvent<string, { id: string }>) {
  return event.detail.id;
}

export const version = "1";
