import type { EvaluatedCall } from "./evaluateCall.ts";
import { keyOfOrigin } from "./originKey.ts";
import { positional } from "./run.ts";
import type { Point, Run } from "./run.ts";
import { either, itemsOf, listOf, nothing, type Value } from "./value.ts";

type Callback = (run: Run, list: Value, call: EvaluatedCall, at: Point) => Value;

/** Methods of lists that call a function with their items: "Array" in ECMAScript's specification. */
const callbackTakers: ReadonlyMap<string, Callback> = new Map<string, Callback>([
  ["map", (run, list, call, at) => listOf(callBack(run, call, at, itemsOf(list)))],
  ["flatMap", flatMap],
  ["forEach", forEach],
  ["filter", narrowed((list) => list)],
  ["find", narrowed(itemsOf)],
  ["findLast", narrowed(itemsOf)],
  ["some", tested],
  ["every", tested],
  ["findIndex", tested],
  ["findLastIndex", tested],
  ["reduce", reduce],
  ["reduceRight", reduce],
  ["sort", ordered],
  ["toSorted", ordered],
  ["from", from],
]);

/** True for a method that calls its function argument with items of the value that it belongs to. */
export function isCallbackTaker({ name, arguments: given }: EvaluatedCall): boolean {
  return callbackTakers.has(name) && given.some(({ functions }) => functions.length > 0);
}

/** Follows the function argument with the items, and the method's result. */
export function callWithItems(run: Run, call: EvaluatedCall, list: Value, at: Point): Value {
  // Python: `executor.map(process, event["Records"])`.
  const [first, second] = call.arguments;
  const isListSecond =
    second !== undefined && (first?.functions.length ?? 0) > 0 && call.name !== "reduce";
  const subject = isListSecond && list.origins.length === 0 && list.items === null ? second : list;
  return callbackTakers.get(call.name)?.(run, subject, call, at) ?? nothing;
}

/** Calls the function argument where it may not be called at all. */
function callBack(run: Run, call: EvaluatedCall, at: Point, ...values: readonly Value[]): Value {
  return callBackWith(run, functionsOf(call), values, at);
}

function functionsOf(call: EvaluatedCall): Pick<Value, "functions"> {
  return { functions: call.arguments.flatMap(({ functions }) => functions) };
}

/** Calls a function with values, where it may not be called at all. */
export function callBackWith(
  run: Run,
  { functions }: Pick<Value, "functions">,
  values: readonly Value[],
  at: Point,
): Value {
  const branch = at.state.fork();
  const result = either(functions.map((each) => run.call(each, positional(...values), branch)));
  const shown = branch.valueAt(result);
  at.state.join([at.state.fork(), branch]);
  return shown;
}

/** The list of what a function lets through: what it asks holds for what is left, wherever that goes. */
export function narrowByCallback(
  run: Run,
  test: Pick<Value, "functions">,
  list: Value,
  at: Point,
): Value {
  const { when, origins } = callBackWith(run, test, [itemsOf(list)], at);
  at.state.assume([...origins.map(keyOfOrigin), ...(when?.yes ?? [])]);
  return list;
}

function narrowed(resultOf: (list: Value) => Value): Callback {
  return (run, list, call, at) => resultOf(narrowByCallback(run, functionsOf(call), list, at));
}

function tested(run: Run, list: Value, call: EvaluatedCall, at: Point): Value {
  const { when } = callBack(run, call, at, itemsOf(list));
  return { ...nothing, when };
}

function reduce(run: Run, list: Value, call: EvaluatedCall, at: Point): Value {
  const start = call.arguments.slice(1).filter(({ functions }) => functions.length === 0);
  const item = itemsOf(list);
  // A part of the event to begin with is something else after the first step: `steps.reduce((a, step) => step(a), event)`.
  const known = start.filter(({ origins }) => origins.length === 0);
  const first = callBack(run, call, at, either(start.length === 0 ? [item] : known), item);
  return either([...known, first]);
}

function flatMap(run: Run, list: Value, call: EvaluatedCall, at: Point): Value {
  const result = callBack(run, call, at, itemsOf(list));
  const inner = itemsOf(result);
  return listOf(inner === nothing ? result : inner);
}

function forEach(run: Run, list: Value, call: EvaluatedCall, at: Point): Value {
  callBack(run, call, at, itemsOf(list));
  return nothing;
}

function ordered(run: Run, list: Value, call: EvaluatedCall, at: Point): Value {
  callBack(run, call, at, itemsOf(list), itemsOf(list));
  return list;
}

/** `Array.from(list, callback)`. */
function from(run: Run, _array: Value, call: EvaluatedCall, at: Point): Value {
  const [source = nothing] = call.arguments;
  return listOf(callBack(run, call, at, itemsOf(source)));
}
