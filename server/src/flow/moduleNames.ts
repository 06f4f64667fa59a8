import type {
  ClassStatement,
  CodeFile,
  Expression,
  Pattern,
  Statement,
} from "../code/codeModel.ts";
import { namesIn } from "./bindPattern.ts";
import { isNull } from "./evaluateMember.ts";

/** What the module's top level binds names to, the last binding of each. */
export interface ModuleBindings {
  readonly values: ReadonlyMap<string, Expression>;
  readonly classes: ReadonlyMap<string, ClassStatement>;
  /** By exported name: what is exported, under whichever local name. */
  readonly exports: ReadonlyMap<string, Expression | ClassStatement>;
  /** By the offset at which the name stands: what is bound there, members of classes and objects too. */
  readonly places: ReadonlyMap<number, Expression | ClassStatement>;
  /** Names of functions that are bound again to what a call makes of them: the values are the functions. */
  readonly wrapped: ReadonlySet<string>;
}

const known = new WeakMap<CodeFile, ModuleBindings>();

/** Lists what a module binds and exports; functions' bodies are not looked into. */
export function moduleBindingsOf(file: CodeFile): ModuleBindings {
  const before = known.get(file);
  if (before !== undefined) return before;
  const values = new Map<string, Expression>();
  const classes = new Map<string, ClassStatement>();
  const exports = new Map<string, Expression | ClassStatement>();
  const places = new Map<number, Expression | ClassStatement>();
  const wrapped = new Set<string>();
  const bind = (name: string, value: Expression): void => {
    // The function itself is in there: `handler = wrap(handler)`.
    if (values.get(name)?.kind === "function" && isGiven(value, name)) wrapped.add(name);
    else values.set(name, value);
  };
  const read = (statement: Statement): void => {
    if (statement.kind === "declare" && statement.value !== null) {
      const { target, value } = statement;
      // What one branch lacks, the other one has: `else: handler = None`.
      const isLack = isNull(value) && target.kind === "name" && values.has(target.name);
      if (target.kind === "name" && !isLack) bind(target.name, value);
      else if (target.kind !== "name") for (const name of namesIn(target)) values.delete(name);
      for (const { name, start, member } of membersTaken(target, value)) {
        values.set(name, member);
        places.set(start, member);
      }
      if (statement.exportedAs !== null) exports.set(statement.exportedAs, statement.value);
      readPlaces(places, statement.target.start, statement.value);
    } else if (statement.kind === "class") {
      if (statement.name !== null) classes.set(statement.name, statement);
      if (statement.exportedAs !== null) exports.set(statement.exportedAs, statement);
      for (const { nameSpan, value } of statement.members) {
        if (value !== null) places.set(nameSpan.start, value);
      }
    } else if (statement.kind === "expression" && statement.value.kind === "assign") {
      const { target, member, value } = statement.value;
      if (member === null && target.kind === "name") bind(target.name, value);
      else if (member !== null) places.set(member.keySpan.start, value);
    } else if (statement.kind === "block") {
      statement.body.forEach(read);
    } else if (statement.kind === "if") {
      [...statement.then, ...statement.otherwise].forEach(read);
    } else if (statement.kind === "try") {
      [...statement.body, ...statement.handlers.flatMap(({ body }) => body)].forEach(read);
    }
  };
  file.statements.forEach(read);
  const bindings = { values, classes, exports, places, wrapped };
  known.set(file, bindings);
  return bindings;
}

/** `const { handler } = app` binds what `app.handler` is. */
function membersTaken(
  pattern: Pattern,
  object: Expression,
): readonly { readonly name: string; readonly start: number; readonly member: Expression }[] {
  if (pattern.kind !== "object") return [];
  return pattern.members.flatMap(({ key, keySpan, target }) => {
    if (key === null || target.kind !== "name") return [];
    const { start, end } = target;
    const member: Expression = {
      kind: "member",
      object,
      key,
      keySpan,
      index: null,
      style: "dot",
      isOptional: false,
      fallback: target.fallback,
      start,
      end,
    };
    return [{ name: target.name, start, member }];
  });
}

/** True for a call, or a chain of them, that gets what the name stands for. */
function isGiven(value: Expression, name: string): boolean {
  if (value.kind !== "call") return false;
  return value.arguments.some(
    (given) =>
      (given.value.kind === "name" && given.value.name === name) || isGiven(given.value, name),
  );
}

function readPlaces(
  places: Map<number, Expression | ClassStatement>,
  start: number,
  value: Expression,
): void {
  if (!places.has(start)) places.set(start, value);
  if (value.kind !== "object") return;
  for (const member of value.members) places.set(member.keySpan.start, member.value);
}
