import * as z from "zod";
import { knownValuesOf } from "./model/fieldDocs.ts";
import { schemaShapeOf } from "./model/schemaShape.ts";
import { findNearMiss } from "./validation/nearMiss.ts";

// Schemas don't change, and event files are checked at every keystroke.
const collected = new WeakMap<z.ZodType, readonly string[]>();

/** Texts that a field has: all of them, where AWS has fixed these, or those that are known. */
export function textValuesOf(schema: z.ZodType): readonly string[] {
  const before = collected.get(schema);
  if (before !== undefined) return before;
  const values = [...new Set(valuesOf(schema))];
  collected.set(schema, values);
  return values;
}

/**
 * The known text that another one is a slip of: in other letters' case, or by one letter. Where AWS may send
 * others than those that are known, what is less alike may well be one of these.
 */
export function knownTextNear(text: string, known: readonly string[]): string | null {
  if (known.includes(text)) return null;
  const inOtherCase = known.find((each) => each.toLowerCase() === text.toLowerCase());
  return inOtherCase ?? findNearMiss(text, known, known);
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
