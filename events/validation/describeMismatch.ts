import * as z from "zod";
import { isJsonObject } from "../model/json.ts";
import { schemaShapeOf } from "../model/schemaShape.ts";

/** What kinds of values are called; constants stand for themselves. */
export interface TypeWords {
  readonly object: string;
  readonly list: string;
  readonly text: string;
  readonly wholeNumber: string;
  readonly number: string;
  readonly boolean: string;
  readonly null: string;
}

const jsonWords: TypeWords = {
  object: "an object",
  list: "a list",
  text: "a string",
  wholeNumber: "a whole number",
  number: "a number",
  boolean: "true or false",
  null: "null",
};

/**
 * What a schema takes, in words for a message: `a string`, `a list or null`, `"aws:sqs"`.
 * @param words those of JSON where none are given
 */
export function describeExpected(schema: z.ZodType, words: TypeWords = jsonWords): string {
  return joinAlternatives(alternatives(schema, words));
}

function alternatives(schema: z.ZodType, words: TypeWords): readonly string[] {
  const shape = schemaShapeOf(schema);
  if (shape.kind === "object" || shape.kind === "record") return [words.object];
  if (shape.kind === "array") return [words.list];
  if (shape.kind === "union") return shape.options.flatMap((each) => alternatives(each, words));
  if (shape.kind === "wrapper") {
    const inner = alternatives(shape.inner, words);
    return shape.accepts === "null" ? [...inner, words.null] : inner;
  }
  if (schema instanceof z.ZodLiteral || schema instanceof z.ZodEnum) {
    return constantsOf(schema).map((value) => JSON.stringify(value));
  }
  if (schema instanceof z.ZodString) return [words.text];
  if (schema instanceof z.ZodNumber) return [schema.isInt ? words.wholeNumber : words.number];
  if (schema instanceof z.ZodBoolean) return [words.boolean];
  return [schema instanceof z.ZodNull ? words.null : "another value"];
}

/** What a value is, in words for a message; long ones are cut. */
export function describeValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (isJsonObject(value)) return "an object";
  const text = JSON.stringify(value) ?? typeof value;
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return `the ${typeof value} ${shown}`;
}

/**
 * A value that would be right where only one can be, or the same value in the type that AWS sends it
 * in, as JSON text; null where there is no telling.
 */
export function suggestValue(schema: z.ZodType, value: unknown): string | null {
  const shape = schemaShapeOf(schema);
  if (shape.kind === "wrapper") return suggestValue(shape.inner, value);
  if (schema instanceof z.ZodLiteral || schema instanceof z.ZodEnum) {
    const [only, ...others] = constantsOf(schema);
    return others.length === 0 ? JSON.stringify(only) : null;
  }
  const scalar = typeof value === "number" || typeof value === "boolean";
  if (schema instanceof z.ZodString && scalar) return JSON.stringify(String(value));
  if (typeof value !== "string" || value.trim() === "") return null;
  if (schema instanceof z.ZodNumber && schema.safeParse(Number(value)).success) {
    return String(Number(value));
  }
  return schema instanceof z.ZodBoolean && /^(?:true|false)$/.test(value) ? value : null;
}

/** `a`, `a or b`, `a, b or c`, without doubles. */
export function joinAlternatives(words: readonly string[]): string {
  const distinct = [...new Set(words)];
  const last = distinct.pop() ?? "another value";
  return distinct.length === 0 ? last : `${distinct.join(", ")} or ${last}`;
}

function constantsOf(schema: z.ZodLiteral | z.ZodEnum): readonly unknown[] {
  return schema instanceof z.ZodLiteral ? [...schema.values] : schema.options;
}
