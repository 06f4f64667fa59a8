import { buildSample } from "../../../events/buildSample.ts";
import type { RequestedEvent } from "../../../runtime/invocationRequest.ts";
import type { ChosenSample } from "./eventChoice.ts";

/**
 * Builds a sample's event as a handler gets it.
 * @param now the sample's clock.
 * @param seed decides everything in the sample that is random.
 */
export function buildEvent(chosen: ChosenSample, now: Date, seed: number): RequestedEvent {
  const { eventType, sample, set } = chosen;
  const { value } = buildSample(eventType, sample.id, { seed, now, set });
  return {
    type: eventType.id,
    sample: sample.id,
    seed,
    at: now.toISOString(),
    text: JSON.stringify(value, null, 2),
  };
}

/** A seed for an event that need not be the same as any other. */
export function randomSeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}
