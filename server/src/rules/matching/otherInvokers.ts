import {
  type Expression,
  type FunctionExpression,
  type MatchStatement,
  type Statement,
  type TryStatement,
} from "../../code/codeModel.ts";
import type { Span } from "../../code/span.ts";
import { partsOfExpression, partsOfStatement, walkStatements } from "../../code/walkCode.ts";
import type { CheckedHandler } from "../rule.ts";
import { isMetBy, presenceOf } from "./testedEvents.ts";

/** How many helpers may lie between a place and the handler. */
const deepest = 6;

/**
 * True for what the handler returns, or a value in it, where no event of its triggers leads: on a branch for which a
 * field would have to be missing that they always have, or one to be there that they never have.
 */
export function isForOthers(handler: CheckedHandler, whole: Expression): boolean {
  const { values } = handler.flow.returnedValues;
  const returned = values.find(({ expression }) => expression === whole);
  if (returned === undefined) return isUnreached(handler, whole);
  const { ways, within } = returned;
  return ways.every((way) => isOnWayOfOthers(handler, way, within, deepest));
}

function isOnWayOfOthers(
  handler: CheckedHandler,
  way: readonly Expression[],
  within: FunctionExpression,
  left: number,
): boolean {
  if (way.some((each) => isUnreached(handler, each))) return true;
  const calls = handler.flow.returnedValues.calls.get(within) ?? [];
  if (within === handler.handler || calls.length === 0 || left === 0) return false;
  return calls.every((each) => isOnWayOfOthers(handler, each.way, each.within, left - 1));
}

/** True for a place in the file that no event of the handler's triggers comes to. */
export function isUnreached(handler: CheckedHandler, place: Span): boolean {
  return isCutIn(handler, handler.file.statements, place);
}

function isIn(outer: Span, place: Span): boolean {
  return outer.start <= place.start && place.end <= outer.end;
}

function isInAny(statements: readonly Statement[], place: Span): boolean {
  return statements.some((each) => isIn(each, place));
}

function isCutIn(handler: CheckedHandler, statements: readonly Statement[], place: Span): boolean {
  const at = statements.findIndex((each) => isIn(each, place));
  const around = statements[at];
  if (around === undefined) return false;
  // A function that is declared behind a `return` may be called before it.
  const isFunction = around.kind === "declare" && around.value?.kind === "function";
  if (!isFunction && leaves(handler, statements.slice(0, at))) return true;
  return (
    isCutByStatement(handler, around, place) ||
    isCutInside(handler, partsOfStatement(around), place)
  );
}

function isCutInside(
  handler: CheckedHandler,
  parts: readonly (Expression | readonly Statement[])[],
  place: Span,
): boolean {
  return parts.some((part) => {
    if (isStatements(part)) return isCutIn(handler, part, place);
    if (!isIn(part, place)) return false;
    return (
      isCutByExpression(handler, part, place) ||
      isCutInside(handler, partsOfExpression(part), place)
    );
  });
}

function isStatements(part: Expression | readonly Statement[]): part is readonly Statement[] {
  return Array.isArray(part);
}

function isCutByExpression(handler: CheckedHandler, around: Expression, place: Span): boolean {
  if (around.kind === "conditional") {
    const met = isMetBy(handler, around.test);
    return (
      (met === "never" && isIn(around.then, place)) ||
      (met === "always" && isIn(around.otherwise, place))
    );
  }
  if (around.kind !== "logical" || around.operator === "nullish" || !isIn(around.right, place))
    return false;
  return isMetBy(handler, around.left) === (around.operator === "and" ? "never" : "always");
}

function isCutByStatement(handler: CheckedHandler, around: Statement, place: Span): boolean {
  if (around.kind === "if") {
    const met = isMetBy(handler, around.test);
    return (
      (met === "never" && isInAny(around.then, place)) ||
      (met === "always" && isInAny(around.otherwise, place))
    );
  }
  if (around.kind === "match") return isCutByCase(handler, around, place);
  return around.kind === "try" && isCutByTry(handler, around, place);
}

/** `switch (event.source) { case "aws.events": … }`, where no trigger sends a source. */
function isCutByCase(
  handler: CheckedHandler,
  { subject, cases }: MatchStatement,
  place: Span,
): boolean {
  if (presenceOf(handler, subject) !== "never") return false;
  return cases.some(({ patterns, body }) => {
    const isOfValues = patterns.length > 0 && patterns.every(({ kind }) => kind === "value");
    return isOfValues && isInAny(body, place);
  });
}

/** `except KeyError` around nothing but keys that the triggers' events always have. */
function isCutByTry(
  handler: CheckedHandler,
  { body, handlers }: TryStatement,
  place: Span,
): boolean {
  const caught = handlers.find((each) => isInAny(each.body, place));
  if (!/^\W*KeyError\W*$/u.test(caught?.types ?? "")) return false;
  const asked: Expression[] = [];
  let isPlain = true;
  walkStatements(body, {
    expression: (expression) => {
      if (expression.kind === "member" && expression.style === "index") asked.push(expression);
      isPlain &&= expression.kind !== "call" && expression.kind !== "opaque";
      return undefined;
    },
  });
  return (
    isPlain &&
    asked.length > 0 &&
    asked.every((expression) => presenceOf(handler, expression) === "always")
  );
}

const known = new WeakMap<CheckedHandler, Map<Statement, boolean>>();

/** True where a trigger's event never gets behind these statements. */
function leaves(handler: CheckedHandler, statements: readonly Statement[]): boolean {
  const ends = known.get(handler) ?? new Map<Statement, boolean>();
  known.set(handler, ends);
  return statements.some((statement) => {
    const before = ends.get(statement);
    if (before !== undefined) return before;
    const isEnd = leavesAt(handler, statement);
    ends.set(statement, isEnd);
    return isEnd;
  });
}

function leavesAt(handler: CheckedHandler, statement: Statement): boolean {
  switch (statement.kind) {
    case "return":
    case "throw":
    case "break":
    case "continue":
      return true;
    case "if": {
      const met = isMetBy(handler, statement.test);
      return (
        (met === "never" || leaves(handler, statement.then)) &&
        (met === "always" || leaves(handler, statement.otherwise))
      );
    }
    case "block":
    case "with":
      return leaves(handler, statement.body);
    case "try":
      return [statement.body, ...statement.handlers.map(({ body }) => body)].every((each) =>
        leaves(handler, each),
      );
    case "class":
    case "declare":
    case "expression":
    case "import":
    case "loop":
    case "match":
      return false;
  }
}
