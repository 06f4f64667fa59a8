import type {
  ClassStatement,
  CodeFile,
  Expression,
  FunctionExpression,
  Statement,
} from "../code/codeModel.ts";
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
  if (held?.kind === "class") return held.members.find((each) => each.name === name)?.value ?? null;
  if (held?.kind === "object") return held.members.find(({ key }) => key === name)?.value ?? null;
  return held?.kind === "call" ? memberMade(held, name, bindings, left) : null;
}

/** What a maker of the file gives as a member: `build().handler` of `const build = () => ({ handler })`. */
function memberMade(
  { callee }: Extract<Expression, { kind: "call" }>,
  name: string,
  bindings: ModuleBindings,
  left: number,
): Found {
  const maker = left === 0 ? null : resolve(callee, bindings, left - 1);
  if (maker?.kind !== "function") return null;
  const made = returnedBy(maker).find((each) => each.kind === "object");
  const member = made?.members.find(({ key }) => key === name);
  return member === undefined ? null : (localValue(member.value, maker.body) ?? member.value);
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
  if (found.kind === "call" && found.callee.kind === "name") {
    const made = bindings.classes.get(found.callee.name);
    if (made !== undefined) return made;
  }
  if (found.kind === "member" && typeof found.key === "string") {
    const member = memberOf(found.object, found.key, bindings, left - 1);
    return member === null ? null : resolve(member, bindings, left - 1);
  }
  return found;
}

function functionOf(
  found: Expression | ClassStatement,
  bindings: ModuleBindings,
  left: number,
): FunctionExpression | null {
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
  if (value.kind !== "call") return null;
  const passed = value.arguments.map((argument) => argument.value);
  const { callee } = value;
  const before = callee.kind === "member" || callee.kind === "call" ? [calleeOwner(callee)] : [];
  for (const candidate of [...passed, ...before]) {
    if (candidate.kind === "object" || candidate.kind === "literal") continue;
    const handler = functionOf(candidate, bindings, left - 1);
    if (handler !== null) return handler;
  }
  const maker = callee.kind === "name" ? resolve(callee, bindings, left - 1) : null;
  return maker?.kind === "function" ? madeBy(maker) : null;
}

/** The function that a maker of the file gives: `const make = (table) => async (event) => …`. */
function madeBy(maker: FunctionExpression): FunctionExpression | null {
  return returnedBy(maker).find((made) => made.kind === "function") ?? null;
}

/** What a maker may give, where that is written there or has a name of its own. */
function returnedBy({ body }: FunctionExpression): readonly Expression[] {
  return body.flatMap((statement) => {
    const value = statement.kind === "return" ? statement.value : null;
    return value === null ? [] : (localValue(value, body) ?? []);
  });
}

/** A value, or what a name stands for that is declared beside it; null for any other name. */
function localValue(value: Expression, body: readonly Statement[]): Expression | null {
  if (value.kind !== "name") return value;
  const declared = body.find(
    (each) =>
      each.kind === "declare" && each.target.kind === "name" && each.target.name === value.name,
  );
  return declared?.kind === "declare" ? declared.value : null;
}

function calleeOwner(callee: Extract<Expression, { kind: "member" | "call" }>): Expression {
  return callee.kind === "member" ? callee.object : callee;
}

/** A function without parameters that only gives another one is a maker: `() => async (event) => …`. */
function innerHandler(handler: FunctionExpression): FunctionExpression {
  const [only] = handler.body;
  if (handler.parameters.length > 0 || handler.body.length !== 1) return handler;
  if (only?.kind !== "return" || only.value?.kind !== "function") return handler;
  return only.value;
}
