import type { ClassStatement, CodeFile, FunctionExpression } from "../code/codeModel.ts";
import type { Span } from "../code/span.ts";
import { walkStatements } from "../code/walkCode.ts";
import { namesIn } from "./bindPattern.ts";
import { uncaught } from "./caughtErrors.ts";
import { moduleBindingsOf } from "./moduleNames.ts";
import type { Run } from "./run.ts";
import { Scope } from "./scope.ts";
import type { State } from "./state.ts";
import { nothing, type Closure, type Value } from "./value.ts";

/**
 * Follows what lies around a handler before anything calls it: the functions that make it, whose names
 * it sees, and the class that it is a method of.
 */
export function surroundHandler(
  run: Run,
  file: CodeFile,
  handler: FunctionExpression,
  state: State,
): Pick<Closure, "scope" | "self"> {
  const makers = makersOf(file, handler);
  const owner = ownerOf(run, file, makers[0] ?? handler);
  if (makers.length === 0) return { scope: run.moduleScope, self: owner };
  let scope = run.moduleScope;
  for (const maker of makers) {
    scope = new Scope(scope);
    enterMaker(run, maker, { scope, owner }, state);
  }
  return { scope, self: null };
}

/** The functions around the handler, the outermost first. */
function makersOf({ statements }: CodeFile, handler: FunctionExpression): FunctionExpression[] {
  const makers: FunctionExpression[] = [];
  const isAround = ({ start, end }: Span): boolean => start <= handler.start && handler.end <= end;
  walkStatements(statements, {
    statement: isAround,
    expression: (expression) => {
      if (!isAround(expression) || expression === handler) return false;
      if (expression.kind === "function") makers.push(expression);
      return true;
    },
  });
  return makers;
}

function enterMaker(
  run: Run,
  { parameters, body }: FunctionExpression,
  { scope, owner }: { readonly scope: Scope; readonly owner: Value | null },
  state: State,
): void {
  for (const name of parameters.flatMap(({ pattern }) => namesIn(pattern))) {
    const binding = scope.declare(name);
    const isOwner = run.language === "python" && owner?.instance !== null && owner !== null;
    if (isOwner && name === "self") state.set(binding, owner);
    if (isOwner && name === "cls") {
      state.set(binding, { ...nothing, class: owner.instance?.class ?? null });
    }
  }
  run.execute(body, {
    state,
    frame: { scope, self: owner, exits: [], yields: null, jumps: [], caught: uncaught },
  });
  // It has returned the handler.
  state.isDead = false;
}

/** The object that a method belongs to; null for any other function. */
function ownerOf(run: Run, file: CodeFile, method: FunctionExpression): Value | null {
  const { classes } = moduleBindingsOf(file);
  for (const statement of classes.values()) {
    if (statement.members.every(({ value }) => value !== method)) continue;
    const owner = {
      statement: derivedFrom(statement, classes) ?? statement,
      scope: run.moduleScope,
    };
    return { ...nothing, instance: { class: owner, fields: new Map() } };
  }
  return null;
}

/** The one class of the file that is derived from another one: its methods are what the base calls. */
function derivedFrom(
  { name }: ClassStatement,
  classes: ReadonlyMap<string, ClassStatement>,
): ClassStatement | null {
  const derived = [...classes.values()].filter(
    ({ bases }) => name !== null && bases.includes(name),
  );
  const [only] = derived;
  return derived.length === 1 && only !== undefined && only.name !== name ? only : null;
}
