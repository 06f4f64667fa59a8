import type { Expression, FunctionExpression } from "../code/codeModel.ts";
import { argumentsOfWork, passesOn, timesWritten } from "./passesOn.ts";

/** What a module binds names to. */
type Values = ReadonlyMap<string, Expression>;

/** How many calls may lie between a wrapper's name and the call that gets the function. */
const deepest = 4;

/**
 * Which argument of a call is the function that its result stands for: a function of the file makes another one of
 * it, which passes event and context on to it as they are, gives what it gives, and only logs or measures besides.
 * @param callee of the call: `logged` of `logged(work)`, `logged("orders")` of `logged("orders")(work)`
 * @returns null for any other call
 */
export function indexOfWrapped(callee: Expression, values: Values): number | null {
  const maker = functionOf(callee, values, deepest);
  const inner = maker === null ? null : functionGivenBy(maker);
  if (maker === null || inner === null) return null;
  const index = maker.parameters.findIndex(({ pattern, isRest }) => {
    return !isRest && pattern.kind === "name" && argumentsOfWork(inner, pattern.name) !== null;
  });
  const work = maker.parameters[index]?.pattern;
  if (work?.kind !== "name" || timesWritten(maker, work.name) > 0) return null;
  return passesOn(inner, work.name) ? index : null;
}

/** True for a decorator that makes such a function of the one below it. */
export function isPassingDecorator(decorator: Expression, values: Values): boolean {
  return indexOfWrapped(decorator, values) === 0 || isPassingMiddleware(decorator, values);
}

/** A function that Powertools' `lambda_handler_decorator` makes a decorator: it gets the handler before the event. */
function isPassingMiddleware(decorator: Expression, values: Values): boolean {
  const called = decorator.kind === "call" ? decorator.callee : decorator;
  const middleware = called.kind === "name" ? values.get(called.name) : undefined;
  if (middleware?.kind !== "function" || middleware.isGenerator) return false;
  const [made, ...others] = middleware.decorators;
  if (made === undefined || others.length > 0 || nameOf(made) !== "lambda_handler_decorator") {
    return false;
  }
  const work = middleware.parameters[0]?.pattern;
  if (work?.kind !== "name" || timesWritten(middleware, work.name) > 0) return false;
  return passesOn(middleware, work.name, 1);
}

/** A function of the file, or one that such a function makes. */
function functionOf(
  expression: Expression,
  values: Values,
  left: number,
): FunctionExpression | null {
  if (left === 0) return null;
  if (expression.kind === "function") return isPlain(expression) ? expression : null;
  if (expression.kind === "name") {
    const bound = values.get(expression.name);
    return bound === undefined ? null : functionOf(bound, values, left - 1);
  }
  if (expression.kind !== "call" || expression.isNew) return null;
  const maker = functionOf(expression.callee, values, left - 1);
  return maker === null ? null : functionGivenBy(maker);
}

/** The function that another one ends with, by the name that it has there or as it stands. */
function functionGivenBy({ body }: FunctionExpression): FunctionExpression | null {
  const last = body.at(-1);
  if (last?.kind !== "return" || last.value === null) return null;
  const { value } = last;
  if (value.kind === "function") return isPlain(value) ? value : null;
  if (value.kind !== "name") return null;
  const declared = body.filter(
    (statement) =>
      statement.kind === "declare" &&
      statement.target.kind === "name" &&
      statement.target.name === value.name,
  );
  const [only] = declared;
  const made = declared.length === 1 && only?.kind === "declare" ? only.value : null;
  return made?.kind === "function" && isPlain(made) ? made : null;
}

/** True for a function that is what its text says: of decorators, `functools.wraps` alone leaves it so. */
function isPlain({ isGenerator, decorators }: FunctionExpression): boolean {
  return !isGenerator && decorators.every(isWraps);
}

function isWraps(decorator: Expression): boolean {
  return decorator.kind === "call" && nameOf(decorator) === "wraps";
}

/** The last name of a decorator, called or not. */
function nameOf(decorator: Expression): string | null {
  const named = decorator.kind === "call" ? decorator.callee : decorator;
  if (named.kind === "name") return named.name;
  return named.kind === "member" && typeof named.key === "string" ? named.key : null;
}
