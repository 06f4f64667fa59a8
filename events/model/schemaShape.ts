import * as z from "zod";

/** What a walk over a schema needs to know of one node; wrappers stay visible, checks do not. */
export type SchemaShape =
  | { readonly kind: "object"; readonly fields: Readonly<Record<string, z.ZodType>> }
  | { readonly kind: "array"; readonly element: z.ZodType }
  | { readonly kind: "record"; readonly key: z.ZodType; readonly value: z.ZodType }
  | { readonly kind: "union"; readonly options: readonly z.ZodType[] }
  | {
      readonly kind: "wrapper";
      readonly inner: z.ZodType;
      readonly accepts: "undefined" | "null" | "nothing-more";
    }
  | { readonly kind: "leaf" };

/**
 * Reads the structure of one schema node.
 * @returns "leaf" for everything that a walk cannot descend into: scalars, literals, `unknown`.
 */
export function schemaShapeOf(schema: z.ZodType): SchemaShape {
  if (schema instanceof z.ZodObject) return { kind: "object", fields: schema.shape };
  if (schema instanceof z.ZodArray) return { kind: "array", element: asType(schema.element) };
  if (schema instanceof z.ZodUnion) return { kind: "union", options: schema.options.map(asType) };
  if (schema instanceof z.ZodRecord) {
    return { kind: "record", key: asType(schema.keyType), value: asType(schema.valueType) };
  }
  if (schema instanceof z.ZodOptional) return wrapper(schema.unwrap(), "undefined");
  if (schema instanceof z.ZodNullable) return wrapper(schema.unwrap(), "null");
  if (schema instanceof z.ZodLazy || schema instanceof z.ZodReadonly) {
    return wrapper(schema.unwrap(), "nothing-more");
  }
  return { kind: "leaf" };
}

/** True where the field may be absent. */
export function isOptional(schema: z.ZodType): boolean {
  const shape = schemaShapeOf(schema);
  return shape.kind === "wrapper" && (shape.accepts === "undefined" || isOptional(shape.inner));
}

/** True where the field may be null. */
export function isNullable(schema: z.ZodType): boolean {
  const shape = schemaShapeOf(schema);
  return shape.kind === "wrapper" && (shape.accepts === "null" || isNullable(shape.inner));
}

function wrapper(inner: unknown, accepts: "undefined" | "null" | "nothing-more"): SchemaShape {
  return { kind: "wrapper", inner: asType(inner), accepts };
}

// zod types the inside of a schema as its core type; schemas of this catalogue are all classic ones.
function asType(schema: unknown): z.ZodType {
  return schema as z.ZodType;
}
