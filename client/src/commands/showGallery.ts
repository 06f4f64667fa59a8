import * as z from "zod";
import type { Services } from "../services.ts";

const argumentSchema = z.object({
  eventType: z.string(),
  sample: z.string().nullable().default(null),
});

/** Shows the event gallery. @param argument a sample or an event type to open in it; may be absent. */
export async function showGallery({ gallery }: Services, argument: unknown): Promise<void> {
  const parsed = argumentSchema.safeParse(argument);
  await gallery.show(parsed.success ? { type: "open", ...parsed.data } : null);
}

/** Puts the cursor into the gallery's search field. */
export async function searchGallery({ gallery }: Services): Promise<void> {
  await gallery.show({ type: "search", query: null });
}

/** Folds all rows of the gallery's list. */
export function collapseGallery({ gallery }: Services): void {
  gallery.collapseAll();
}
