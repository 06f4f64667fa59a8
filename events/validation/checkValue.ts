import type * as z from "zod";
import { fieldDocsOf, hintedFormatOf, type HintedFormat } from "../model/fieldDocs.ts";
import { isJsonObject } from "../model/json.ts";
import { hasOwnKeys } from "../model/ownKeys.ts";
import { isOptional, schemaShapeOf } from "../model/schemaShape.ts";
import { knownTextNear, textValuesOf } from "../textValues.ts";
import { chooseBranch } from "./chooseBranch.ts";
import { describeExpected, describeValue, suggestValue } from "./describeMismatch.ts";
import { describeRule } from "./describeRule.ts";
import { complainOfFormat } from "./hintedFormats.ts";
import { findNearMiss } from "./nearMiss.ts";
import type { Finding } from "./problem.ts";

type Path = Finding["path"];

// What a finding says against the branch of a union that it was made in: a branch whose constant is
// contradicted, or none of whose keys is there, is hardly ever the one that was meant.
const weights = { constant: 20, missing: 3, value: 2, unknownKey: 1 };

/**
 * Walks a value and its schema together.
 * @returns all that is wrong or odd, each at its deepest place; within a union, what the branch that
 *   fits best finds
 */
export function checkValue(schema: z.ZodType, value: unknown, path: Path): readonly Finding[] {
  const { core, acceptsNull, acceptsUndefined, format } = unwrap(schema);
  if ((value === null && acceptsNull) || (value === undefined && acceptsUndefined)) return [];
  const shape = schemaShapeOf(core);
  if (shape.kind === "union") {
    return chooseBranch(schema, shape.options, value, path, checkValue);
  }
  if (shape.kind === "array" && Array.isArray(value)) {
    const inside = value.flatMap((item, index) =>
      checkValue(shape.element, item, [...path, index]),
    );
    return [...inside, ...checkRules({ schema, core }, value, path)];
  }
  if (shape.kind === "object" && isJsonObject(value)) {
    const inside = checkObject(shape.fields, value, path, hasOwnKeys(core));
    return [...inside, ...checkRules({ schema, core }, value, path)];
  }
  if (shape.kind === "record" && isJsonObject(value)) {
    return Object.entries(value).flatMap(([key, item]) =>
      checkValue(shape.value, item, [...path, key]),
    );
  }
  if (shape.kind !== "leaf") return [mismatch(schema, value, path, weights.value)];
  return checkLeaf({ schema, core, format }, value, path);
}

interface Unwrapped {
  readonly core: z.ZodType;
  readonly acceptsNull: boolean;
  readonly acceptsUndefined: boolean;
  readonly format: HintedFormat | null;
}

function unwrap(schema: z.ZodType): Unwrapped {
  const shape = schemaShapeOf(schema);
  const format = hintedFormatOf(schema);
  if (shape.kind !== "wrapper") {
    return { core: schema, acceptsNull: false, acceptsUndefined: false, format };
  }
  const inside = unwrap(shape.inner);
  return {
    core: inside.core,
    acceptsNull: inside.acceptsNull || shape.accepts === "null",
    acceptsUndefined: inside.acceptsUndefined || shape.accepts === "undefined",
    format: format ?? inside.format,
  };
}

function checkObject(
  fields: Readonly<Record<string, z.ZodType>>,
  value: Readonly<Record<string, unknown>>,
  path: Path,
  takesOwnKeys: boolean,
): readonly Finding[] {
  const findings: Finding[] = [];
  const known = Object.keys(fields);
  const alien = !known.some((key) => Object.hasOwn(value, key));
  for (const [key, schema] of Object.entries(fields)) {
    const at = [...path, key];
    if (Object.hasOwn(value, key)) findings.push(...checkValue(schema, value[key], at));
    else if (!isOptional(schema)) findings.push(missing(schema, key, at, alien));
  }
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(fields, key)) continue;
    const found = unknownKey(key, known, value, path);
    if (found.severity === "error" || !takesOwnKeys) findings.push(found);
  }
  return findings;
}

/** @param alien true where the object has no key of the schema at all */
function missing(schema: z.ZodType, key: string, path: Path, alien: boolean): Finding {
  const message = `"${key}" is missing; AWS always sends ${describeExpected(schema)} here.`;
  return {
    path,
    severity: "error",
    message,
    suggestion: null,
    about: "value",
    missing: true,
    weight: alien ? weights.constant : weights.missing,
  };
}

function unknownKey(key: string, known: readonly string[], value: object, path: Path): Finding {
  const meant = findNearMiss(key, known, Object.keys(value));
  const found = {
    path: [...path, key],
    suggestion: meant,
    about: "key",
    missing: false,
    weight: weights.unknownKey,
  } as const;
  if (meant === null) {
    const message = `AWS is not known to send "${key}" here.`;
    return { ...found, severity: "hint", message };
  }
  const message = `AWS sends no "${key}" here; did you mean "${meant}"?`;
  return { ...found, severity: "error", message };
}

/** A schema beside what it wraps, to which zod's checks belong. */
interface Checked extends Pick<Unwrapped, "core"> {
  readonly schema: z.ZodType;
}

function checkLeaf(
  { schema, core, format }: Checked & Pick<Unwrapped, "format">,
  value: unknown,
  path: Path,
): readonly Finding[] {
  const result = core.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0];
    if (issue?.code === "invalid_value") return [mismatch(schema, value, path, weights.constant)];
    if (issue?.code === "invalid_type") return [mismatch(schema, value, path, weights.value)];
    return checkRules({ schema, core }, value, path);
  }
  if (typeof value !== "string") return [];
  const meant = knownTextNear(value, textValuesOf(schema));
  const message =
    meant === null
      ? format !== null && complainOfFormat(format, value)
      : `AWS is not known to send ${describeValue(value)} here. Did you mean ${meant}?`;
  if (typeof message !== "string") return [];
  const suggestion = meant === null ? null : JSON.stringify(meant);
  const found = { about: "value", missing: false, weight: 0 } as const;
  return [{ path, severity: "hint", message, suggestion, ...found }];
}

/**
 * What zod's own checks (least length, pattern, a rule about several fields) find on a value whose
 * inside has the right types; zod runs them on no other.
 */
function checkRules({ schema, core }: Checked, value: unknown, path: Path): readonly Finding[] {
  if ((core.def.checks ?? []).length === 0) return [];
  const result = core.safeParse(value);
  const issues = result.success ? [] : result.error.issues;
  return issues
    .filter((issue) => issue.path.length === 0 || issue.code === "custom")
    .map((issue) => ({
      path: path.concat(issue.path.map((step) => (typeof step === "number" ? step : String(step)))),
      severity: "error",
      message: sayRule(issue, schema, value),
      suggestion: null,
      about: "value",
      missing: false,
      // A pattern stands for many constants.
      weight: issue.code === "invalid_format" ? weights.constant : weights.value,
    }));
}

function sayRule(issue: z.core.$ZodIssue, schema: z.ZodType, value: unknown): string {
  const rule = describeRule(issue, fieldDocsOf(schema)?.example ?? null);
  if (rule === null) return `${issue.message}.`;
  const found = Array.isArray(value) ? `a list of ${value.length}` : describeValue(value);
  return `AWS sends ${rule} here, not ${found}.`;
}

function mismatch(schema: z.ZodType, value: unknown, path: Path, weight: number): Finding {
  const message = `AWS sends ${describeExpected(schema)} here, not ${describeValue(value)}.`;
  return {
    path,
    severity: "error",
    message,
    suggestion: suggestValue(schema, value),
    about: "value",
    missing: false,
    weight,
  };
}
