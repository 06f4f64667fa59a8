import path from "node:path";
import { fileURLToPath } from "node:url";
import { recordMember } from "./bindPattern.ts";
import {
  literal,
  toCamelCase,
  unknown,
  type CdkValue,
  type ClassValue,
  type ClosureValue,
  type InstanceValue,
  type ListValue,
  type Origin,
} from "./cdkValue.ts";
import { positional, type Evaluator } from "./evaluator.ts";
import { libraryMember } from "./libraryModule.ts";
import { dottedPath } from "./references.ts";

/** A part of a value by a name; what a getter or property of that name gives. */
export function memberOf(
  evaluator: Evaluator,
  object: CdkValue,
  name: string,
  at: Origin,
): CdkValue {
  const member = namedMember(evaluator, object, name, at);
  return member.kind === "closure" && isAccessor(member.code)
    ? evaluator.call(member, positional([]), at)
    : member;
}

/** JavaScript's `get`, Python's `@property` and `@cached_property`. */
function isAccessor({ isGetter, decorators }: ClosureValue["code"]): boolean {
  return (
    isGetter === true ||
    decorators.some((decorator) => /(?:^|\.|_)property$/.test(dottedPath(decorator) ?? ""))
  );
}

function namedMember(evaluator: Evaluator, object: CdkValue, name: string, at: Origin): CdkValue {
  switch (object.kind) {
    case "record":
      return recordMember(object, name);
    case "list":
      return memberOfList(object, name);
    case "literal":
      return memberOfText(object.value, name, at);
    case "instance":
      return memberOfInstance(evaluator, object, name, at);
    case "class":
      return memberOfClass(evaluator, object, name) ?? unknown;
    case "library":
      return libraryMember(object, name, at);
    case "made":
    case "part":
      return { kind: "part", of: object, name: toCamelCase(name), origin: at };
    case "text":
    case "closure":
    case "bound":
    case "unknown":
      return unknown;
  }
}

/** A method that an object's class, or a class that this extends, declares; null where none does. */
export function methodOf(
  evaluator: Evaluator,
  instance: InstanceValue,
  of: ClassValue,
  name: string,
): CdkValue | null {
  const declared = of.code.members.find((member) => member.name === name);
  if (declared?.value?.kind === "function") {
    const closure = evaluator.closure(declared.value, of.scope);
    return closure.kind === "closure" ? { ...closure, self: instance, owner: of } : closure;
  }
  const base = of.bases.find((each) => each.kind === "class");
  return base?.kind === "class" && base.code !== of.code
    ? methodOf(evaluator, instance, base, name)
    : null;
}

function memberOfInstance(
  evaluator: Evaluator,
  instance: InstanceValue,
  name: string,
  at: Origin,
): CdkValue {
  const field = instance.fields.get(name) ?? methodOf(evaluator, instance, instance.class, name);
  if (field !== null) return field;
  const own = memberOfClass(evaluator, instance.class, name);
  if (own !== null) return own;
  if (isDeclaredField(instance.class, name)) return literal(undefined);
  const { made } = instance;
  return made === null ? unknown : { kind: "part", of: made, name: toCamelCase(name), origin: at };
}

/** True for a script's field without a value, which nothing has set where an object doesn't have it. */
function isDeclaredField({ code, scope, bases }: ClassValue, name: string): boolean {
  if (scope.file.endsWith(".py")) return false;
  return (
    code.members.some((member) => member.name === name && member.value === null) ||
    bases.some((base) => base.kind === "class" && base.code !== code && isDeclaredField(base, name))
  );
}

/** A static member; null where the class has none of that name. */
function memberOfClass(evaluator: Evaluator, of: ClassValue, name: string): CdkValue | null {
  const declared = of.code.members.find((member) => member.name === name);
  if (declared?.value === undefined || declared.value === null) return null;
  if (declared.value.kind !== "function") {
    const value = evaluator.evaluate(declared.value, of.scope);
    return isEnumeration(of) ? enumMember(of, name, value) : value;
  }
  const closure = evaluator.closure(declared.value, of.scope);
  return closure.kind === "closure" ? { ...closure, self: of, owner: of } : closure;
}

/** True for a class that Python's `Enum` makes an enumeration of. */
function isEnumeration(of: ClassValue): boolean {
  return of.bases.some(
    (base) =>
      (base.kind === "library" && base.module === "enum") ||
      (base.kind === "class" && base.code !== of.code && isEnumeration(base)),
  );
}

function enumMember(of: ClassValue, name: string, value: CdkValue): InstanceValue {
  const fields = new Map([
    ["name", literal(name)],
    ["value", value],
  ]);
  return { kind: "instance", class: of, fields, made: null, origin: value.origin };
}

/** The members of an enumeration in order; null for any other class. */
export function enumMembers(evaluator: Evaluator, of: ClassValue): readonly CdkValue[] | null {
  if (!isEnumeration(of)) return null;
  return of.code.members.flatMap(({ name, value }) =>
    value === null || value.kind === "function"
      ? []
      : [enumMember(of, name, evaluator.evaluate(value, of.scope))],
  );
}

function memberOfList({ items, isOpen, collection }: ListValue, name: string): CdkValue {
  if (name === (collection === undefined ? "length" : "size")) {
    return isOpen ? unknown : literal(items.length);
  }
  if (!/^-?\d+$/.test(name)) return unknown;
  const item = items.at(Number(name));
  return item ?? (isOpen ? unknown : literal(undefined));
}

/**
 * Of texts, what Python's paths and JavaScript's URLs have: `Path(__file__).parent` is evaluated as the
 * text of a path, `new URL("../src", import.meta.url)` as that of a file's URL.
 */
function memberOfText(value: unknown, name: string, at: Origin): CdkValue {
  if (typeof value !== "string") return unknown;
  if (name === "pathname" && value.startsWith("file:")) return literal(fileURLToPath(value), at);
  if (name === "parent") return literal(path.dirname(value), at);
  if (name === "name") return literal(path.basename(value), at);
  if (name === "stem") return literal(path.parse(value).name, at);
  if (name === "length") return literal(value.length);
  if (/^\d+$/.test(name)) return literal(value[Number(name)], at);
  if (name !== "parents") return unknown;
  const parents: CdkValue[] = [];
  for (let folder = path.dirname(value); parents.length < 40; folder = path.dirname(folder)) {
    parents.push(literal(folder, at));
    if (folder === path.dirname(folder)) break;
  }
  return { kind: "list", items: parents, isOpen: false, origin: at };
}
