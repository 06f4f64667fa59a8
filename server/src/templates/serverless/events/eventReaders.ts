import { busEvents } from "./busEvents.ts";
import type { EventReader } from "./eventReader.ts";
import { httpEvents } from "./httpEvents.ts";
import { messageEvents } from "./messageEvents.ts";
import { polledEvents } from "./polledEvents.ts";

/**
 * What stands under `events` of a function, by its key. Serverless Framework documentation, "AWS
 * Lambda Events"; `existingS3` is serverless-plugin-existing-s3's.
 */
export const eventReaders: ReadonlyMap<string, EventReader> = new Map(
  Object.entries({ ...httpEvents, ...polledEvents, ...busEvents, ...messageEvents }),
);
