import { eventTypes } from "../../../events/catalogue.ts";
import type { FunctionTarget } from "../../../server/src/protocol.ts";
import { listSavedEvents } from "../eventFiles/listSavedEvents.ts";
import { readEventFile } from "../eventFiles/readEventFile.ts";
import { buildEvent, randomSeed } from "../events/buildEvent.ts";
import {
  inferredEvent,
  isFile,
  labelEvent,
  type ChosenEvent,
  type ChosenFile,
} from "../events/eventChoice.ts";
import { pickEvent } from "../events/eventPicker.ts";
import type { Services } from "../services.ts";
import { nameHandler } from "../views/state/nameHandler.ts";
import { startRun } from "./startRun.ts";

/** Invokes a handler with the chosen event, else the inferred one; asks where neither is known. */
export async function invokeTarget(
  services: Services,
  target: FunctionTarget,
  cold = false,
): Promise<void> {
  const known = services.choices.find(target) ?? inferredEvent(target);
  const chosen = known ?? (await chooseEventFor(services, target));
  if (chosen !== undefined) await invokeWith(services, target, chosen, cold);
}

/** Invokes a handler with an event: a sample is built afresh, a file is read as the editor has it. */
export async function invokeWith(
  services: Services,
  target: FunctionTarget,
  chosen: ChosenEvent,
  cold = false,
): Promise<void> {
  const order = { target, eventLabel: labelEvent(chosen), cold };
  if (!isFile(chosen)) {
    await startRun(services, { ...order, event: buildEvent(chosen, new Date(), randomSeed()) });
    return;
  }
  const { holdsSecrets, ...event } = await readEventFile(chosen.uri, chosen.eventType);
  await startRun(services, { ...order, event, holdsSecrets });
}

/** Invokes a handler with an event file, which is the handler's event from now on. */
export async function invokeWithFile(
  services: Services,
  target: FunctionTarget,
  file: ChosenFile,
): Promise<void> {
  await services.choices.remember(target, file);
  await invokeWith(services, target, file);
}

/** Lets the person pick the handler's event, and remembers it. */
export async function chooseEventFor(
  services: Services,
  target: FunctionTarget,
): Promise<ChosenEvent | undefined> {
  const { choices, search, server } = services;
  const picked = await pickEvent(search, `Event for ${nameHandler(target)}`, {
    eventTypes,
    inferred: target.eventType ?? inferredEvent(target)?.eventType.id ?? null,
    chosen: choices.find(target) ?? inferredEvent(target),
    saved: await listSavedEvents(server, target),
  });
  if (picked === undefined) return undefined;
  await choices.remember(target, picked);
  return picked;
}
