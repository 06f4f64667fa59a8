import * as z from "zod";
import type { Json } from "./json.ts";

/** What a hover or a completion says of one field. */
export interface FieldDocs {
  /** One or two sentences; says when the field is null or absent, and how it is encoded. */
  readonly description: string;
  /** A value as AWS sends it. */
  readonly example: Json;
  /** AWS's page about this field; absent, the event type's own page stands. */
  readonly documentation?: string;
}

/** Where field docs live: a registry of our own, so that they are typed and stay out of zod's globals. */
export const fieldDocs = z.registry<FieldDocs>();

/**
 * Attaches documentation to a field's schema.
 * @returns the same schema, so that fields read as `field(z.string(), "…", "…")`.
 */
export function field<S extends z.ZodType>(
  schema: S,
  description: string,
  example: Json,
  documentation?: string,
): S {
  const documented = schema.clone() as S;
  fieldDocs.add(documented, {
    description,
    example,
    ...(documentation === undefined ? {} : { documentation }),
  });
  return documented;
}

/** A format that AWS keeps to but a test event may not: broken, it is a hint and never an error. */
export const formatHints = z.registry<{ readonly format: HintedFormat }>();
export type HintedFormat = "arn" | "ip-address" | "url" | "iso-date-time" | "base64" | "uuid";

/** Marks a string field with a format whose violation is only a hint. */
export function hinted<S extends z.ZodType>(schema: S, format: HintedFormat): S {
  const marked = schema.clone() as S;
  formatHints.add(marked, { format });
  return marked;
}
