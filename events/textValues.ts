import * as z from "zod";
import { knownValuesOf } from "./model/fieldDocs.ts";
import { schemaShapeOf } from "./model/schemaShape.ts";

/** Texts that a field has: all of them, where AWS has fixed these, or those that are known. */
export function textValuesOf(schema: z.ZodType): readonly string[] {
  return [...new Set(valuesOf(schema))];
}

function valuesOf(schema: z.ZodType): readonly string[] {
  const known = knownValuesOf(schema);
  const shape = schemaShapeOf(schema);
  if (shape.kind === "wrapper") return [...known, ...valuesOf(shape.inner)];
  if (shape.kind === "union") return [...known, ...shape.options.flatMap(valuesOf)];
  return [...known, ...constantsOf(schema)];
}

function constantsOf(schema: z.ZodType): readonly string[] {
  if (schema instanceof z.ZodEnum) return schema.options.filter(isText);
  return schema instanceof z.ZodLiteral ? [...schema.values].filter(isText) : [];
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
