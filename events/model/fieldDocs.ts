import type * as z from "zod";
import type { Json } from "./json.ts";
import { copyOwnKeys } from "./ownKeys.ts";
import { copySentToday } from "./sentToday.ts";

/** What a hover or a completion says of one field. */
export interface FieldDocs {
  /** One or two sentences; says when the field is null or absent, and how it is encoded. */
  readonly description: string;
  /** A value as AWS sends it. */
  readonly example: Json;
  /** AWS's page about this field; null, the event type's own page stands. */
  readonly documentation: string | null;
}

/** A format that AWS keeps to but a test event may not: broken, it is a hint and never an error. */
export type HintedFormat =
  | "arn"
  | "ip-address"
  | "url"
  | "url-encoded"
  | "iso-date-time"
  | "base64"
  | "uuid";

// Kept beside the schemas and not in zod's registries, whose types cannot hold a recursive `Json`.
const docs = new WeakMap<z.ZodType, FieldDocs>();
const formats = new WeakMap<z.ZodType, HintedFormat>();
const knownValues = new WeakMap<z.ZodType, readonly string[]>();

/**
 * Attaches documentation to a field's schema.
 * @returns a copy of the schema, so that one schema can be two fields with docs of their own.
 */
export function field<S extends z.ZodType>(
  schema: S,
  description: string,
  example: Json,
  documentation: string | null = null,
): S {
  const documented = copy(schema);
  docs.set(documented, { description, example, documentation });
  return documented;
}

/** Marks a string field with a format whose violation is only a hint. */
export function hinted<S extends z.ZodType>(schema: S, format: HintedFormat): S {
  const marked = copy(schema);
  formats.set(marked, format);
  return marked;
}

/**
 * Names values that a text field has, where AWS may add others or does not promise these: completions offer
 * them, and nothing else is refused. A field that has no other value is a `z.enum`.
 * @returns the same schema
 */
export function known<S extends z.ZodType>(schema: S, values: readonly string[]): S {
  knownValues.set(schema, values);
  return schema;
}

/** The documentation of a field, or null for a schema that is no documented field. */
export function fieldDocsOf(schema: z.ZodType): FieldDocs | null {
  return docs.get(schema) ?? null;
}

/** The format that a string field keeps to in AWS, or null. */
export function hintedFormatOf(schema: z.ZodType): HintedFormat | null {
  return formats.get(schema) ?? null;
}

/** Values that a text field is known to have, besides others; empty where none are told. */
export function knownValuesOf(schema: z.ZodType): readonly string[] {
  return knownValues.get(schema) ?? [];
}

function copy<S extends z.ZodType>(schema: S): S {
  const duplicate = schema.clone();
  const format = formats.get(schema);
  if (format !== undefined) formats.set(duplicate, format);
  const values = knownValues.get(schema);
  if (values !== undefined) knownValues.set(duplicate, values);
  copyOwnKeys(schema, duplicate);
  copySentToday(schema, duplicate);
  return duplicate;
}
