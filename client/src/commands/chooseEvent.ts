import { chooseEventFor } from "../runs/invokeTarget.ts";
import { targetOf } from "../runs/pickTarget.ts";
import type { Services } from "../services.ts";

/** Lets the person choose the event that the handler is invoked with from now on. */
export async function chooseEvent(services: Services, argument: unknown): Promise<void> {
  const target = await targetOf(services, argument, "Choose Event for Handler");
  if (target !== undefined) await chooseEventFor(services, target);
}
