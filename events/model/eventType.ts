import type * as z from "zod";
import type { Delivery } from "./delivery.ts";
import type { EcosystemNames } from "./ecosystemNames.ts";
import type { Recognition } from "./recognition.ts";
import type { Sample } from "./sample.ts";

/** Groups of the sample-event gallery, in the order in which it shows them. */
export const categories = [
  "HTTP/API",
  "Messaging",
  "Storage",
  "Streams",
  "Developer tools",
  "Other",
] as const;
export type Category = (typeof categories)[number];

/**
 * One shape of event that Lambda hands to a handler, with all that the product says about it.
 * Completions, diagnostics, samples, recognition and the result view read this record and nothing
 * else, so they cannot drift apart.
 */
export interface EventType {
  /** Short, kebab-case and fixed once published: people script against it. */
  readonly id: string;
  /** The AWS service that emits the event, in AWS's spelling: "Amazon SQS". */
  readonly service: string;
  /** What a list shows: "SQS message batch". */
  readonly title: string;
  /** The few letters that a lens has room for: "SQS". */
  readonly shortTitle: string;
  /** One sentence: what happens in AWS for this event to arrive. */
  readonly description: string;
  readonly category: Category;
  /** Other words that people search for: "queue", "message". */
  readonly aliases: readonly string[];
  /** AWS's page on this event. */
  readonly documentation: string;
  /** Loose objects, no transforms; every field carries `fieldDocs` metadata. */
  readonly schema: z.ZodType;
  /** What the invoker accepts as a result, or null where it discards the result. */
  readonly responseSchema: z.ZodType | null;
  readonly delivery: Delivery;
  readonly recognition: Recognition;
  readonly names: EcosystemNames;
  /** Never empty; the first is what a lens invokes with when nothing else was chosen. */
  readonly samples: readonly [Sample, ...Sample[]];
}
