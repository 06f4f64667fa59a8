import { bindParameters } from "./bindPattern.ts";
import {
  literal,
  toCamelCase,
  unknown,
  type CdkValue,
  type ClassValue,
  type ClosureValue,
  type InstanceValue,
  type LibraryValue,
  type MadeValue,
  type Origin,
  type PartValue,
  type RecordValue,
} from "./cdkValue.ts";
import { bindFields, constructorNames, isDataClass } from "./dataClasses.ts";
import type { CallArguments, Evaluator } from "./evaluator.ts";
import { methodOf } from "./programMembers.ts";
import { Scope } from "./scope.ts";

/** Calls a function of the program's own. */
export function callClosure(
  evaluator: Evaluator,
  { code, scope, self, owner }: ClosureValue,
  passed: CallArguments,
  at: Origin,
): CdkValue {
  const inner = new Scope(scope.file, scope, owner);
  evaluator.entered.add(code);
  const returned = evaluator.within(at, () => {
    bindParameters(evaluator, code.parameters, withSelf(code, self, passed, inner), inner);
    return evaluator.run(code.body, inner);
  });
  return returned === null ? unknown : valueOf(returned);
}

function valueOf(completion: ReturnType<Evaluator["run"]>): CdkValue {
  return completion.kind === "return" ? completion.value : literal(undefined);
}

/** Binds `this`; Python's methods take it, or their class, as their first argument. */
function withSelf(
  code: ClosureValue["code"],
  self: CdkValue | null,
  passed: CallArguments,
  inner: Scope,
): CallArguments {
  if (self === null) return passed;
  inner.declare("this", self);
  if (!inner.file.endsWith(".py")) return passed;
  const isStatic = code.decorators.some(
    (decorator) => decorator.kind === "name" && decorator.name === "staticmethod",
  );
  return isStatic ? passed : { ...passed, positional: [self, ...passed.positional] };
}

/** Makes an object of a class of the program's own. */
export function constructInstance(
  evaluator: Evaluator,
  of: ClassValue,
  passed: CallArguments,
  at: Origin,
): InstanceValue {
  const instance: InstanceValue = {
    kind: "instance",
    class: of,
    fields: new Map(),
    made: null,
    origin: at,
  };
  evaluator.within(at, () => initialize(evaluator, instance, of, passed, at));
  return instance;
}

/** Runs the constructor that a class has or inherits. */
function initialize(
  evaluator: Evaluator,
  instance: InstanceValue,
  of: ClassValue,
  passed: CallArguments,
  at: Origin,
): void {
  const { code, scope } = of;
  evaluator.entered.add(code);
  const inner = new Scope(scope.file, scope, of);
  inner.declare("this", instance);
  const declared = code.members.find(({ name }) => constructorNames.has(name))?.value;
  if (declared?.kind !== "function") {
    if (isDataClass(of)) bindFields(evaluator, instance, of, passed);
    else callBase(evaluator, instance, of, passed, at);
    initializeFields(evaluator, instance, of);
    return;
  }
  evaluator.entered.add(declared);
  const taken = withSelf(declared, instance, passed, inner);
  bindParameters(evaluator, declared.parameters, taken, inner);
  keepParameters(instance, declared, inner);
  // Those of a class that extends another are set as `super` returns.
  if (of.bases.length === 0) initializeFields(evaluator, instance, of);
  evaluator.run(declared.body, inner);
}

/** TypeScript's parameter properties: a field that nothing else sets is the parameter of its name. */
function keepParameters(
  { fields, class: { code } }: InstanceValue,
  { parameters }: ClosureValue["code"],
  inner: Scope,
): void {
  for (const { pattern } of parameters) {
    if (pattern.kind !== "name" || code.members.some(({ name }) => name === pattern.name)) continue;
    const value = inner.get(pattern.name);
    if (value !== undefined) fields.set(pattern.name, value);
  }
}

/** Gives an object the fields that a class states with a value. */
export function initializeFields(
  evaluator: Evaluator,
  instance: InstanceValue,
  of: ClassValue,
): void {
  const { code, scope } = of;
  const { fields } = instance;
  const inner = new Scope(scope.file, scope, of);
  inner.declare("this", instance);
  for (const { name, value, isStatic } of code.members) {
    const isMethod = value?.kind === "function" && value.name !== null;
    if (isStatic || value === null || isMethod || constructorNames.has(name)) continue;
    fields.set(name, evaluator.evaluate(value, inner));
  }
}

/** `super(…)`: the constructor of a class's base, which may be a library's. */
export function callBase(
  evaluator: Evaluator,
  instance: InstanceValue,
  of: ClassValue,
  passed: CallArguments,
  at: Origin,
): void {
  const base = of.bases.find(({ kind }) => kind === "class" || kind === "library");
  if (base?.kind === "class") {
    evaluator.within(at, () => initialize(evaluator, instance, base, passed, at));
  } else if (base?.kind === "library") {
    instance.made ??= make(evaluator, base, { ...passed, isNew: true }, at);
  }
}

/** `super.method`, the method of a class's base. */
export function memberOfBase(
  evaluator: Evaluator,
  instance: InstanceValue,
  of: ClassValue,
  name: string,
  at: Origin,
): CdkValue {
  const base = of.bases.find(({ kind }) => kind === "class");
  const method = base?.kind === "class" ? methodOf(evaluator, instance, base, name) : null;
  if (method !== null) return method;
  const { made } = instance;
  return made === null ? unknown : { kind: "part", of: made, name: toCamelCase(name), origin: at };
}

/** Notes that a library is asked for something, which is all that is known of the outcome. */
export function make(
  evaluator: Evaluator,
  callee: LibraryValue | PartValue,
  { positional, named, isNew, nameOrigin }: CallArguments,
  at: Origin,
): MadeValue {
  const made: MadeValue = {
    kind: "made",
    callee,
    isNew: isNew || constructsInPython(callee, at),
    arguments: positional,
    named: named === null ? null : withCamelCase(named),
    calls: evaluator.calls(),
    nameOrigin,
    origin: at,
  };
  evaluator.trace.push(made);
  return made;
}

/** Python calls a class to make an object of it; classes have a capital letter. */
function constructsInPython(callee: LibraryValue | PartValue, { file }: Origin): boolean {
  const name = callee.kind === "library" ? (callee.path.at(-1) ?? "") : "";
  return file.endsWith(".py") && /^[A-Z]/.test(name);
}

function withCamelCase(named: RecordValue): RecordValue {
  // A word that Python keeps for itself has an underscore behind it: `lambda_`.
  const members = [...named.members].map(
    ([name, member]) => [toCamelCase(name.replace(/_+$/, "")), member] as const,
  );
  return { ...named, members: new Map(members) };
}
