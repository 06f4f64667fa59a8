import type * as z from "zod";

const never = new WeakMap<z.ZodType, NeverToday>();

/** What a field never is any more. */
type NeverToday = "absent" | "null or absent";

/**
 * Marks a field that only events lack which were captured years ago: its schema takes these, while code has
 * no need to. Hovers, completions and rules speak of what AWS sends today.
 * @returns the same schema
 */
export function sentToday<S extends z.ZodType>(schema: S, what: NeverToday = "absent"): S {
  never.set(schema, what);
  return schema;
}

/** True for a field that AWS leaves out of no event any more. */
export function isNeverAbsent(schema: z.ZodType): boolean {
  return never.has(schema);
}

/** True for a field that AWS sends as null in no event any more. */
export function isNeverNull(schema: z.ZodType): boolean {
  return never.get(schema) === "null or absent";
}

/** Gives the copy of a schema the mark of the schema. */
export function copySentToday(schema: z.ZodType, copy: z.ZodType): void {
  const what = never.get(schema);
  if (what !== undefined) never.set(copy, what);
}
