import type { Expression, FunctionExpression } from "../code/codeModel.ts";
import { positional, type Point, type Run } from "./run.ts";
import { nothing, type ClassValue, type Closure, type Value } from "./value.ts";

/** How many classes are derived from each other. */
const mostBases = 8;

/** A member of the value's class, or of one of the module that this is derived from; null where none is known. */
export function memberOfClass(run: Run, value: Value, key: string, at: Point): Value | null {
  const { instance } = value;
  const holder = instance?.class ?? value.class;
  const found = holder === null ? null : findMember(run, holder, key);
  if (found === null) return null;
  const { member, scope } = found;
  if (member.kind === "literal" && typeof member.value === "string") {
    return { ...nothing, text: member.value };
  }
  if (member.kind !== "function") return null;
  const self =
    instance === null ? classOf(value, member) : (instance.self ?? { ...nothing, instance });
  const method = { function: member, scope, self };
  if (instance !== null && isProperty(member)) return run.call(method, positional(), at.state);
  return { ...nothing, functions: [method] };
}

/** What is called when an object is made; null where the class leaves that to its language. */
export function makerOf(run: Run, value: Value): Closure | null {
  const holder = value.instance?.class ?? null;
  for (const name of holder === null ? [] : ["constructor", "__init__"]) {
    const found = holder === null ? null : findMember(run, holder, name);
    if (found?.member.kind === "function") {
      return { function: found.member, scope: found.scope, self: value };
    }
  }
  return null;
}

/** `super()`: the object, whose methods are looked for in what its class is derived from. */
export function superOf(run: Run, self: Value): Value {
  const { instance } = self;
  const base = instance === null ? null : baseOf(run, instance.class);
  if (instance === null || base === null) return nothing;
  return { ...nothing, instance: { class: base, fields: instance.fields, self } };
}

interface FoundMember {
  readonly member: Expression;
  readonly scope: ClassValue["scope"];
}

function findMember(run: Run, holder: ClassValue, key: string): FoundMember | null {
  let from: ClassValue | null = holder;
  for (let left = mostBases; from !== null && left > 0; left -= 1) {
    const { statement, scope }: ClassValue = from;
    const member = statement.members.find(({ name }) => name === key)?.value ?? null;
    if (member !== null) return { member, scope };
    from = baseOf(run, from);
  }
  return null;
}

function baseOf(run: Run, { statement: { bases } }: ClassValue): ClassValue | null {
  return bases.map((base) => run.moduleNames(base).class).find((base) => base !== null) ?? null;
}

/** What a class method of Python gets in front of its arguments. */
function classOf(value: Value, { decorators }: FunctionExpression): Value | null {
  const isOfClass = decorators.some((each) => each.kind === "name" && each.name === "classmethod");
  return isOfClass ? value : null;
}

/** `@property` and `@cached_property`: what it gives is asked for like a field. */
function isProperty({ decorators }: FunctionExpression): boolean {
  return decorators.some((each) => {
    const name = each.kind === "member" ? each.key : each.kind === "name" ? each.name : null;
    return name === "property" || name === "cached_property";
  });
}
