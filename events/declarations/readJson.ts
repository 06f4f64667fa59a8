import { isJsonObject, type Json } from "../model/json.ts";
import type { Place } from "./readSchema.ts";
import type { ObjectCollector } from "./objectCollector.ts";
import type { FieldType, TypeShape } from "./typeShape.ts";
import { uniteShapes } from "./uniteShapes.ts";

/**
 * Infers the type of a JSON value. The objects of one list are one type, in which a key that not all of
 * them have is optional.
 */
export function readJson(value: Json, place: Place, collector: ObjectCollector): TypeShape {
  return readValues([value], place, collector);
}

function readValues(values: readonly Json[], place: Place, collector: ObjectCollector): TypeShape {
  const objects = values.filter(isJsonObject) as readonly Readonly<Record<string, Json>>[];
  const lists = values.filter((value): value is readonly Json[] => Array.isArray(value));
  const scalars = values.filter((value) => typeof value !== "object" || value === null);
  const shapes = scalars.map(readScalar);
  if (lists.length > 0) {
    const element = readValues(lists.flat(), { ...place, isItem: true }, collector);
    shapes.push({ kind: "list", element });
  }
  if (objects.length > 0) shapes.push(readObjects(objects, place, collector));
  return uniteShapes(shapes);
}

function readObjects(
  objects: readonly Readonly<Record<string, Json>>[],
  place: Place,
  collector: ObjectCollector,
): TypeShape {
  const keys = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  if (keys.length === 0) return { kind: "map", value: { kind: "unknown" } };
  const name = collector.claim(place.path, place.isItem);
  const fields = keys.map((key): FieldType => {
    const holders = objects.filter((object) => Object.hasOwn(object, key));
    const values = holders.map((object) => object[key] ?? null);
    const shape = readValues(values, { path: [...place.path, key], isItem: false }, collector);
    return { key, shape, optional: holders.length < objects.length, description: "" };
  });
  return collector.define({ name, description: "", fields });
}

function readScalar(value: Json): TypeShape {
  if (value === null) return { kind: "null" };
  if (typeof value === "number") return { kind: Number.isInteger(value) ? "integer" : "number" };
  return { kind: typeof value === "boolean" ? "boolean" : "string" };
}
