import type * as z from "zod";
import { isJsonObject } from "../model/json.ts";
import { isNullable, isOptional, schemaShapeOf } from "../model/schemaShape.ts";

/** One key that stands in an event, with what its schema says about it. */
export interface PresentField {
  readonly path: readonly (string | number)[];
  readonly schema: z.ZodType;
  readonly value: unknown;
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
    found.push({ path: at, schema: child, value: value[key], ...allowed, withinUnion });
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
  const [step = "", ...rest] = path;
  // Only what lies on the path is copied: the contract tests make tens of thousands of such copies.
  const copy = (
    Array.isArray(event) ? [...(event as unknown[])] : { ...(event as object) }
  ) as Record<string | number, unknown>;
  if (rest.length === 0) change(copy, String(step));
  else copy[step] = changeAt(copy[step], rest, change);
  return copy;
}
