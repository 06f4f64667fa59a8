import type { ClassStatement, FunctionExpression } from "../code/codeModel.ts";
import type { Origin, Step, TypedBy } from "./origin.ts";
import { keyOfOrigin, stepsToPart } from "./originKey.ts";
import type { FunctionArguments } from "./run.ts";
import type { Scope } from "./scope.ts";

/** What is known about a value of the program, as far as event and context are concerned. */
export interface Value {
  readonly origins: readonly Origin[];
  readonly functions: readonly Closure[];
  /** What an object literal of the file gives it by name. */
  readonly members: ReadonlyMap<string, Value> | null;
  /** Any item of a list that was made in the file. */
  readonly items: Value | null;
  /** The items of a list of a fixed length, such as the entries of a map. */
  readonly tuple: readonly Value[] | null;
  /** The class that it is. */
  readonly class: ClassValue | null;
  /** The object that it is, made by `new` or by calling the class. */
  readonly instance: Instance | null;
  /** A text that the file states. */
  readonly text: string | null;
  /** What it will be when it is awaited, where it is a promise. */
  readonly promised: Value | null;
  /** What follows for parts of the event from its being true or false. */
  readonly when: Narrowing | null;
  /**
   * The places of the event about which this is a function's answer, or a part of one: of a list of errors, its length.
   * Left out for any other value.
   */
  readonly answersOf?: readonly string[];
}

/** The name in `members` of what the file puts under keys that it works out. */
export const anyKey = "";

/** A function with the names around it. */
export interface Closure {
  readonly function: FunctionExpression;
  readonly scope: Scope;
  /** What `this` is in it; null where the call decides. */
  readonly self: Value | null;
  /** What it gets before the arguments of a call: of Python's `partial`. */
  readonly given?: FunctionArguments["arguments"];
}

export interface ClassValue {
  readonly statement: ClassStatement;
  readonly scope: Scope;
}

/** An object of a class of the file; its fields are all that was ever written to them. */
export interface Instance {
  readonly class: ClassValue;
  readonly fields: Map<string, Value>;
  /** The whole object, where this is what `super()` gives. */
  readonly self?: Value;
}

/** Facts (see `State`) that hold where a condition is met, and where it is not. */
export interface Narrowing {
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** A value of which nothing is known. */
export const nothing: Value = {
  origins: [],
  functions: [],
  members: null,
  items: null,
  tuple: null,
  class: null,
  instance: null,
  text: null,
  promised: null,
  when: null,
};

/** More origins than a value of an honest program has; the rest are left out. */
const mostOrigins = 8;

export function isNothing(value: Value): boolean {
  if (value === nothing) return true;
  const { promised } = value;
  if (promised !== null && !isNothing(promised)) return false;
  return !holdsEvent(value) && value.class === null && value.text === null;
}

/** True for a value that a function could find a part of the event in. */
export function holdsEvent(value: Value): boolean {
  return (
    value.origins.length > 0 ||
    value.functions.length > 0 ||
    value.instance !== null ||
    (value.promised !== null && holdsEvent(value.promised)) ||
    (value.items !== null && holdsEvent(value.items)) ||
    (value.tuple?.some(holdsEvent) ?? false) ||
    (value.members !== null && [...value.members.values()].some(holdsEvent))
  );
}

/** Either of the values. What is certain of one only is not certain. */
export function either(values: readonly Value[]): Value {
  const [only] = values;
  if (only !== undefined && values.length === 1) return only;
  const known = values.filter((value) => !isNothing(value));
  const [first, ...others] = known;
  if (first === undefined) return nothing;
  const isCertain = known.length === values.length;
  const joined = others.reduce(eitherOfTwo, first);
  return isCertain && others.length === 0 ? joined : { ...joined, when: null, text: null };
}

function eitherOfTwo(one: Value, other: Value): Value {
  if (one === other) return one;
  return {
    origins: joinOrigins(one.origins, other.origins),
    functions: [...new Set([...one.functions, ...other.functions])],
    members: joinMembers(one.members, other.members),
    ...joinLists(one, other),
    class: one.class ?? other.class,
    instance: one.instance ?? other.instance,
    promised: joinPromised(one.promised, other.promised),
    text: null,
    when: null,
  };
}

function joinOrigins(one: readonly Origin[], other: readonly Origin[]): readonly Origin[] {
  const joined = new Map(one.map((origin) => [keyOfOrigin(origin), origin]));
  for (const origin of other) {
    const key = keyOfOrigin(origin);
    const known = joined.get(key);
    if (known === undefined && joined.size >= mostOrigins) continue;
    joined.set(key, {
      ...origin,
      isPresent: origin.isPresent && (known?.isPresent ?? true),
      isDefined: origin.isDefined && (known?.isDefined ?? true),
      typedBy: origin.typedBy ?? known?.typedBy,
      isOpen: origin.isOpen ?? known?.isOpen,
      without: known === undefined ? origin.without : takenOfBoth(origin, known),
    });
  }
  return [...joined.values()];
}

function takenOfBoth(one: Origin, other: Origin): Origin["without"] {
  if (one.without === undefined || other.without === undefined) return undefined;
  const { without } = other;
  return new Set([...one.without].filter((key) => without.has(key)));
}

function joinLists(one: Value, other: Value): Pick<Value, "items" | "tuple"> {
  const isList = ({ items, tuple }: Value): boolean => items !== null || tuple !== null;
  if (!isList(one) || !isList(other)) {
    const { items, tuple } = isList(one) ? one : other;
    return { items, tuple };
  }
  const items = either([one, other].map((each) => each.items ?? nothing));
  const [left, right] = [one.tuple, other.tuple];
  if (left !== null && right !== null && left.length === right.length) {
    const tuple = left.map((item, index) => either([item, right[index] ?? nothing]));
    return { items: one.items === null && other.items === null ? null : items, tuple };
  }
  // Nobody knows which item stands where.
  return { items: either([items, ...(left ?? []), ...(right ?? [])]), tuple: null };
}

function joinPromised(one: Value | null, other: Value | null): Value | null {
  return one === null || other === null ? (one ?? other) : either([one, other]);
}

function joinMembers(one: Value["members"], other: Value["members"]): Value["members"] {
  if (one === null || other === null) return one ?? other;
  const names = new Set([...one.keys(), ...other.keys()]);
  return new Map(
    [...names].map((name) => [
      name,
      either([one.get(name) ?? nothing, other.get(name) ?? nothing]),
    ]),
  );
}

export function valueOfOrigin(origin: Origin): Value {
  return { ...nothing, origins: [origin] };
}

/**
 * The places that are there where a part of the value has been read without a failure. What is sure by itself
 * proves nothing more: in `(a or {}).get("b")`, the default may have stood for `a`.
 */
export function provenBy({ origins }: Value): readonly string[] {
  return origins.filter(({ isPresent }) => !isPresent).map(keyOfOrigin);
}

export function listOf(items: Value): Value {
  return { ...nothing, items };
}

/** The value where it is neither null nor absent. */
export function asPresent(value: Value): Value {
  return withOrigins(value, (origin) => ({ ...origin, isPresent: true, isDefined: true }));
}

/** The value where it is not absent. */
export function asDefined(value: Value): Value {
  return withOrigins(value, (origin) => ({ ...origin, isDefined: true }));
}

/** What is left of a value when a pattern has taken these keys. */
export function restOf(value: Value, taken: ReadonlySet<string>): Value {
  const left = asPresent(value);
  const members = left.members === null ? null : new Map(left.members);
  for (const key of taken) members?.delete(key);
  return withOrigins({ ...left, members }, (origin) => {
    return { ...origin, without: new Set([...(origin.without ?? []), ...taken]) };
  });
}

/** The value under a type that the code states; undefined for one that says nothing. */
export function asTyped(value: Value, typedBy: TypedBy | undefined): Value {
  return withOrigins(value, (origin) => ({ ...origin, typedBy }));
}

/** What the value says when decoded; null stays null. */
export function decoded(value: Value, as: (Step & { kind: "decode" })["as"]): Value {
  const step: Step = { kind: "decode", as };
  return { ...nothing, origins: value.origins.map((origin) => stepInto(origin, step, origin)) };
}

/** Any item of a list. */
export function itemsOf(value: Value): Value {
  const made = [value.items ?? nothing, ...(value.tuple ?? [])].filter((each) => !isNothing(each));
  const step: Step = { kind: "item", index: null };
  const sent = { ...nothing, origins: value.origins.map((origin) => stepInto(origin, step)) };
  return either([...made, ...(sent.origins.length === 0 ? [] : [sent])]);
}

/** Any value of a map. */
export function valuesOf(value: Value): Value {
  const step: Step = { kind: "value" };
  const sent = { ...nothing, origins: value.origins.map((origin) => stepInto(origin, step)) };
  const own = value.members === null ? [] : [...value.members.values()];
  return either([...own, ...(sent.origins.length === 0 ? [] : [sent])]);
}

/** Any key of a map. */
export function namesOf(value: Value): Value {
  const step: Step = { kind: "name" };
  const origins = value.origins.map((origin) => stepInto(origin, step));
  return asPresent({ ...nothing, origins });
}

/** The origin of a part; nothing is known about it yet, unless another origin says so. */
export function stepInto(
  origin: Origin,
  step: Step,
  known: Pick<Origin, "isPresent" | "isDefined"> = { isPresent: false, isDefined: false },
): Origin {
  const { isPresent, isDefined } = known;
  // Nobody knows the type of what a text says.
  const typedBy = step.kind === "decode" ? undefined : origin.typedBy;
  const steps = stepsToPart(origin.steps, step);
  return { root: origin.root, steps, isPresent, isDefined, typedBy };
}

function withOrigins(value: Value, change: (origin: Origin) => Origin): Value {
  return value.origins.length === 0 ? value : { ...value, origins: value.origins.map(change) };
}

/** A list of the same items, of which nobody knows any more where each of them stands. */
export function withoutOrder(list: Value): Value {
  return list.tuple === null ? list : listOf(itemsOf(list));
}
