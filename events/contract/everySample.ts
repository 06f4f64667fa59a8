import { buildSample } from "../buildSample.ts";
import { eventTypes } from "../catalogue.ts";
import type { EventType } from "../model/eventType.ts";
import type { Json } from "../model/json.ts";
import type { Sample } from "../model/sample.ts";

export interface CatalogueSample {
  /** As the command line names it: `sqs/standard`. */
  readonly name: string;
  readonly eventType: EventType;
  readonly sample: Sample;
  readonly build: (set?: Readonly<Record<string, string>>, seed?: number) => Json;
}

const now = new Date("2026-03-14T15:09:26.535Z");

/** Every sample of the catalogue, with a way to build it at one fixed moment. */
export const everySample: readonly CatalogueSample[] = eventTypes.flatMap((eventType) =>
  eventType.samples.map((sample) => ({
    name: `${eventType.id}/${sample.id}`,
    eventType,
    sample,
    build: (set = {}, seed = 1) => buildSample(eventType, sample.id, { seed, now, set }).value,
  })),
);

/** The samples that show what they are; an open shape and JSON of a person's own making do not. */
export const markedSamples: readonly CatalogueSample[] = everySample.filter(
  ({ eventType, sample }) => eventType.recognition.kind !== "open" && sample.recognisable !== false,
);
