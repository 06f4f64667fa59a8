import {
  forget,
  listOf,
  literal,
  maximumItems,
  textOf,
  unknown,
  type CdkValue,
  type ListValue,
  type Origin,
} from "./cdkValue.ts";
import { positional, type CallArguments, type Evaluator } from "./evaluator.ts";
import { anyOf, isEqual, isItem, not, truthOf } from "./operators.ts";

/** A call of a list's method. */
interface ListCall {
  readonly evaluator: Evaluator;
  readonly list: ListValue;
  readonly values: readonly CdkValue[];
  readonly at: Origin;
}

type ListMethod = (call: ListCall) => CdkValue;

const methods: ReadonlyMap<string, ListMethod> = new Map<string, ListMethod>([
  ["forEach", forEach],
  ["map", (call) => made(call, each(call))],
  ["flatMap", (call) => made(call, flattened(each(call)))],
  ["flat", (call) => (call.values.length > 0 ? unknown : made(call, flattened(call.list.items)))],
  ["filter", filter],
  ["find", find],
  ["some", (call) => truthValue(anyOf(truthsOf(call)))],
  ["every", (call) => truthValue(not(anyOf(truthsOf(call).map(not))))],
  ["reduce", reduce],
  ["concat", concat],
  ["push", push],
  ["append", append],
  ["add", append],
  ["extend", extend],
  ["unshift", unshift],
  ["pop", pop],
  ["shift", shift],
  ["remove", remove],
  ["delete", remove],
  ["splice", lose],
  ["insert", lose],
  ["clear", lose],
  ["slice", slice],
  ["reverse", (call) => replaced(call, call.list.items.toReversed())],
  ["toReversed", (call) => made(call, call.list.items.toReversed())],
  ["sort", (call) => sorted(call, replaced) ?? lose(call)],
  ["toSorted", (call) => sorted(call, made) ?? unknown],
  ["fill", fill],
  ["copy", (call) => made(call, call.list.items)],
  ["values", (call) => made(call, call.list.items)],
  [
    "keys",
    (call) =>
      made(
        call,
        call.list.items.map((_item, index) => literal(index)),
      ),
  ],
  ["entries", entries],
  ["includes", includes],
  ["join", join],
]);

/** Methods of arrays, lists, tuples and sets; null for one that isn't known. */
export function callListMethod(
  evaluator: Evaluator,
  list: ListValue,
  name: string,
  { positional: values }: CallArguments,
  at: Origin,
): CdkValue | null {
  return methods.get(name)?.({ evaluator, list, values, at }) ?? null;
}

/** What a callback gives for each item that is known; one that isn't is passed as well, for what that does. */
function each({ evaluator, list, values: [callback = unknown], at }: ListCall): CdkValue[] {
  const given = list.items.map((item, index) =>
    evaluator.call(callback, positional([item, literal(index), list]), at),
  );
  if (list.isOpen) {
    evaluator.perhaps(() => evaluator.call(callback, positional([unknown, unknown, unknown]), at));
  }
  return given;
}

function made({ list, at }: ListCall, items: readonly CdkValue[]): ListValue {
  return listOf(items, list.isOpen, at);
}

/** Changes the list itself. */
function replaced({ list }: ListCall, items: readonly CdkValue[]): ListValue {
  (list.items as CdkValue[]).splice(0, list.items.length, ...items);
  return list;
}

function forEach(call: ListCall): CdkValue {
  each(call);
  return literal(undefined);
}

function flattened(items: readonly CdkValue[]): readonly CdkValue[] {
  return items.flatMap((item) => (item.kind === "list" ? item.items : [item]));
}

function filter(call: ListCall): CdkValue {
  const { list, at } = call;
  const kept = each(call).map(truthOf);
  if (kept.includes(null)) return listOf([], true, at);
  return made(
    call,
    list.items.filter((_item, index) => kept[index] === true),
  );
}

function find(call: ListCall): CdkValue {
  const truths = truthsOf(call);
  const index = truths.findIndex((truth) => truth !== false);
  if (index === -1) return literal(undefined);
  return truths[index] === true ? (call.list.items[index] ?? unknown) : unknown;
}

/** What a callback tells of each item; null where only running the program tells, as of one that isn't known. */
function truthsOf(call: ListCall): readonly (boolean | null)[] {
  return [...each(call).map(truthOf), ...(call.list.isOpen ? [null] : [])];
}

function truthValue(truth: boolean | null): CdkValue {
  return truth === null ? unknown : literal(truth);
}

function reduce({ evaluator, list, values: [callback = unknown, start], at }: ListCall): CdkValue {
  const [first = unknown, ...others] = list.items;
  let sum = start ?? first;
  for (const [index, item] of (start === undefined ? others : list.items).entries()) {
    const place = literal(start === undefined ? index + 1 : index);
    sum = evaluator.call(callback, positional([sum, item, place, list]), at);
  }
  if (!list.isOpen) return sum;
  evaluator.perhaps(() => evaluator.call(callback, positional([sum, unknown, unknown]), at));
  return unknown;
}

function concat({ list, values, at }: ListCall): CdkValue {
  return values.reduce<ListValue>((before, value) => {
    const isOpen =
      before.isOpen || (value.kind === "list" ? value.isOpen : value.kind === "unknown");
    const more = value.kind === "list" ? value.items : [value];
    return listOf([...before.items, ...more], isOpen, at);
  }, list);
}

function push({ list, values }: ListCall): CdkValue {
  // A list that is added to itself over and over grows beyond any memory.
  if (list.items.length < maximumItems) (list.items as CdkValue[]).push(...values);
  return list.isOpen ? unknown : literal(list.items.length);
}

/** Python's `append` gives nothing, nor does a set's `add`. */
function append(call: ListCall): CdkValue {
  push(call);
  return literal(null);
}

function extend(call: ListCall): CdkValue {
  const [more = unknown] = call.values;
  if (more.kind === "list") push({ ...call, values: more.items });
  call.list.isOpen ||= more.kind !== "list" || more.isOpen;
  return literal(null);
}

function unshift({ list, values }: ListCall): CdkValue {
  if (list.items.length < maximumItems) (list.items as CdkValue[]).unshift(...values);
  return unknown;
}

function pop({ list, values: [index], evaluator, at }: ListCall): CdkValue {
  const isFirst = index?.kind === "literal" && index.value === 0;
  if (isFirst) return shift({ list, values: [], evaluator, at });
  if (list.isOpen || index !== undefined) return unknown;
  return (list.items as CdkValue[]).pop() ?? literal(undefined);
}

function shift({ list }: ListCall): CdkValue {
  if (list.isOpen && list.items.length === 0) return unknown;
  return (list.items as CdkValue[]).shift() ?? literal(undefined);
}

function fill(call: ListCall): CdkValue {
  const [value = literal(undefined), ...bounds] = call.values;
  return bounds.length > 0
    ? lose(call)
    : replaced(
        call,
        call.list.items.map(() => value),
      );
}

function includes({ list, values: [item = unknown, ...others] }: ListCall): CdkValue {
  return others.length > 0 ? unknown : truthValue(isItem(item, list));
}

/** Of Python's lists and sets, and JavaScript's sets. */
function remove(call: ListCall): CdkValue {
  const {
    list,
    values: [item = unknown],
  } = call;
  const equal = list.items.map((other) => isEqual(other, item));
  const index = equal.indexOf(true);
  const isKnown = !list.isOpen && !equal.includes(null) && list.collection !== "map";
  if (!isKnown) return lose(call);
  if (index !== -1) (list.items as CdkValue[]).splice(index, 1);
  return literal(undefined);
}

function lose({ list }: ListCall): CdkValue {
  forget(list);
  return unknown;
}

function slice(call: ListCall): CdkValue {
  const bounds = call.values.map((value) => (value.kind === "literal" ? value.value : null));
  const [from = 0, to] = bounds;
  const isKnown =
    typeof from === "number" && (to === undefined || typeof to === "number") && bounds.length < 3;
  if (!isKnown || call.list.isOpen) return unknown;
  return made(call, call.list.items.slice(from, to));
}

/** Texts alone are sorted alike in both languages; null for anything else, and for a function that sorts as it likes. */
function sorted(
  call: ListCall,
  give: (call: ListCall, items: readonly CdkValue[]) => CdkValue,
): CdkValue | null {
  const items = call.values.length === 0 ? sortedTexts(call.list.items) : null;
  return items === null ? null : give(call, items);
}

/** Null for anything but texts. */
export function sortedTexts(items: readonly CdkValue[]): readonly CdkValue[] | null {
  const texts = items.flatMap((item) => {
    const text = textOf(item);
    return text === null ? [] : [{ item, text }];
  });
  if (texts.length < items.length) return null;
  return texts
    .toSorted((one, other) => (one.text < other.text ? -1 : one.text > other.text ? 1 : 0))
    .map(({ item }) => item);
}

function entries(call: ListCall): CdkValue {
  const { list, at } = call;
  return made(
    call,
    list.items.map((item, index) => listOf([literal(index), item], false, at)),
  );
}

function join({ list, values, at }: ListCall): CdkValue {
  const texts = list.items.map((item) =>
    item.kind === "literal" && typeof item.value === "number" ? String(item.value) : textOf(item),
  );
  return texts.includes(null) || list.isOpen
    ? unknown
    : literal(texts.join(textOf(values[0]) ?? ","), at);
}
