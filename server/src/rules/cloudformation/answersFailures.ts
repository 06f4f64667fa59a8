import type { CallExpression, Expression, Statement } from "../../code/codeModel.ts";
import { isQuiet } from "../batches/swallowingTry.ts";
import { functionOf } from "../matching/functionOf.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { CheckedHandler } from "../rule.ts";

/**
 * True where a failure may lead to an answer somewhere: a `catch` that does more than to log and to throw again, a
 * `finally`, a callback that gets an error, or work that goes on after a `catch`.
 */
export function answersFailures(handler: CheckedHandler): boolean {
  const { functions, statements, calls } = partsOf(handler);
  const lists = [...functions.map(({ body }) => body), ...statements.flatMap(listsOf)];
  return (
    lists.some((list) => list.some((_, index) => isAnswering(handler, list, index))) ||
    calls.some((call) => takesFailure(handler, call))
  );
}

function isAnswering(handler: CheckedHandler, list: readonly Statement[], index: number): boolean {
  const statement = list[index];
  if (statement?.kind !== "try") return false;
  const { handlers, finalizer } = statement;
  const isSilent = (body: readonly Statement[]): boolean => isUnanswered(handler, body);
  if (!isSilent(finalizer) || handlers.some(({ body }) => !isSilent(body))) return true;
  // After a failure that is thrown again nothing goes on.
  const goesOn = handlers.some(({ body }) => !isLeft(body));
  return goesOn && !isSilent(list.slice(index + 1));
}

/** True for statements that do nothing but log, throw and return. */
function isUnanswered(handler: CheckedHandler, body: readonly Statement[]): boolean {
  return body.every((statement) => {
    if (statement.kind === "throw") return true;
    if (statement.kind === "return") {
      // A status that is returned may be sent by whoever gets it.
      return statement.value === null || isNothing(statement.value);
    }
    if (statement.kind === "if") {
      return [statement.then, statement.otherwise].every((each) => isUnanswered(handler, each));
    }
    return isQuiet(handler, statement);
  });
}

function isLeft(body: readonly Statement[]): boolean {
  const last = body.at(-1)?.kind;
  return last === "throw" || last === "return";
}

function isNothing(value: Expression): boolean {
  return value.kind === "literal" && (value.value === null || value.value === undefined);
}

/** `.catch(…)`, `.then(…, …)` and callbacks that get an error first, where they do more than to log. */
function takesFailure(
  handler: CheckedHandler,
  { callee, arguments: given }: CallExpression,
): boolean {
  const key = callee.kind === "member" ? callee.key : null;
  const isPromise = key === "catch" || key === "then";
  const taking = isPromise ? given[key === "catch" ? 0 : 1]?.value : given.at(-1)?.value;
  if (taking === undefined) return false;
  const called = functionOf(handler, taking);
  if (called === null) return isPromise && !handler.text.startsWith("console.", taking.start);
  const [first] = called.parameters;
  const isError = first?.pattern.kind === "name" && /^(?:e|err|error)$/u.test(first.pattern.name);
  return (isPromise || isError) && !isUnanswered(handler, called.body);
}

/** The lists of statements that a statement holds. */
function listsOf(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case "if":
      return [statement.then, statement.otherwise];
    case "try": {
      const caught = statement.handlers.map(({ body }) => body);
      return [statement.body, ...caught, statement.otherwise, statement.finalizer];
    }
    case "match":
      return statement.cases.map(({ body }) => body);
    case "loop":
    case "with":
    case "block":
      return [statement.body];
    case "expression":
    case "declare":
    case "return":
    case "throw":
    case "break":
    case "continue":
    case "import":
    case "class":
      return [];
  }
}
