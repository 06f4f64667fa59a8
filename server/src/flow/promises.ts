import type { CallExpression } from "../code/codeModel.ts";
import { callBackWith } from "./callCallbacks.ts";
import { insidePromise, whereCaught } from "./caughtErrors.ts";
import type { EvaluatedCall } from "./evaluateCall.ts";
import type { Point, Run } from "./run.ts";
import { either, isNothing, itemsOf, listOf, nothing, type Value } from "./value.ts";

/** A promise of a value; one of a promise is none of its own. */
export function promiseOf(value: Value): Value {
  const promised = awaited(value);
  return promised === nothing ? nothing : { ...nothing, promised };
}

/** What `await` gives: the value of a promise, and anything else as it is. */
export function awaited(value: Value): Value {
  const { promised } = value;
  if (promised === null) return value;
  const rest = { ...value, promised: null };
  // What follows from a call's having given anything follows from its promise's having done so.
  if (isNothing(rest)) return { ...promised, when: promised.when ?? value.when };
  return either([promised, rest]);
}

/** True for a call by which a promise's errors are caught: `.catch(f)`, and `.then(f, g)`. */
export function catchesRejection({ callee, arguments: given }: CallExpression): boolean {
  if (callee.kind !== "member") return false;
  return callee.key === "catch" ? given.length > 0 : callee.key === "then" && given.length > 1;
}

/** True for `Promise.allSettled(…)`, and Python's `asyncio.gather(…, return_exceptions=True)`. */
export function settles({ callee, arguments: given }: CallExpression): boolean {
  const name = callee.kind === "member" ? callee.key : callee.kind === "name" ? callee.name : null;
  if (name === "allSettled") return true;
  const returned =
    name === "gather" ? given.find((each) => each.name === "return_exceptions") : null;
  return returned?.value.kind === "literal" && returned.value.value === true;
}

/** `then`, `catch` and `finally`, with whatever function; null for any other method. */
export function callOfPromise(
  run: Run,
  { name, arguments: given }: EvaluatedCall,
  object: Value,
  at: Point,
): Value | null {
  const [first = nothing, second = nothing] = given;
  const isKnown = object.promised !== null || first.functions.length > 0;
  if (run.language === "python" || !isKnown) return null;
  const callBack = (called: Value, ...values: readonly Value[]): Value =>
    whereCaught(run, insidePromise(run.caught), () => callBackWith(run, called, values, at));
  switch (name) {
    case "then": {
      const value = callBack(first, awaited(object));
      const caught = callBack(second, nothing);
      return promiseOf(second.functions.length === 0 ? value : either([value, caught]));
    }
    case "catch":
      return promiseOf(either([awaited(object), callBack(first, nothing)]));
    case "finally":
      callBack(first);
      return promiseOf(object);
    default:
      return null;
  }
}

/** What the functions of `Promise` make of what they get; null for any other function. */
export function promiseMadeBy({ name, holder, arguments: given }: EvaluatedCall): Value | null {
  const [first = nothing] = given;
  const each = awaited(itemsOf(first));
  switch (name) {
    case "all":
      return promiseOf(allOf(first, awaited));
    case "allSettled":
      return promiseOf(allOf(first, settled));
    case "race":
    case "any":
      return holder === "Promise" ? promiseOf(each) : null;
    case "resolve":
      return holder === "Promise" ? promiseOf(first) : null;
    default:
      return null;
  }
}

/** A list of as many items, where each item stands for one. */
function allOf(list: Value, change: (item: Value) => Value): Value {
  // A list that is sent holds no promises.
  if (change === awaited && list.origins.length > 0) return list;
  if (list.tuple !== null && list.items === null) {
    return { ...nothing, tuple: list.tuple.map(change) };
  }
  return listOf(change(itemsOf(list)));
}

function settled(item: Value): Value {
  return { ...nothing, members: new Map([["value", awaited(item)]]) };
}
