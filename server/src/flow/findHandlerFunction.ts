import type {
  CallExpression,
  ClassStatement,
  CodeFile,
  Expression,
  FunctionExpression,
} from "../code/codeModel.ts";
import { walkStatements } from "../code/walkCode.ts";
import { namesIn } from "./bindPattern.ts";
import { moduleBindingsOf, type ModuleBindings } from "./moduleNames.ts";

/** How many names and wrappers may lie between an export and the function. */
const deepest = 12;

/**
 * Finds the function that gets the event, through aliases, wrappers (`middy(h)`, `.handler(h)`) and
 * members of objects and classes.
 * @param symbol exported name: `handler`, `default`, `Orders.process`
 * @returns null where the file does not show it
 */
export function findHandlerFunction(file: CodeFile, symbol: string): FunctionExpression | null {
  const bindings = moduleBindingsOf(file);
  const [first = "", ...members] = symbol.split(".");
  const start =
    bindings.exports.get(first) ?? bindings.values.get(first) ?? bindings.classes.get(first);
  let found: Expression | ClassStatement | null = start ?? null;
  for (const member of members) found = memberOf(found, member, bindings, deepest);
  return found === null ? null : functionOf(found, bindings, deepest);
}

/**
 * Finds the function that is bound at a place: what the name there stands for, as a handler.
 * @param offset of the name's first character
 * @returns null where no name of the module's top level, or of a class's or object's member, is bound there
 */
export function findHandlerAt(file: CodeFile, offset: number): FunctionExpression | null {
  const bindings = moduleBindingsOf(file);
  const bound = bindings.places.get(offset);
  return bound === undefined ? null : functionOf(bound, bindings, deepest);
}

type Found = Expression | ClassStatement | null;

function memberOf(owner: Found, name: string, bindings: ModuleBindings, left: number): Found {
  const held = owner === null ? null : resolve(owner, bindings, left);
  if (held?.kind === "class") return memberOfClass(held, name, bindings, left);
  if (held?.kind === "object") return held.members.find(({ key }) => key === name)?.value ?? null;
  return held?.kind === "call" ? memberMade(held, name, bindings, left) : null;
}

/** What a maker of the file gives as a member: `build().handler` of `const build = () => ({ handler })`. */
function memberMade(
  { callee }: CallExpression,
  name: string,
  bindings: ModuleBindings,
  left: number,
): Found {
  const maker = left === 0 ? null : resolve(callee, bindings, left - 1);
  if (maker?.kind !== "function") return null;
  const inside = bindingsInside(maker, callee, bindings);
  for (const value of returnedBy(maker)) {
    const member = memberOf(value, name, inside, left - 1);
    if (member !== null) return resolve(member, inside, left - 1);
  }
  return null;
}

/** A member of the class itself, or of one that it is derived from in this file. */
function memberOfClass(
  { members, bases }: ClassStatement,
  name: string,
  bindings: ModuleBindings,
  left: number,
): Found {
  const own = members.find((each) => each.name === name)?.value;
  if (own !== undefined || left === 0) return own ?? null;
  for (const base of bases) {
    const inherited = bindings.classes.get(base);
    const found =
      inherited === undefined ? null : memberOfClass(inherited, name, bindings, left - 1);
    if (found !== null) return found;
  }
  return null;
}

/** What names and instances stand for. */
function resolve(
  found: Expression | ClassStatement,
  bindings: ModuleBindings,
  left: number,
): Expression | ClassStatement | null {
  if (left === 0) return null;
  if (found.kind === "name") {
    const bound = bindings.values.get(found.name) ?? bindings.classes.get(found.name);
    return bound === undefined ? null : resolve(bound, bindings, left - 1);
  }
  const made = classMadeBy(found, bindings);
  if (made !== null) return made;
  if (found.kind === "member" && typeof found.key === "string") {
    const member = memberOf(found.object, found.key, bindings, left - 1);
    return member === null ? null : resolve(member, bindings, left - 1);
  }
  return found;
}

/** The class of which a call makes an object; null for any other expression. */
function classMadeBy(
  found: Expression | ClassStatement,
  { classes }: ModuleBindings,
): ClassStatement | null {
  if (found.kind !== "call" || found.callee.kind !== "name") return null;
  return classes.get(found.callee.name) ?? null;
}

function functionOf(
  found: Expression | ClassStatement,
  bindings: ModuleBindings,
  left: number,
): FunctionExpression | null {
  const named = resolveNames(found, bindings, left);
  const made = named === null ? null : classMadeBy(named, bindings);
  if (made !== null) return methodOf(made, "__call__", bindings, left);
  const value = resolve(found, bindings, left);
  if (value === null || left === 0) return null;
  if (value.kind === "function") return innerHandler(value);
  if (value.kind === "await") return functionOf(value.value, bindings, left - 1);
  if (value.kind === "conditional") {
    return (
      functionOf(value.then, bindings, left - 1) ?? functionOf(value.otherwise, bindings, left - 1)
    );
  }
  if (value.kind === "assign") return functionOf(value.value, bindings, left - 1);
  return value.kind === "call" ? functionOfCall(value, bindings, left) : null;
}

/** What a name stands for, and the names behind it. */
function resolveNames(
  found: Expression | ClassStatement,
  bindings: ModuleBindings,
  left: number,
): Expression | ClassStatement | null {
  if (found.kind !== "name" || left === 0) return found;
  const bound = bindings.values.get(found.name);
  return bound === undefined ? null : resolveNames(bound, bindings, left - 1);
}

function methodOf(
  owner: ClassStatement,
  name: string,
  bindings: ModuleBindings,
  left: number,
): FunctionExpression | null {
  const method = memberOfClass(owner, name, bindings, left);
  return method?.kind === "function" ? method : null;
}

function functionOfCall(
  { callee, arguments: given }: CallExpression,
  bindings: ModuleBindings,
  left: number,
): FunctionExpression | null {
  const find = (candidate: Expression): FunctionExpression | null =>
    candidate.kind === "object" || candidate.kind === "literal"
      ? null
      : functionOf(candidate, bindings, left - 1);
  // The event is none of the first arguments then.
  if (isPartial(callee) && given.filter(({ name }) => name === null).length > 1) return null;
  for (const { value } of addsMiddleware(callee) ? [] : given) {
    const handler = find(value);
    if (handler !== null) return lastReturned(handler) ?? handler;
  }
  const maker = resolve(callee, bindings, left - 1);
  if (maker?.kind === "function") return madeBy(maker, callee, bindings, left - 1);
  const before = callee.kind === "member" || callee.kind === "call" ? calleeOwner(callee) : null;
  return before === null ? null : find(before);
}

/** middy's methods that take functions around the handler, which is what they are called on. */
function addsMiddleware(callee: Expression): boolean {
  if (callee.kind !== "member" || callee.object.kind === "member") return false;
  return /^(?:use|before|after|onError)$/u.test(String(callee.key));
}

/** Python's `partial` with `functools` before it or not. */
function isPartial(callee: Expression): boolean {
  return (
    (callee.kind === "name" ? callee.name : callee.kind === "member" ? callee.key : null) ===
    "partial"
  );
}

/**
 * The function that a maker of the file gives: `const make = (table) => async (event) => …`, a function
 * that is declared in it, or a method that it binds (`return cls().handle`).
 */
function madeBy(
  maker: FunctionExpression,
  callee: Expression,
  bindings: ModuleBindings,
  left: number,
): FunctionExpression | null {
  const inside = bindingsInside(maker, callee, bindings);
  for (const value of returnedBy(maker)) {
    const found = functionOf(value, inside, left - 1);
    if (found !== null) return found;
  }
  return null;
}

/** All that a function returns, without what functions within it do. */
function returnedBy({ body }: FunctionExpression): readonly Expression[] {
  const values: Expression[] = [];
  walkStatements(body, {
    statement: (statement) => {
      if (statement.kind === "return" && statement.value !== null) values.push(statement.value);
      return true;
    },
    expression: () => false,
  });
  return values;
}

/** The names that a maker's code can see: its own before the module's, and its class as `cls` and `self`. */
function bindingsInside(
  maker: FunctionExpression,
  callee: Expression,
  bindings: ModuleBindings,
): ModuleBindings {
  const own = moduleBindingsOf({ statements: maker.body });
  const values = new Map(bindings.values);
  const classes = new Map([...bindings.classes, ...own.classes]);
  const [first] = maker.parameters;
  for (const { pattern } of maker.parameters) {
    for (const name of namesIn(pattern)) {
      values.delete(name);
      classes.delete(name);
    }
  }
  for (const [name, value] of own.values) values.set(name, value);
  const owner = callee.kind === "member" ? resolve(callee.object, bindings, deepest) : null;
  if (owner?.kind === "class" && first?.pattern.kind === "name") {
    if (/^(?:cls|self)$/u.test(first.pattern.name)) classes.set(first.pattern.name, owner);
  }
  return { ...bindings, values, classes };
}

function calleeOwner(callee: Extract<Expression, { kind: "member" | "call" }>): Expression {
  return callee.kind === "member" ? callee.object : callee;
}

/** A function without parameters that only gives another one is a maker: `() => async (event) => …`. */
function innerHandler(handler: FunctionExpression): FunctionExpression {
  if (handler.parameters.length > 0 || handler.body.length !== 1) return handler;
  return lastReturned(handler) ?? handler;
}

/**
 * The function that another one ends with, as it writes it: a wrapper's callback makes the handler then, as
 * in `metricScope((metrics) => async (event) => …)`.
 */
function lastReturned({ body }: FunctionExpression): FunctionExpression | null {
  const last = body.at(-1);
  return last?.kind === "return" && last.value?.kind === "function" ? last.value : null;
}
