import { narrowByCallback, callBackWith } from "./callCallbacks.ts";
import type { EvaluatedCall } from "./evaluateCall.ts";
import { coroutineTakenBy } from "./coroutines.ts";
import { awaited, promiseOf } from "./promises.ts";
import type { Point, Run } from "./run.ts";
import {
  either,
  itemsOf,
  listOf,
  nothing,
  withoutOrder,
  type Closure,
  type Value,
} from "./value.ts";

/** What a function of Python gets: its arguments by place, and the one that is called with items. */
interface Combined {
  readonly run: Run;
  readonly at: Point;
  readonly call: EvaluatedCall;
  readonly given: readonly Value[];
  readonly named: (name: string) => Value | undefined;
}

type Combinator = (combined: Combined) => Value;

/**
 * Functions of Python that call another one with the items of a list, or put lists together: "Built-in
 * Functions", `itertools`, `functools` and `heapq` in Python's library.
 */
const combinators: ReadonlyMap<string, Combinator> = new Map<string, Combinator>([
  ["sorted", (combined) => ordered(combined, list(combined))],
  ["max", extreme],
  ["min", extreme],
  ["nlargest", (combined) => ordered(combined, list(combined, 1))],
  ["nsmallest", (combined) => ordered(combined, list(combined, 1))],
  [
    "filter",
    ({ run, at, given: [test = nothing, items = nothing] }) =>
      narrowByCallback(run, test, items, at),
  ],
  [
    "map",
    ({ run, at, given: [called = nothing, ...lists] }) =>
      listOf(callBackWith(run, called, lists.map(itemsOf), at)),
  ],
  ["filterfalse", passing],
  ["takewhile", passing],
  ["dropwhile", passing],
  ["groupby", groupBy],
  ["reduce", reduce],
  ["starmap", starMap],
  ["chain", ({ given }) => listOf(either(given.map(itemsOf)))],
  ["from_iterable", (combined) => listOf(itemsOf(itemsOf(list(combined))))],
  ["islice", (combined) => list(combined)],
  ["batched", (combined) => listOf(list(combined))],
  ["chunked", (combined) => listOf(list(combined))],
  ["tee", (combined) => listOf(list(combined))],
  ["partial", partial],
  ["gather", gather],
  ["sum", sum],
]);

const modules = /^(?:itertools|more_itertools|functools|heapq|builtins|it|chain|asyncio)$/u;

/** Follows a call of such a function; null for any other. */
export function evaluateCombinator(run: Run, call: EvaluatedCall, at: Point): Value | null {
  if (run.language !== "python") return null;
  const ofCoroutine = coroutineTakenBy(call);
  if (ofCoroutine !== null) return ofCoroutine;
  if (call.object !== null && !modules.test(call.holder)) return null;
  const combinator = combinators.get(call.name);
  if (combinator === undefined) return null;
  const written = call.expression.arguments;
  const given = call.arguments.filter((_, index) => written[index]?.name === null);
  const named = (name: string): Value | undefined =>
    call.arguments[written.findIndex((each) => each.name === name)];
  return combinator({ run, at, call, given, named });
}

function list({ given }: Combined, index = 0): Value {
  return given[index] ?? nothing;
}

/** Lists that are put together: `sum(lists, [])`; of numbers, nothing is said. */
function sum(combined: Combined): Value {
  const start = combined.given[1] ?? combined.named("start");
  const isOfLists = start !== undefined && start.items !== null;
  return isOfLists ? listOf(itemsOf(itemsOf(list(combined)))) : nothing;
}

/** `key=lambda r: r["body"]`. */
function ordered({ run, at, named }: Combined, values: Value): Value {
  const key = named("key");
  if (key !== undefined) callBackWith(run, key, [itemsOf(values)], at);
  return withoutOrder(values);
}

/** The least of the items of one list, or of several values. */
function extreme(combined: Combined): Value {
  const { given, named } = combined;
  const values = given.length > 1 ? listOf(either(given)) : list(combined);
  const fallback = named("default");
  const found = itemsOf(ordered(combined, values));
  return fallback === undefined ? found : either([found, fallback]);
}

function passing({ run, at, given: [test = nothing, items = nothing] }: Combined): Value {
  callBackWith(run, test, [itemsOf(items)], at);
  return items;
}

/** Pairs of a key and the items that have it. */
function groupBy(combined: Combined): Value {
  const { run, at, given, named } = combined;
  const items = list(combined);
  const key = callBackWith(run, given[1] ?? named("key") ?? nothing, [itemsOf(items)], at);
  return listOf({ ...nothing, tuple: [key, listOf(itemsOf(items))] });
}

/** Functions with some of their arguments, which whoever calls them gives the others. */
function partial(combined: Combined): Value {
  const { run, at, call } = combined;
  const [called = nothing, ...values] = call.arguments;
  const given = values.map((value, index) => {
    return { value, name: call.expression.arguments[index + 1]?.name ?? null };
  });
  const functions = called.functions.map((each): Closure => {
    const before = each.given ?? [];
    return {
      function: each.function,
      scope: each.scope,
      self: each.self,
      given: [...before, ...given],
    };
  });
  // Where nobody calls them in this file, others do.
  callBackWith(run, { functions }, [], at);
  return { ...nothing, functions };
}

/** What several coroutines give, in their order. */
function gather({ call, given }: Combined): Value {
  const isFixed = call.expression.arguments.every(({ value }) => value.kind !== "spread");
  const results = given.map(awaited);
  return promiseOf(isFixed ? { ...nothing, tuple: results } : listOf(either(results)));
}

/** Without a start, the first item is what has been gathered before the second. */
function reduce({ run, at, given }: Combined): Value {
  const [step = nothing, items = nothing, start] = given;
  const item = itemsOf(items);
  const gathered = callBackWith(run, step, [start ?? item, item], at);
  return either([start ?? item, gathered]);
}

function starMap({ run, at, given: [called = nothing, items = nothing] }: Combined): Value {
  return listOf(callBackWith(run, called, itemsOf(items).tuple ?? [], at));
}
