import * as z from "zod";
import { docsOf } from "../fieldTree.ts";
import { isOptional, schemaShapeOf, type SchemaShape } from "../model/schemaShape.ts";
import type { ObjectCollector } from "./objectCollector.ts";
import type { FieldType, TypeShape } from "./typeShape.ts";
import { uniteShapes } from "./uniteShapes.ts";

/** Where a schema stands, which gives its type a name. */
export interface Place {
  readonly path: readonly string[];
  /** True within a list, whose type is then called by the singular. */
  readonly isItem: boolean;
}

/** Reads zod schemas as types, with the documentation of their fields. */
export class SchemaReader {
  readonly #collector: ObjectCollector;
  /** Schemas that are being read. */
  readonly #open = new Set<z.ZodType>();
  /** Objects by schema, so that one inside itself is declared once. */
  readonly #known = new Map<z.ZodType, TypeShape>();

  constructor(collector: ObjectCollector) {
    this.#collector = collector;
  }

  /** The type of a schema. Objects in it are declared with the collector. */
  read(schema: z.ZodType, place: Place): TypeShape {
    const shape = schemaShapeOf(schema);
    if (shape.kind === "object") return this.#readObject(schema, shape.fields, place);
    // Something that holds itself without an object in between has no name to refer to.
    if (this.#open.has(schema)) return { kind: "unknown" };
    this.#open.add(schema);
    try {
      return this.#readOther(schema, shape, place);
    } finally {
      this.#open.delete(schema);
    }
  }

  #readOther(
    schema: z.ZodType,
    shape: Exclude<SchemaShape, { readonly kind: "object" }>,
    place: Place,
  ): TypeShape {
    switch (shape.kind) {
      case "array":
        return { kind: "list", element: this.read(shape.element, { ...place, isItem: true }) };
      case "record":
        return { kind: "map", value: this.read(shape.value, { ...place, isItem: true }) };
      case "union":
        return uniteShapes(shape.options.map((option) => this.read(option, place)));
      case "wrapper": {
        const inner = this.read(shape.inner, place);
        return shape.accepts === "null" ? uniteShapes([inner, { kind: "null" }]) : inner;
      }
      case "leaf":
        return readLeaf(schema);
    }
  }

  #readObject(
    schema: z.ZodType,
    fields: Readonly<Record<string, z.ZodType>>,
    place: Place,
  ): TypeShape {
    const known = this.#known.get(schema);
    if (known !== undefined) return known;
    const name = this.#collector.claim(place.path, place.isItem);
    this.#known.set(schema, { kind: "named", name });
    const description = docsOf(schema)?.description ?? "";
    const read = Object.entries(fields).map(([key, field]): FieldType => ({
      key,
      shape: this.read(field, { path: [...place.path, key], isItem: false }),
      optional: isOptional(field),
      description: docsOf(field)?.description ?? "",
    }));
    return this.#collector.define({ name, description, fields: read });
  }
}

function readLeaf(schema: z.ZodType): TypeShape {
  if (schema instanceof z.ZodString || schema instanceof z.ZodTemplateLiteral) {
    return { kind: "string" };
  }
  if (schema instanceof z.ZodNumber) return { kind: schema.isInt ? "integer" : "number" };
  if (schema instanceof z.ZodBoolean) return { kind: "boolean" };
  if (schema instanceof z.ZodNull) return { kind: "null" };
  if (schema instanceof z.ZodLiteral) return readConstants([...schema.values]);
  if (schema instanceof z.ZodEnum) return readConstants(schema.options);
  return { kind: "unknown" };
}

function readConstants(values: readonly unknown[]): TypeShape {
  const texts = values.filter((value) => typeof value === "string");
  if (texts.length === values.length) return { kind: "constants", values: texts };
  const kinds = values.map((value): TypeShape => {
    if (typeof value === "boolean") return { kind: "boolean" };
    if (typeof value === "number") return { kind: Number.isInteger(value) ? "integer" : "number" };
    return { kind: typeof value === "string" ? "string" : "unknown" };
  });
  return uniteShapes(kinds);
}
