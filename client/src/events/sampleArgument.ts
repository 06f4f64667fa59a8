import * as z from "zod";
import { eventTypes } from "../../../events/catalogue.ts";
import { HumanError } from "../humanError.ts";
import type { Services } from "../services.ts";
import { randomSeed } from "./buildEvent.ts";
import { resolveChoice, type ChosenSample } from "./eventChoice.ts";
import { pickSample } from "./eventPicker.ts";

/** A chosen sample and what else its event depends on. */
export interface RequestedSample {
  readonly chosen: ChosenSample;
  readonly seed: number;
  readonly now: Date;
}

/** The gallery's buttons send all of it, its context menu what is known of the row. */
const argumentSchema = z.object({
  eventType: z.string(),
  sample: z.string(),
  set: z.record(z.string(), z.string()).default({}),
  seed: z.int().optional(),
  at: z.number().optional(),
});

/**
 * The event that a command's argument asks for, else one that the person picks.
 * @param title of the list to pick from.
 * @param inferred id of the event type that stands first in it.
 * @returns undefined where nothing was picked.
 */
export async function eventOf(
  { search, shelf }: Pick<Services, "search" | "shelf">,
  argument: unknown,
  title: string,
  inferred: string | null = null,
): Promise<RequestedSample | undefined> {
  const parsed = argumentSchema.safeParse(argument);
  const chosen = parsed.success
    ? namedSample(parsed.data)
    : await pickSample(search, title, {
        eventTypes,
        inferred,
        chosen: null,
        atHand: shelf.atHand,
      });
  if (chosen === undefined) return undefined;
  await shelf.use({ eventType: chosen.eventType.id, sample: chosen.sample.id });
  const { seed = randomSeed(), at = Date.now() } = parsed.data ?? {};
  return { chosen, seed, now: new Date(at) };
}

function namedSample({ eventType, sample, set }: z.infer<typeof argumentSchema>): ChosenSample {
  const chosen = resolveChoice({ type: eventType, sample, set });
  if (chosen !== null) return chosen;
  throw new HumanError(`The catalogue has no sample ${eventType}/${sample}.`);
}
