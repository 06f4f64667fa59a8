import type { FieldPath } from "../../../events/fieldTree.ts";
import type {
  AssignExpression,
  CallExpression,
  Expression,
  FunctionExpression,
  MemberExpression,
} from "../code/codeModel.ts";
import type { Span } from "../code/span.ts";
import { walkStatements } from "../code/walkCode.ts";

/** A value that is bound to a name, or put into what is bound to it. */
export interface NameWrite {
  /** From the name on: empty for what is bound to it, 0 for an item that is added. */
  readonly path: FieldPath;
  readonly value: Expression;
  /** The last key as written. */
  readonly keySpan: Span | null;
}

const known = new WeakMap<FunctionExpression, ReadonlyMap<string, readonly NameWrite[]>>();

/**
 * What a function, and the functions in it, write to names: `a = …`, `a.b = …`, `a["b"]["c"] = …`,
 * `a.push(…)`, `a.append(…)`, `a.update(…)`, `Object.assign(a, …)`.
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
  walkStatements(callee.body, {
    statement: (statement) => {
      if (statement.kind !== "declare" || statement.target.kind !== "name") return true;
      const { target, value } = statement;
      if (value !== null) add(target.name, { path: [], value, keySpan: null });
      return true;
    },
    expression: (expression) => {
      if (expression.kind === "assign") readAssignment(expression, add);
      if (expression.kind === "call") readCall(expression, add);
      return true;
    },
  });
  known.set(callee, writes);
  return writes;
}

type Add = (name: string, write: NameWrite) => void;

function readAssignment({ target, member, value, operator }: AssignExpression, add: Add): void {
  if (member !== null) {
    const place = placeOf(member);
    if (place !== null) add(place.name, { path: place.path, value, keySpan: member.keySpan });
  } else if (target.kind === "name" && operator !== "-=") {
    add(target.name, { path: [], value, keySpan: null });
  }
}

/** Methods that add their arguments to a list, and those that merge them into it or into an object. */
const adding = new Set(["push", "unshift", "append", "add"]);
const merging = new Set(["update", "extend", "concat"]);

function readCall({ callee, arguments: given }: CallExpression, add: Add): void {
  if (callee.kind !== "member") return;
  const isAssign =
    callee.key === "assign" && callee.object.kind === "name" && callee.object.name === "Object";
  const changed = isAssign ? given[0]?.value : callee.object;
  const place = changed === undefined ? null : placeOf(changed);
  if (place === null) return;
  const { name, path } = place;
  const key = String(callee.key);
  if (!isAssign && adding.has(key)) {
    for (const { value } of given) add(name, { path: [...path, 0], value, keySpan: null });
  } else if (isAssign || merging.has(key)) {
    for (const { value, name: keyword } of isAssign ? given.slice(1) : given) {
      const below = keyword === null ? path : [...path, keyword];
      add(name, { path: below, value, keySpan: null });
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
