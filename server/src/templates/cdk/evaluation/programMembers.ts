import path from "node:path";
import { fileURLToPath } from "node:url";
import { recordMember } from "./bindPattern.ts";
import {
  literal,
  toCamelCase,
  unknown,
  type CdkValue,
  type ClassValue,
  type InstanceValue,
  type Origin,
} from "./cdkValue.ts";
import type { Evaluator } from "./evaluator.ts";
import { libraryMember } from "./libraryModule.ts";

/** A part of a value by a name. */
export function memberOf(
  evaluator: Evaluator,
  object: CdkValue,
  name: string,
  at: Origin,
): CdkValue {
  switch (object.kind) {
    case "record":
      return recordMember(object, name);
    case "list":
      return memberOfList(object.items, object.isOpen, name);
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
  const { made } = instance;
  return made === null ? unknown : { kind: "part", of: made, name: toCamelCase(name), origin: at };
}

/** A static member; null where the class has none of that name. */
function memberOfClass(evaluator: Evaluator, of: ClassValue, name: string): CdkValue | null {
  const declared = of.code.members.find((member) => member.name === name);
  if (declared?.value === undefined || declared.value === null) return null;
  if (declared.value.kind !== "function") return evaluator.evaluate(declared.value, of.scope);
  const closure = evaluator.closure(declared.value, of.scope);
  return closure.kind === "closure" ? { ...closure, self: of, owner: of } : closure;
}

function memberOfList(items: readonly CdkValue[], isOpen: boolean, name: string): CdkValue {
  if (name === "length" && !isOpen) return literal(items.length);
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
  if (name !== "parents") return unknown;
  const parents: CdkValue[] = [];
  for (let folder = path.dirname(value); parents.length < 40; folder = path.dirname(folder)) {
    parents.push(literal(folder, at));
    if (folder === path.dirname(folder)) break;
  }
  return { kind: "list", items: parents, isOpen: false, origin: at };
}
