import { isJsonObject } from "../../../events/model/json.ts";
import type { JsonSchema } from "../../../events/jsonSchema.ts";

/**
 * Makes the JSON language service write a field's example when a person completes its key: the
 * library takes the snippet where it is the only proposal, and writes nothing where there are two.
 */
export function withExampleSnippets(schema: JsonSchema): JsonSchema {
  const entries = Object.entries(schema).map(([key, value]) => [key, withSnippetsInside(value)]);
  const { examples, ...rest } = Object.fromEntries(entries) as Record<string, unknown>;
  if (!Array.isArray(examples)) return rest;
  if ("const" in rest || "enum" in rest) return rest;
  return { ...rest, defaultSnippets: [{ body: toSnippetBody(examples[0]) }] };
}

function withSnippetsInside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSnippetsInside);
  return isJsonObject(value) ? withExampleSnippets(value) : value;
}

/** Strings that begin with `^` go into the snippet as they are, so they can be escaped for it. */
function toSnippetBody(example: unknown): unknown {
  if (typeof example === "string") {
    return `^${JSON.stringify(example).replaceAll(/[\\$}]/g, String.raw`\$&`)}`;
  }
  if (Array.isArray(example)) return example.map(toSnippetBody);
  if (!isJsonObject(example)) return example;
  return Object.fromEntries(
    Object.entries(example).map(([key, value]) => [key, toSnippetBody(value)]),
  );
}
