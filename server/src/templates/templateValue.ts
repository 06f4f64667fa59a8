/**
 * A part of a template after parsing. Numbers stay the text that they were written as, because
 * that text is what CloudFormation passes on; tags have become their long forms (`Fn::Sub`).
 */
export type TemplateValue =
  | null
  | boolean
  | string
  | readonly TemplateValue[]
  | { readonly [key: string]: TemplateValue };

export type TemplateObject = Readonly<Record<string, TemplateValue>>;

/** True for a list; unlike `Array.isArray` it narrows read-only ones. */
export function isList(value: TemplateValue | undefined): value is readonly TemplateValue[] {
  return Array.isArray(value);
}

/** The value as a mapping, or null where it is anything else or absent. */
export function asObject(value: TemplateValue | undefined): TemplateObject | null {
  return typeof value === "object" && value !== null && !isList(value) ? value : null;
}

/** The value as a list; a value that is no list, or is absent, gives an empty one. */
export function asList(value: TemplateValue | undefined): readonly TemplateValue[] {
  return isList(value) ? value : [];
}

/** The value as text, or null where it is anything else or absent. */
export function asText(value: TemplateValue | undefined): string | null {
  return typeof value === "string" ? value : null;
}

/** A member of a mapping by its own key, never one inherited from `Object`. */
export function memberOf(value: TemplateValue | undefined, key: string): TemplateValue | undefined {
  const object = asObject(value);
  return object !== null && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A member reached by several keys, one after the other. */
export function memberAt(
  value: TemplateValue | undefined,
  ...keys: readonly string[]
): TemplateValue | undefined {
  return keys.reduce<TemplateValue | undefined>(memberOf, value);
}

/** Key and value of each member; none where the value is no mapping. */
export function membersOf(
  value: TemplateValue | undefined,
): readonly (readonly [string, TemplateValue])[] {
  return Object.entries(asObject(value) ?? {});
}

/**
 * Name and argument of an intrinsic function call (`Ref`, `Condition`, `Fn::…`), or null where the
 * value is none. CloudFormation takes a mapping for a call only when it has that one key.
 */
export function intrinsicCall(
  value: TemplateValue | undefined,
): { readonly name: string; readonly argument: TemplateValue } | null {
  const [entry, ...others] = membersOf(value);
  if (entry === undefined || others.length > 0) return null;
  const [name, argument] = entry;
  return name === "Ref" || name === "Condition" || name.startsWith("Fn::")
    ? { name, argument }
    : null;
}
