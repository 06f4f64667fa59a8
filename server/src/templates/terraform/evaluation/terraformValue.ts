/**
 * What an expression of Terraform comes to before anything is deployed: a value, or what is known of one
 * that only a deployment knows.
 */
export type TerraformValue =
  | null
  | boolean
  | number
  | string
  | TerraformList
  | TerraformMap
  | Deferred;

export type TerraformList = readonly TerraformValue[];
export type TerraformMap = ReadonlyMap<string, TerraformValue>;

/** What only a deployment knows. */
export type Deferred =
  | Reference
  | UnknownValue
  | DeferredText
  | EitherValue
  | JsonText
  | ModuleValue;

/** An attribute of a resource or a data source, or a variable without a value. */
export interface Reference {
  readonly kind: "reference";
  /** From the root module: `module.orders.aws_lambda_function.this["eu"]`. */
  readonly address: string;
  /** Attributes and indices below it; empty for the whole. */
  readonly path: readonly string[];
}

export interface UnknownValue {
  readonly kind: "unknown";
  /** What it is made from, as far as that can be told. */
  readonly mentions: readonly Reference[];
  /** True where the configuration shows that there is no such member, which `try` and `lookup` answer. */
  readonly isMissing?: true;
}

/** A text of which some parts are deferred. */
export interface DeferredText {
  readonly kind: "text";
  readonly parts: readonly TerraformValue[];
}

/** One of two, by a test that only a deployment can make. */
export interface EitherValue {
  readonly kind: "either";
  readonly options: readonly [TerraformValue, TerraformValue];
}

/** What `jsonencode` makes of a value. */
export interface JsonText {
  readonly kind: "json";
  readonly value: TerraformValue;
}

/** A called module, by its outputs. */
export interface ModuleValue {
  readonly kind: "module";
  readonly output: (name: string) => TerraformValue;
}

export const unknown: UnknownValue = { kind: "unknown", mentions: [] };
export const missing: UnknownValue = { kind: "unknown", mentions: [], isMissing: true };

/** True for what the configuration shows not to be there. */
export function isMissing(value: TerraformValue | undefined): boolean {
  return isDeferred(value) && value.kind === "unknown" && value.isMissing === true;
}

/** A value that may be absent, which `null` is not: it is a value of its own. */
export function valueOr(
  value: TerraformValue | undefined,
  otherwise: TerraformValue,
): TerraformValue {
  return value === undefined ? otherwise : value;
}

/** True for a list; unlike `Array.isArray` it narrows read-only ones. */
export function isList(value: TerraformValue | undefined): value is TerraformList {
  return Array.isArray(value);
}

/** True for a map or an object, which Terraform hardly tells apart. */
export function isMap(value: TerraformValue | undefined): value is TerraformMap {
  return value instanceof Map;
}

/** True for what only a deployment knows. */
export function isDeferred(value: TerraformValue | undefined): value is Deferred {
  return typeof value === "object" && value !== null && !isList(value) && !isMap(value);
}

/** The text that Terraform makes of a scalar; null for anything else, and for `null` itself. */
export function scalarText(value: TerraformValue | undefined): string | null {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}

/** The number that Terraform makes of a scalar; null for anything else. */
export function scalarNumber(value: TerraformValue | undefined): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.trim() === "") return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** The truth that Terraform makes of a scalar; null for anything else. */
export function scalarTruth(value: TerraformValue | undefined): boolean | null {
  if (typeof value === "boolean") return value;
  if (value === "true") return true;
  return value === "false" ? false : null;
}

/** Nodes of a value that are looked at, at most: shared parts may repeat without end. */
const mostNodes = 20_000;

/** Counts the nodes of a walk through a value. */
export class NodeMeter {
  #left = mostNodes;

  /** False once there have been too many. */
  spend(): boolean {
    this.#left -= 1;
    return this.#left >= 0;
  }
}

/** Whether no part of the value is deferred. */
export function isStatic(value: TerraformValue, meter = new NodeMeter()): boolean {
  if (!meter.spend()) return false;
  if (isList(value)) return value.every((item) => isStatic(item, meter));
  if (isMap(value)) return [...value.values()].every((member) => isStatic(member, meter));
  return !isDeferred(value);
}

/** All references within a value, in order. */
export function referencesIn(value: TerraformValue, meter = new NodeMeter()): readonly Reference[] {
  if (!meter.spend()) return [];
  if (isList(value)) return value.flatMap((item) => referencesIn(item, meter));
  if (isMap(value)) return [...value.values()].flatMap((member) => referencesIn(member, meter));
  if (!isDeferred(value)) return [];
  switch (value.kind) {
    case "reference":
      return [value];
    case "unknown":
      return value.mentions;
    case "text":
      return value.parts.flatMap((part) => referencesIn(part, meter));
    case "either":
      return value.options.flatMap((option) => referencesIn(option, meter));
    case "json":
      return referencesIn(value.value, meter);
    case "module":
      return [];
  }
}

/** What can't be known, made from these. */
export function unknownFrom(values: readonly TerraformValue[]): UnknownValue {
  const meter = new NodeMeter();
  const mentions = values.flatMap((value) => referencesIn(value, meter)).slice(0, 20);
  return mentions.length === 0 ? unknown : { kind: "unknown", mentions };
}

// All variables of a function together may take 4 KB, so nothing that matters is longer than this.
const longestText = 200_000;

/** Texts put together; deferred where a part is, and unknown where a part has no text. */
export function joinText(parts: readonly TerraformValue[]): TerraformValue {
  const joined: TerraformValue[] = [];
  let length = 0;
  for (const part of parts.flatMap((each) =>
    isDeferred(each) && each.kind === "text" ? each.parts : [each],
  )) {
    const text = scalarText(part);
    if (text === null && !isDeferred(part)) return unknownFrom(parts);
    const last = joined.at(-1);
    length += text?.length ?? 1;
    if (length > longestText) return unknown;
    if (text !== null && typeof last === "string") joined[joined.length - 1] = last + text;
    else joined.push(text ?? part);
  }
  const [only] = joined;
  if (only === undefined) return "";
  return joined.length === 1 && typeof only === "string" ? only : { kind: "text", parts: joined };
}
