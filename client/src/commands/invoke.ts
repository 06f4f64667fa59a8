import { invokeTarget } from "../runs/invokeTarget.ts";
import { targetOf } from "../runs/pickTarget.ts";
import type { Services } from "../services.ts";

/** Invokes the given handler, or the one at the cursor. */
export async function invoke(services: Services, argument: unknown): Promise<void> {
  const target = await targetOf(services, argument, "Invoke Handler");
  if (target !== undefined) await invokeTarget(services, target);
}
