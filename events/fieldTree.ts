import type * as z from "zod";
import { fieldDocsOf, type FieldDocs } from "./model/fieldDocs.ts";
import { isNullable, isOptional, schemaShapeOf } from "./model/schemaShape.ts";
import { isNeverAbsent, isNeverNull } from "./model/sentToday.ts";

export type FieldPath = readonly (string | number)[];

/** One documented field of an event. */
export interface Field {
  readonly schema: z.ZodType;
  readonly docs: FieldDocs | null;
  /** True where AWS may leave the field out today. */
  readonly optional: boolean;
  /** True where AWS may send null today. */
  readonly nullable: boolean;
}

/** A field together with where it stands; list items are written `[]` and keys of a map `*`. */
export interface ListedField extends Field {
  readonly path: readonly string[];
}

/**
 * Looks a field up, through lists, unions, maps and wrappers; where a union has it in several
 * branches the first one wins.
 * @param path keys and indices from the root: `["Records", 0, "body"]`
 * @returns null where the schema says nothing about that path
 */
export function findField(root: z.ZodType, path: FieldPath): Field | null {
  const candidates = schemasAt(root, path);
  const documented = candidates.find((schema) => docsOf(schema) !== null) ?? candidates[0];
  return documented === undefined ? null : fieldOf(documented);
}

/**
 * The fields directly inside the value at a path: what a completion offers there.
 * @returns an empty list for a scalar or an unknown path
 */
export function fieldsInside(root: z.ZodType, path: FieldPath): ReadonlyMap<string, Field> {
  const found = new Map<string, Field>();
  for (const [key, schema] of schemasAt(root, path).flatMap(namedFieldsOf)) {
    if (!found.has(key)) found.set(key, fieldOf(schema));
  }
  return found;
}

/** The schemas of the value at a path, one for each branch of a union that has it. */
export function schemasAt(root: z.ZodType, path: FieldPath): readonly z.ZodType[] {
  let schemas: readonly z.ZodType[] = [root];
  for (const segment of path) schemas = schemas.flatMap((schema) => childrenAt(schema, segment));
  return schemas;
}

/** Every field of a schema, depth first; a schema inside itself is listed once and not entered again. */
export function listFields(root: z.ZodType): readonly ListedField[] {
  const listed: ListedField[] = [];
  visit(root, [], [], listed);
  return listed;
}

/** The documentation of a field, whether it hangs on the schema or on one that it wraps. */
export function docsOf(schema: z.ZodType): FieldDocs | null {
  const docs = fieldDocsOf(schema);
  if (docs !== null) return docs;
  const shape = schemaShapeOf(schema);
  return shape.kind === "wrapper" ? docsOf(shape.inner) : null;
}

/** A schema as a field: its documentation, and whether it may be left out or null. */
export function fieldOf(schema: z.ZodType): Field {
  return {
    schema,
    docs: docsOf(schema),
    optional: isOptional(schema) && !isNeverAbsent(schema),
    nullable: isNullable(schema) && !isNeverNull(schema),
  };
}

function childrenAt(schema: z.ZodType, segment: string | number): readonly z.ZodType[] {
  const shape = schemaShapeOf(schema);
  if (shape.kind === "wrapper") return childrenAt(shape.inner, segment);
  if (shape.kind === "union") {
    return shape.options.flatMap((option) => childrenAt(option, segment));
  }
  if (shape.kind === "record") return [shape.value];
  if (shape.kind === "array") return typeof segment === "number" ? [shape.element] : [];
  if (shape.kind === "leaf" || !Object.hasOwn(shape.fields, segment)) return [];
  const child = shape.fields[segment];
  return child === undefined ? [] : [child];
}

/** The named fields of an object, from all branches of a union. */
export function namedFieldsOf(schema: z.ZodType): readonly (readonly [string, z.ZodType])[] {
  const shape = schemaShapeOf(schema);
  if (shape.kind === "object") return Object.entries(shape.fields);
  if (shape.kind === "union") return shape.options.flatMap(namedFieldsOf);
  return shape.kind === "wrapper" ? namedFieldsOf(shape.inner) : [];
}

function visit(
  schema: z.ZodType,
  path: readonly string[],
  above: readonly z.ZodType[],
  listed: ListedField[],
): void {
  const inside = (child: z.ZodType, step: readonly string[]): void => {
    if (!above.includes(child)) visit(child, [...path, ...step], [...above, schema], listed);
  };
  const shape = schemaShapeOf(schema);
  if (shape.kind === "array") inside(shape.element, ["[]"]);
  if (shape.kind === "record") inside(shape.value, ["*"]);
  if (shape.kind === "wrapper") inside(shape.inner, []);
  if (shape.kind === "union") for (const option of shape.options) inside(option, []);
  if (shape.kind !== "object") return;
  for (const [key, child] of Object.entries(shape.fields)) {
    listed.push({ path: [...path, key], ...fieldOf(child) });
    inside(child, [key]);
  }
}
