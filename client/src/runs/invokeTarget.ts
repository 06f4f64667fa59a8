import { eventTypes } from "../../../events/catalogue.ts";
import type { FunctionTarget } from "../../../server/src/protocol.ts";
import { buildEvent, randomSeed } from "../events/buildEvent.ts";
import { inferredSample, labelSample, type ChosenSample } from "../events/eventChoice.ts";
import { pickSample } from "../events/eventPicker.ts";
import type { Services } from "../services.ts";
import { nameHandler } from "../views/state/nameHandler.ts";
import { startRun } from "./startRun.ts";

/** Invokes a handler with the chosen event, else the inferred one; asks where neither is known. */
export async function invokeTarget(
  services: Services,
  target: FunctionTarget,
  cold = false,
): Promise<void> {
  const known = services.choices.find(target) ?? inferredSample(target.eventType);
  const chosen = known ?? (await chooseSample(services, target));
  if (chosen !== undefined) await invokeWithSample(services, target, chosen, cold);
}

/** Invokes a handler with a sample, built afresh. */
export async function invokeWithSample(
  services: Services,
  target: FunctionTarget,
  chosen: ChosenSample,
  cold = false,
): Promise<void> {
  const event = buildEvent(chosen, new Date(), randomSeed());
  await startRun(services, { target, event, eventLabel: labelSample(chosen), cold });
}

/** Lets the person pick the handler's event, and remembers it. */
export async function chooseSample(
  { choices, search, server }: Services,
  target: FunctionTarget,
): Promise<ChosenSample | undefined> {
  const picked = await pickSample(search, `Event for ${nameHandler(target)}`, {
    eventTypes,
    inferred: target.eventType,
    chosen: choices.find(target) ?? inferredSample(target.eventType),
  });
  if (picked === undefined) return undefined;
  await choices.remember(target, picked);
  server.refreshLenses();
  return picked;
}
