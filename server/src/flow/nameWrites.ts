import type { FieldPath } from "../../../events/fieldTree.ts";
import type {
  AssignExpression,
  CallExpression,
  Expression,
  FunctionExpression,
  MemberExpression,
  Statement,
} from "../code/codeModel.ts";
import type { Span } from "../code/span.ts";
import { walkStatements } from "../code/walkCode.ts";
import { namesIn } from "./bindPattern.ts";

/** A value that is bound to a name, or put into what is bound to it. */
export interface NameWrite {
  /** From the name on: empty for what is bound to it, 0 for an item that is added. */
  readonly path: FieldPath;
  readonly value: Expression;
  /** The last key as written. */
  readonly keySpan: Span | null;
  /**
   * What it does to what stood there: takes its place, comes to its items, is merged into it, or makes another
   * value with it (`+=`, `??=`).
   */
  readonly how: "set" | "add" | "merge" | "compute";
  /** True for a declaration: in JavaScript, one in a block of its own is another variable. */
  readonly isDeclared: boolean;
}

const known = new WeakMap<FunctionExpression, ReadonlyMap<string, readonly NameWrite[]>>();

/**
 * What a function, and the functions in it, write to its names: `a = …`, `a.b = …`, `a["b"]["c"] = …`,
 * `a.push(…)`, `a.append(…)`, `a.update(…)`, `Object.assign(a, …)`. What functions in it write to names that
 * they bind themselves is left out.
 */
export function nameWritesOf(
  callee: FunctionExpression,
): ReadonlyMap<string, readonly NameWrite[]> {
  const before = known.get(callee);
  if (before !== undefined) return before;
  const writes = new Map<string, NameWrite[]>();
  const add = (name: string, write: NameWrite): void => {
    const list = writes.get(name);
    if (list === undefined) writes.set(name, [write]);
    else list.push(write);
  };
  readWrites(callee.body, new Set(), add);
  known.set(callee, writes);
  return writes;
}

type Add = (name: string, write: NameWrite) => void;

/** @param hidden names that a function around binds for itself */
function readWrites(body: readonly Statement[], hidden: ReadonlySet<string>, add: Add): void {
  const addVisible: Add = (name, write) => {
    if (!hidden.has(name)) add(name, write);
  };
  walkStatements(body, {
    statement: (statement) => {
      if (statement.kind !== "declare" || statement.target.kind !== "name") return true;
      const { target, value } = statement;
      const written = { path: [], keySpan: null, how: "set", isDeclared: true } as const;
      if (value !== null) addVisible(target.name, { ...written, value });
      return true;
    },
    expression: (expression) => {
      if (expression.kind === "function") {
        readWrites(expression.body, new Set([...hidden, ...namesBoundBy(expression)]), add);
        return false;
      }
      if (expression.kind === "assign") readAssignment(expression, addVisible);
      if (expression.kind === "call") readCall(expression, addVisible);
      return true;
    },
  });
}

/** The names of a function's parameters, and those that it declares. */
function namesBoundBy({ parameters, body }: FunctionExpression): readonly string[] {
  const names = parameters.flatMap(({ pattern }) => namesIn(pattern));
  walkStatements(body, {
    statement: (statement) => {
      const isBinding = statement.kind === "declare" || statement.kind === "loop";
      if (isBinding && statement.target !== null) names.push(...namesIn(statement.target));
      return true;
    },
    expression: () => false,
  });
  return names;
}

function readAssignment({ target, member, value, operator }: AssignExpression, add: Add): void {
  const how = operator === "=" ? "set" : "compute";
  const written = { value, how, isDeclared: false } as const;
  if (member !== null) {
    const place = placeOf(member);
    if (place !== null) add(place.name, { ...written, path: place.path, keySpan: member.keySpan });
  } else if (target.kind === "name" && operator !== "-=") {
    add(target.name, { ...written, path: [], keySpan: null });
  }
}

/** Methods that add their arguments to a list, and those that merge them into it or into an object. */
const adding = new Set(["push", "unshift", "append", "add"]);
const merging = new Set(["update", "extend", "concat"]);

/** True for a method whose call counts as a write to what it is called on. */
export function isWritingMethod(name: string): boolean {
  return adding.has(name) || merging.has(name);
}

function readCall({ callee, arguments: given }: CallExpression, add: Add): void {
  if (callee.kind !== "member") return;
  const isAssign =
    callee.key === "assign" && callee.object.kind === "name" && callee.object.name === "Object";
  const changed = isAssign ? given[0]?.value : callee.object;
  const place = changed === undefined ? null : placeOf(changed);
  if (place === null) return;
  const { name, path } = place;
  const key = String(callee.key);
  const written = { keySpan: null, isDeclared: false };
  if (!isAssign && adding.has(key)) {
    for (const { value } of given) add(name, { ...written, path: [...path, 0], value, how: "add" });
  } else if (isAssign || merging.has(key)) {
    for (const { value, name: keyword } of isAssign ? given.slice(1) : given) {
      if (keyword === null) add(name, { ...written, path, value, how: "merge" });
      else add(name, { ...written, path: [...path, keyword], value, how: "set" });
    }
  }
}

/** The name that a chain of keys begins at, and those keys; null for any other expression. */
export function placeOf(expression: Expression): { name: string; path: FieldPath } | null {
  if (expression.kind === "name") return { name: expression.name, path: [] };
  if (expression.kind !== "member") return null;
  const object = placeOf(expression.object);
  const step = stepOf(expression);
  return object === null || step === null
    ? null
    : { name: object.name, path: [...object.path, step] };
}

function stepOf({ key, index, style }: MemberExpression): string | number | null {
  if (style === "get") return null;
  if (key !== null) return typeof key === "number" ? 0 : key;
  return index === null ? null : 0;
}
