import * as z from "zod";
import { HumanError } from "../humanError.ts";
import type { Services } from "../services.ts";

const argumentSchema = z.object({ eventType: z.string(), sample: z.string() });

/** Makes the sample in the argument a favourite, or no longer one. */
export async function toggleFavouriteEvent({ shelf }: Services, argument: unknown): Promise<void> {
  const parsed = argumentSchema.safeParse(argument);
  if (!parsed.success) throw new HumanError("Favourites are chosen in the event gallery.");
  await shelf.toggleFavourite(parsed.data);
}
