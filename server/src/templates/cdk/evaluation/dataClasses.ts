import { unknown, type CdkValue, type ClassValue, type InstanceValue } from "./cdkValue.ts";
import { positional, type CallArguments, type Evaluator } from "./evaluator.ts";

export const constructorNames = new Set(["constructor", "__init__"]);

/** Modules whose classes give those that extend them a constructor that takes their fields. */
const fieldModules = new Set(["pydantic", "typing", "typing_extensions"]);

/**
 * True for a class of Python's that has no constructor, nor anything to inherit one from: if it takes
 * arguments at all, they are its fields, as for `@dataclass`.
 */
export function isDataClass({ code, scope, bases }: ClassValue): boolean {
  if (!scope.file.endsWith(".py")) return false;
  if (code.members.some(({ name }) => constructorNames.has(name))) return false;
  return bases.every((base) => {
    if (base.kind === "library") return fieldModules.has(base.module);
    return base.kind === "class" && base.code !== code && isDataClass(base);
  });
}

/** Gives an object of such a class its fields: what is passed, else their defaults. */
export function bindFields(
  evaluator: Evaluator,
  { fields }: InstanceValue,
  of: ClassValue,
  { positional: values, named }: CallArguments,
): void {
  for (const [index, { name, fallback }] of fieldsOf(evaluator, of).entries()) {
    const passed = values[index] ?? named?.members.get(name)?.value;
    fields.set(name, passed ?? (named?.isOpen === true ? unknown : fallback));
  }
}

interface Field {
  readonly name: string;
  /** What it is unless something is passed for it. */
  readonly fallback: CdkValue;
}

/** Those of its bases come first. */
function fieldsOf(evaluator: Evaluator, of: ClassValue): readonly Field[] {
  const inherited = of.bases.flatMap((base) =>
    base.kind === "class" ? fieldsOf(evaluator, base) : [],
  );
  const own = of.code.members.flatMap(({ name, value, isTyped }): Field[] => {
    if (isTyped !== true) return [];
    const stated = value === null ? unknown : evaluator.evaluate(value, of.scope);
    return [{ name, fallback: defaultOf(evaluator, stated) }];
  });
  const names = new Set(own.map(({ name }) => name));
  return [...inherited.filter(({ name }) => !names.has(name)), ...own];
}

/** `field(default=…)` and `field(default_factory=…)` state it in other words. */
function defaultOf(evaluator: Evaluator, stated: CdkValue): CdkValue {
  const isField =
    stated.kind === "made" &&
    stated.callee.kind === "library" &&
    /^field$/i.test(stated.callee.path.at(-1) ?? "");
  if (!isField) return stated;
  const factory = stated.named?.members.get("defaultFactory")?.value;
  if (factory !== undefined && stated.origin !== null) {
    return evaluator.call(factory, positional([]), stated.origin);
  }
  return stated.named?.members.get("default")?.value ?? stated.arguments[0] ?? unknown;
}
