import { isInvocable } from "../../../server/src/protocol.ts";
import { chooseEventFor } from "../runs/invokeTarget.ts";
import { targetOf } from "../runs/pickTarget.ts";
import type { Services } from "../services.ts";
import { takeEvent } from "./takeEvent.ts";

/**
 * Lets the person choose the event that the handler is invoked with from now on; for a handler that
 * can't be invoked here, an event to take elsewhere.
 */
export async function chooseEvent(services: Services, argument: unknown): Promise<void> {
  const target = await targetOf(services, argument, "Choose Event for Handler");
  if (target === undefined) return;
  if (isInvocable(target)) await chooseEventFor(services, target);
  else await takeEvent(services, target);
}
