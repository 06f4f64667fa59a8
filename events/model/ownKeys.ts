import type * as z from "zod";

const marked = new WeakSet<z.ZodType>();

/**
 * Marks an object in which people put keys of their own beside AWS's, such as the parameters of a
 * dashboard widget: there an unknown key is nothing odd.
 * @returns the same schema
 */
export function withOwnKeys<S extends z.ZodObject>(schema: S): S {
  marked.add(schema);
  return schema;
}

/** True where keys that the schema does not know are people's own. */
export function hasOwnKeys(schema: z.ZodType): boolean {
  return marked.has(schema);
}

/** Gives the copy of a schema the mark of the schema. */
export function copyOwnKeys(schema: z.ZodType, copy: z.ZodType): void {
  if (marked.has(schema)) marked.add(copy);
}
