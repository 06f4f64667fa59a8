import type * as z from "zod";
import type { Answer } from "./answer.ts";
import type { BusOrigin } from "./busOrigin.ts";
import type { Delivery } from "./delivery.ts";
import type { EcosystemNames } from "./ecosystemNames.ts";
import type { Recognition } from "./recognition.ts";
import type { Sample } from "./sample.ts";

/** Groups of the sample-event gallery, in the order in which it shows them. */
export const categories = [
  "HTTP/API",
  "Auth",
  "Messaging",
  "Storage",
  "Streams",
  "Database",
  "Developer tools",
  "Management",
  "Monitoring",
  "IoT",
  "AI/ML",
  "Media/Other",
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
  /**
   * How often people meet it: 1 in many projects, 3 in few. Ranks search results; those of tier 1
   * have handler snippets in every language.
   */
  readonly tier: 1 | 2 | 3;
  /** Other words that people search for: "queue", "message". */
  readonly aliases: readonly string[];
  /** AWS's page on this event. */
  readonly documentation: string;
  /** Made by `once`. Loose objects, no transforms; every field carries `fieldDocs` metadata. */
  readonly schema: () => z.ZodType;
  /** What the invoker accepts as a result, or null where it discards the result. */
  readonly responseSchema: (() => z.ZodType) | null;
  /** Whole answers as people write them; left out where one made of the schema alone is as good. */
  readonly answers?: readonly Answer[];
  readonly delivery: Delivery;
  /**
   * What the invoker further asks of a result that its schema cannot say, because it depends on the
   * event: that every record comes back, that a list is as long as the batch. Pure.
   * @returns a sentence for each thing that the invoker will not take; empty where it is content
   */
  readonly checkResult?: (event: unknown, result: unknown) => readonly string[];
  readonly recognition: Recognition;
  /** Set where EventBridge delivers the event from a bus. */
  readonly busOrigin?: BusOrigin;
  readonly names: EcosystemNames;
  /** Never empty; the first is what a lens invokes with when nothing else was chosen. */
  readonly samples: readonly [Sample, ...Sample[]];
}
