import * as z from "zod";
import { sampleActions, type FromGallery } from "../../webview/galleryProtocol.ts";

const nameSchema = z.object({ eventType: z.string(), sample: z.string() });

/** A sample in a message or in a command's argument, with everything that its event depends on. */
export const sampleRequestSchema = nameSchema.extend({
  set: z.record(z.string(), z.string()),
  seed: z.int(),
  at: z.number(),
});

/** What the gallery may say; anything else is dropped. */
export const fromGallerySchema: z.ZodType<FromGallery> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ready") }),
  z.object({ type: z.literal("painted"), milliseconds: z.number() }),
  z.object({
    type: z.literal("act"),
    action: z.enum(sampleActions),
    request: sampleRequestSchema,
  }),
  z.object({ type: z.literal("toggleFavourite"), sample: nameSchema }),
  z.object({ type: z.literal("dropped"), sample: nameSchema }),
  z.object({ type: z.literal("manageTrust") }),
]);
