import type * as z from "zod";
import { fieldDocsOf } from "./fieldDocs.ts";
import type { Json, JsonObject } from "./json.ts";
import { isOptional } from "./schemaShape.ts";

/**
 * An example of a documented object, put together from the examples of the fields that it always has.
 * @param withOptional names of further fields that the example is to show
 */
export function exampleOf(schema: z.ZodObject, withOptional: readonly string[] = []): JsonObject {
  const shown = Object.entries(schema.shape).flatMap(([key, child]): readonly [string, Json][] => {
    const docs = fieldDocsOf(child as z.ZodType);
    const present = !isOptional(child as z.ZodType) || withOptional.includes(key);
    return docs !== null && present ? [[key, docs.example]] : [];
  });
  return Object.fromEntries(shown);
}
