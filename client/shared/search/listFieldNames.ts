import { listFields } from "../../../events/fieldTree.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import type { FieldNames } from "./fieldNames.ts";

/**
 * Collects the field names of event types from their schemas. That takes every schema of the catalogue
 * to be made, so the build does it once and the product reads the list.
 */
export function listFieldNames(eventTypes: readonly EventType[]): FieldNames {
  return Object.fromEntries(
    eventTypes.map((type) => {
      const names = listFields(type.schema()).flatMap(({ path }) => path.at(-1) ?? []);
      return [type.id, [...new Set(names)]];
    }),
  );
}
