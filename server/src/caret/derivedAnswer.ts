import type * as z from "zod";
import { fieldsInside, type Field } from "../../../events/fieldTree.ts";
import { type AnswerValue, ToChange } from "../../../events/model/answer.ts";
import { schemaShapeOf } from "../../../events/model/schemaShape.ts";

/** Objects in each other that an answer has written out. */
const deepest = 2;

/** Longer texts are ids and the like, which a response takes from the event. */
const longestExample = 32;

/** What an HTTP response has besides, nearly always. */
const usual = new Set(["headers", "body"]);

/** An answer, or a part of one, with what its schema says has to be there; null for what is no object. */
export function deriveAnswer(schema: z.ZodType): AnswerValue | null {
  return deriveNested(schema, 0);
}

/** A value for a field, to be changed. */
export function deriveValue({ schema, docs }: Field): AnswerValue {
  return deriveAt(schema, docs, 0);
}

function deriveAt(schema: z.ZodType, docs: Field["docs"], depth: number): AnswerValue {
  const nested = deriveNested(schema, depth);
  if (nested !== null) return nested;
  const example = docs?.example ?? "";
  const isId = typeof example === "string" && example.length > longestExample;
  return new ToChange(isId ? "" : example);
}

function deriveNested(schema: z.ZodType, depth: number): AnswerValue | null {
  if (depth > deepest) return null;
  const bare = withoutWrappers(schema);
  const shape = schemaShapeOf(bare);
  const object = deriveObject(shape.kind === "array" ? shape.element : bare, depth);
  return object !== null && shape.kind === "array" ? [object] : object;
}

function deriveObject(schema: z.ZodType, depth: number): AnswerValue | null {
  const members = neededIn(schema).map(
    ([key, field]) => [key, deriveAt(field.schema, field.docs, depth + 1)] as const,
  );
  return members.length === 0 ? null : Object.fromEntries(members);
}

/** The fields that must be there; the first few where none must. */
function neededIn(schema: z.ZodType): readonly (readonly [string, Field])[] {
  const fields = [...fieldsInside(schema, [])];
  const needed = fields.filter(([key, { optional }]) => !optional || usual.has(key));
  return needed.length > 0 ? needed : fields.slice(0, 3);
}

function withoutWrappers(schema: z.ZodType): z.ZodType {
  const shape = schemaShapeOf(schema);
  return shape.kind === "wrapper" ? withoutWrappers(shape.inner) : schema;
}
