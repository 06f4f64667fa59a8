import { eventTypes } from "../catalogue.ts";

/** What people may name: each event type, `sqs`, and each of its samples, `sqs/batch`. */
export function catalogueIds(): readonly string[] {
  return eventTypes.flatMap(({ id, samples }) =>
    [id].concat(samples.map((sample) => `${id}/${sample.id}`)),
  );
}
