import type * as z from "zod";
import { isJsonObject } from "../model/json.ts";
import { isNullable, isOptional, schemaShapeOf } from "../model/schemaShape.ts";

/** One key that stands in an event, with what its schema says about it. */
export interface PresentField {
  readonly path: readonly (string | number)[];
  readonly optional: boolean;
  readonly nullable: boolean;
  /** True where another branch of a union may allow what this one does not. */
  readonly withinUnion: boolean;
}

/** All keys of an event that the fields of its schema describe, outermost first. */
export function presentFields(
  schema: z.ZodType,
  value: unknown,
  path: PresentField["path"] = [],
  withinUnion = false,
): readonly PresentField[] {
  const shape = schemaShapeOf(schema);
  if (shape.kind === "wrapper") return presentFields(shape.inner, value, path, withinUnion);
  if (shape.kind === "union") {
    const branch = shape.options.find((option) => option.safeParse(value).success);
    return branch === undefined ? [] : presentFields(branch, value, path, true);
  }
  if (shape.kind === "array" && Array.isArray(value)) {
    return value.flatMap((item, index) =>
      presentFields(shape.element, item, [...path, index], withinUnion),
    );
  }
  if (!isJsonObject(value)) return [];
  if (shape.kind === "record") {
    return Object.entries(value).flatMap(([key, item]) =>
      presentFields(shape.value, item, [...path, key], withinUnion),
    );
  }
  if (shape.kind !== "object") return [];
  const found: PresentField[] = [];
  for (const [key, child] of Object.entries(shape.fields)) {
    if (!Object.hasOwn(value, key)) continue;
    const at = [...path, key];
    const allowed = { optional: isOptional(child), nullable: isNullable(child) };
    found.push({ path: at, ...allowed, withinUnion });
    found.push(...presentFields(child, value[key], at, withinUnion));
  }
  return found;
}

/** A copy of an event in which the object that holds the last key of a path has been changed. */
export function changeAt(
  event: unknown,
  path: PresentField["path"],
  change: (holder: Record<string, unknown>, key: string) => void,
): unknown {
  const copy = JSON.parse(JSON.stringify(event)) as unknown;
  let holder = copy;
  for (const step of path.slice(0, -1)) {
    holder = (holder as Readonly<Record<string | number, unknown>>)[step];
  }
  change(holder as Record<string, unknown>, String(path.at(-1)));
  return copy;
}
