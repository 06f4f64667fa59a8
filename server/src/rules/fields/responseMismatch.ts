import type * as z from "zod";
import { isOptional, schemaShapeOf } from "../../../../events/model/schemaShape.ts";
import { findNearMiss } from "../../../../events/validation/nearMiss.ts";
import type { Expression, ObjectExpression } from "../../code/codeModel.ts";
import type { Span } from "../../code/span.ts";
import { itemsOf } from "../matching/itemsOf.ts";
import { literalShapeOf, type LiteralShape } from "./literalShape.ts";

/** A part of a literal that the invoker does not take. */
export interface Mismatch {
  readonly span: Span;
  /** Of the part: `multiValueHeaders`; empty for the whole. */
  readonly path: string;
  /** What it is, and what is wanted: "is text, and a number is wanted". */
  readonly message: string;
  /** The key that was meant, for a key that is nearly one. */
  readonly suggestion?: string;
}

/**
 * Compares an expression with a schema, as far as its text says what it is.
 * @returns nothing where it fits, or where that cannot be told
 */
export function findMismatches(schema: z.ZodType, expression: Expression): readonly Mismatch[] {
  return compare(schema, expression, "");
}

function compare(schema: z.ZodType, expression: Expression, path: string): readonly Mismatch[] {
  const literal = literalShapeOf(expression);
  const shape = schemaShapeOf(schema);
  if (literal.kind === "unknown") {
    // Of a list that is computed, at least what each item is.
    if (shape.kind === "array") return compareItems(shape.element, expression, path);
    return shape.kind === "wrapper" ? compare(shape.inner, expression, path) : [];
  }
  const wrong = (message: string): readonly Mismatch[] => [{ span: expression, path, message }];
  switch (shape.kind) {
    case "wrapper":
      if (shape.accepts !== "nothing-more" && isNullish(literal)) return [];
      return compare(shape.inner, expression, path);
    case "union":
      return compareUnion(shape.options, expression, path);
    case "object":
      return literal.kind === "object"
        ? compareObject(shape.fields, literal.object, path)
        : wrong(`is ${describe(literal)}, and an object is wanted`);
    case "record": {
      if (literal.kind !== "object")
        return wrong(`is ${describe(literal)}, and an object is wanted`);
      return literal.object.members.flatMap(({ key, value }) =>
        key === null ? [] : compare(shape.value, value, join(path, key)),
      );
    }
    case "array": {
      if (literal.kind !== "list") return wrong(`is ${describe(literal)}, and a list is wanted`);
      return compareItems(shape.element, expression, path);
    }
    case "leaf":
      return compareLeaf(schema, literal, wrong);
  }
}

function compareItems(
  element: z.ZodType,
  expression: Expression,
  path: string,
): readonly Mismatch[] {
  return itemsOf(expression).flatMap((item) => compare(element, item, `${path}[]`));
}

/** One option that fits is enough; else the one that comes closest tells what is wrong. */
function compareUnion(
  options: readonly z.ZodType[],
  expression: Expression,
  path: string,
): readonly Mismatch[] {
  const results = options.map((option) => compare(option, expression, path));
  if (results.some((found) => found.length === 0)) return [];
  const deep = results.filter((found) => found.some((each) => each.path !== path));
  return (
    (deep.length > 0 ? deep : results).toSorted((one, other) => one.length - other.length)[0] ?? []
  );
}

function compareObject(
  fields: Readonly<Record<string, z.ZodType>>,
  { members, start, end }: ObjectExpression,
  path: string,
): readonly Mismatch[] {
  const found: Mismatch[] = [];
  const present = members.map(({ key }) => key ?? "");
  const meant = new Set<string>();
  for (const { key, keySpan, value } of members) {
    if (key === null) continue;
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field !== undefined) found.push(...compare(field, value, join(path, key)));
    const suggestion = field === undefined ? findNearMiss(key, Object.keys(fields), present) : null;
    if (suggestion === null) continue;
    meant.add(suggestion);
    found.push({
      span: keySpan,
      path: join(path, key),
      message: `is not known here: did you mean ${suggestion}?`,
      suggestion,
    });
  }
  if (present.includes("")) return found;
  for (const [key, field] of Object.entries(fields)) {
    if (present.includes(key) || meant.has(key) || isOptional(field) || takesAbsence(field))
      continue;
    found.push({ span: { start, end }, path: join(path, key), message: "is missing" });
  }
  return found;
}

function takesAbsence(field: z.ZodType): boolean {
  return field.safeParse(undefined).success;
}

function compareLeaf(
  schema: z.ZodType,
  literal: LiteralShape,
  wrong: (message: string) => readonly Mismatch[],
): readonly Mismatch[] {
  const wanted = wantedOf(schema);
  const message = `is ${describe(literal)}, and ${wanted} is wanted`;
  switch (literal.kind) {
    case "value":
      return schema.safeParse(literal.value).success ? [] : wrong(message);
    case "type":
      return schema.type === literal.type || isLoose(schema) || schema.type === "enum"
        ? []
        : wrong(message);
    case "object": {
      const keys = literal.object.members.flatMap(({ key }) => (key === null ? [] : [[key, null]]));
      return schema.safeParse(Object.fromEntries(keys)).success ? [] : wrong(message);
    }
    case "list":
      return schema.safeParse([]).success ? [] : wrong(message);
    case "unknown":
      return [];
  }
}

function isLoose({ type }: z.ZodType): boolean {
  return !["string", "number", "int", "boolean", "null", "literal"].includes(type);
}

function wantedOf(schema: z.ZodType): string {
  if ("options" in schema && Array.isArray(schema.options))
    return `one of ${schema.options.join(", ")}`;
  if ("values" in schema && schema.values instanceof Set) return [...schema.values].join(" or ");
  return wantedTypes.get(schema.type) ?? "another value";
}

const wantedTypes: ReadonlyMap<string, string> = new Map([
  ["string", "text"],
  ["number", "a number in the range that is taken"],
  ["boolean", "true or false"],
]);

function describe(literal: LiteralShape): string {
  switch (literal.kind) {
    case "value":
      return JSON.stringify(literal.value);
    case "type":
      return literal.type === "string" ? "text" : `a ${literal.type}`;
    case "object":
      return "an object";
    case "list":
      return "a list";
    case "unknown":
      return "not known";
  }
}

function isNullish(literal: LiteralShape): boolean {
  return literal.kind === "value" && literal.value === null;
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
