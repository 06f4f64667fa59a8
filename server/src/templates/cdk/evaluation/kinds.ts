import { globalModule, type CdkValue, type ClassValue } from "./cdkValue.ts";

/** What JavaScript's `typeof` says of a value; null where only running the program tells. */
export function typeName(value: CdkValue): string | null {
  switch (value.kind) {
    case "literal":
      return value.value === null ? "object" : typeof value.value;
    case "text":
      return "string";
    case "list":
    case "record":
    case "instance":
      return "object";
    case "closure":
    case "bound":
    case "class":
      return "function";
    case "made":
      return value.isNew ? "object" : null;
    case "library":
    case "part":
    case "unknown":
      return null;
  }
}

/** What Python's own classes hold. */
const kindsByClass: ReadonlyMap<string, (value: CdkValue) => boolean> = new Map([
  ["str", (value) => typeName(value) === "string"],
  ["bool", (value) => typeName(value) === "boolean"],
  ["int", (value) => typeName(value) === "number" || typeName(value) === "boolean"],
  ["dict", ({ kind }) => kind === "record"],
]);

/** Values that are of no class of the program's own. */
const plainKinds: ReadonlySet<CdkValue["kind"]> = new Set([
  "literal",
  "text",
  "list",
  "record",
  "closure",
]);

/** Python's lists, tuples and sets are all the same here. */
const sequences = new Set(["list", "tuple", "set", "frozenset"]);

/**
 * Whether a value is of a class, or of one of several, as `instanceof` and `isinstance` tell; null where
 * only running the program does.
 */
export function isOfKind(value: CdkValue, of: CdkValue): boolean | null {
  if (of.kind === "list") {
    const truths = new Set(of.items.map((each) => isOfKind(value, each)));
    return truths.has(true) ? true : of.isOpen || truths.has(null) ? null : false;
  }
  if (of.kind === "library" && of.module === globalModule) {
    return isOfOwnClass(value, of.path.join("."));
  }
  if (of.kind !== "class") return null;
  if (value.kind === "instance") return isOrExtends(value.class, of);
  return plainKinds.has(value.kind) ? false : null;
}

function isOfOwnClass(value: CdkValue, name: string): boolean | null {
  if (typeName(value) === null || value.kind === "made" || value.kind === "instance") return null;
  if (sequences.has(name)) return value.kind === "list" ? null : false;
  return kindsByClass.get(name)?.(value) ?? null;
}

function isOrExtends(one: ClassValue, of: ClassValue): boolean | null {
  if (one.code === of.code) return true;
  const truths = new Set(
    one.bases.map((base) => {
      if (base.kind === "library") return false;
      return base.kind === "class" && base.code !== one.code ? isOrExtends(base, of) : null;
    }),
  );
  return truths.has(true) ? true : truths.has(null) ? null : false;
}
