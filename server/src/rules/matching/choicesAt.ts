import type * as z from "zod";
import type { EventType } from "../../../../events/model/eventType.ts";
import { schemaShapeOf } from "../../../../events/model/schemaShape.ts";
import { fieldsAt } from "../../flow/fieldsAt.ts";

/** All values that the field may have; null where they aren't fixed. */
export function choicesAt(
  eventTypes: readonly EventType[],
  steps: Parameters<typeof fieldsAt>[1],
): readonly string[] | null {
  if (fieldsAt(eventTypes, steps).shape !== "text") return null;
  const all: string[] = [];
  for (const eventType of eventTypes) {
    const { field } = fieldsAt([eventType], steps);
    // Code that has come there has no event of this type.
    if (field === null) continue;
    const choices = choicesOf(field.schema);
    if (choices === null) return null;
    all.push(...choices);
  }
  return all;
}

function choicesOf(schema: z.ZodType): readonly string[] | null {
  const shape = schemaShapeOf(schema);
  if (shape.kind === "wrapper") return choicesOf(shape.inner);
  if (shape.kind === "union") {
    const options = shape.options.map(choicesOf);
    return options.includes(null) ? null : options.flatMap((option) => option ?? []);
  }
  if (shape.kind !== "leaf") return null;
  if ("options" in schema && Array.isArray(schema.options)) return schema.options.map(String);
  return "values" in schema && schema.values instanceof Set ? [...schema.values].map(String) : null;
}
