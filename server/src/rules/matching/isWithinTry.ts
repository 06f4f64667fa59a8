import type {
  CallExpression,
  Expression,
  FunctionExpression,
  Statement,
} from "../../code/codeModel.ts";
import type { Span } from "../../code/span.ts";
import { throwsAgain } from "../../flow/caughtErrors.ts";
import type { CheckedHandler } from "../rule.ts";
import { lastName } from "./dottedName.ts";
import { functionOf } from "./functionOf.ts";
import { partsOf } from "./handlerParts.ts";

/** How many helpers may lie between an error and what catches it. */
const deepest = 4;

/**
 * True where an error at a place is caught or suppressed: by the function that the place is in, by all that call it,
 * or by the `catch` of a promise.
 */
export function isWithinTry(handler: CheckedHandler, place: Span): boolean {
  return isCaught(handler, place, deepest);
}

function isCaught(handler: CheckedHandler, place: Span, left: number): boolean {
  const { tries, statements, functions } = partsOf(handler);
  if (tries.some(({ body, handlers }) => !handlers.every(throwsAgain) && isIn(body, place)))
    return true;
  const isSuppressed = statements.some(
    (statement) =>
      statement.kind === "with" &&
      statement.items.some(({ value }) => isSuppress(value)) &&
      isIn(statement.body, place),
  );
  if (isSuppressed || isInCaughtCallback(handler, place)) return true;
  const helper = functions.find((each) => each !== handler.handler && isInside(each, place));
  return helper !== undefined && left > 0 && isCaughtByCallers(handler, helper, left);
}

/** True where everything that calls a helper catches its errors; one that nothing calls is handed on. */
function isCaughtByCallers(
  handler: CheckedHandler,
  helper: FunctionExpression,
  left: number,
): boolean {
  const { calls } = partsOf(handler);
  const callers = calls.filter(({ callee }) => functionOf(handler, callee) === helper);
  return (
    callers.length > 0 &&
    callers.every(
      (call) =>
        (helper.isAsync && catchesIn(handler, call).length > 0) ||
        isCaught(handler, call, left - 1),
    )
  );
}

/**
 * True for a place in a function of a chain of promises that a `catch` ends. What the chain's own arguments throw
 * comes before there is a promise: `Promise.resolve(JSON.parse(text)).catch(…)`.
 */
function isInCaughtCallback(handler: CheckedHandler, place: Span): boolean {
  return catchesIn(handler, place).some((chain) => {
    const before = handler.text.slice(chain.start, place.start);
    return /=>|\bfunction\b/u.test(before);
  });
}

/** The chains of promises around a place whose errors something catches: `work(event).then(…)` of `….catch(log)`. */
function catchesIn(handler: CheckedHandler, place: Span): readonly Expression[] {
  return partsOf(handler)
    .calls.filter(isCatch)
    .flatMap(({ callee }) => (callee.kind === "member" ? [callee.object] : []))
    .filter((chain) => isInside(chain, place));
}

/** `.catch(f)`, and `.then(f, g)`. */
function isCatch({ callee, arguments: given }: CallExpression): boolean {
  if (callee.kind !== "member") return false;
  return callee.key === "catch" ? given.length > 0 : callee.key === "then" && given.length > 1;
}

function isInside(outer: Span, place: Span): boolean {
  return outer.start <= place.start && place.end <= outer.end;
}

/** `contextlib.suppress(TypeError)`. */
function isSuppress(value: Expression): boolean {
  return value.kind === "call" && lastName(value.callee) === "suppress";
}

function isIn(body: readonly Statement[], place: Span): boolean {
  const [first] = body;
  const last = body.at(-1);
  if (first === undefined || last === undefined) return false;
  return first.start <= place.start && place.end <= last.end;
}
