import { workspace } from "vscode";
import { eventOf } from "../events/sampleArgument.ts";
import { invokeWith } from "../runs/invokeTarget.ts";
import { pickTarget } from "../runs/pickTarget.ts";
import { explainTrust } from "../runs/startRun.ts";
import type { Services } from "../services.ts";

/**
 * Invokes a handler that the person picks with a sample event; those that take its type come first.
 * @param argument the sample; anything else lets the person pick that, too.
 */
export async function invokeWithEvent(services: Services, argument: unknown): Promise<void> {
  if (!workspace.isTrusted) {
    await explainTrust();
    return;
  }
  const event = await eventOf(services, argument, "Invoke Handler with Event");
  if (event === undefined) return;
  const { eventType, sample } = event.chosen;
  const functions = await services.server.listInvocable();
  const title = `Invoke with ${sample.title} (${eventType.shortTitle})`;
  const target = await pickTarget(functions, title, eventType);
  if (target !== undefined) await invokeWith(services, target, event.chosen);
}
