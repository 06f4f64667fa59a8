import { memberOf } from "./memberOf.ts";
import { entriesOf } from "./evaluateFor.ts";
import { equal } from "./operations.ts";
import type { TerraformFunction } from "./scope.ts";
import {
  isDeferred,
  isList,
  isMap,
  isMissing,
  isStatic,
  scalarNumber,
  scalarText,
  scalarTruth,
  unknown,
  unknownFrom,
  valueOr,
  type TerraformList,
  type TerraformValue,
} from "./terraformValue.ts";

/** Items that a function may make: a range or a product can have millions. */
const mostItems = 10_000;

/** Functions of lists, sets, maps and objects. Source: Terraform, "Built-in Functions". */
export const collectionFunctions: readonly (readonly [string, TerraformFunction])[] = [
  ["merge", merge],
  ["concat", (args) => onLists(args, (lists) => lists.flat())],
  ["flatten", ([list]) => (isList(list) ? flatten(list) : unknownFrom([list ?? null]))],
  [
    "compact",
    ([list]) =>
      onLists([list], ([items = []]) => items.filter((item) => item !== null && item !== "")),
  ],
  ["distinct", ([list]) => onLists([list], ([items = []]) => distinct(items))],
  ["reverse", ([list]) => onLists([list], ([items = []]) => items.toReversed())],
  ["sort", ([list]) => onLists([list], ([items = []]) => sorted(items))],
  [
    "slice",
    ([list, from, to]) =>
      onLists([list], ([items = []]) =>
        items.slice(scalarNumber(from) ?? 0, scalarNumber(to) ?? undefined),
      ),
  ],
  ["toset", ([list]) => onLists([list], ([items = []]) => sorted(distinct(items)))],
  ["tolist", ([list]) => valueOr(list, unknown)],
  ["tomap", ([map]) => valueOr(map, unknown)],
  ["tobool", ([value]) => scalarTruth(value) ?? unknownFrom([value ?? null])],
  ["keys", ([map]) => onEntries(map, (entries) => entries.map(([key]) => key))],
  ["values", ([map]) => onEntries(map, (entries) => entries.map(([, value]) => value))],
  ["length", ([value]) => lengthOf(value ?? null)],
  ["lookup", ([map, key, otherwise]) => lookUp(map ?? null, key ?? null, otherwise)],
  ["element", ([list, position]) => element(list ?? null, position ?? null)],
  ["one", ([list]) => (isList(list) ? (list[0] ?? null) : unknownFrom([list ?? null]))],
  ["contains", ([list, item]) => contains(list ?? null, item ?? null)],
  ["coalesce", (args) => coalesce(args)],
  [
    "coalescelist",
    (args) => args.find((list) => isDeferred(list) || (isList(list) && list.length > 0)) ?? unknown,
  ],
  ["zipmap", ([keys, values]) => zip(keys ?? null, values ?? null)],
  ["setproduct", (args) => onLists(args, product)],
  ["setunion", (args) => onLists(args, (lists) => sorted(distinct(lists.flat())))],
  ["setintersection", (args) => onSets(args, (item, others) => others.every((has) => has(item)))],
  ["setsubtract", (args) => onSets(args, (item, [has]) => has?.(item) !== true)],
  ["range", range],
  ["max", (args) => extreme(args, Math.max)],
  ["min", (args) => extreme(args, Math.min)],
];

function merge(args: readonly TerraformValue[]): TerraformValue {
  const merged = new Map<string, TerraformValue>();
  for (const map of args) {
    if (map === null) continue;
    if (!isMap(map)) return unknownFrom(args);
    for (const [key, value] of map) merged.set(key, value);
  }
  return merged;
}

/** What is made of lists; unknown where an argument isn't one. */
function onLists(
  args: readonly (TerraformValue | undefined)[],
  make: (lists: readonly TerraformList[]) => TerraformValue,
): TerraformValue {
  const lists = args.filter((argument) => isList(argument));
  return lists.length < args.length ? unknownFrom(args.map((arg) => arg ?? null)) : make(lists);
}

/** The items of the first set that are kept, by which of the others have them; they must all be static. */
function onSets(
  args: readonly TerraformValue[],
  keeps: (item: TerraformValue, others: readonly ((item: TerraformValue) => boolean)[]) => boolean,
): TerraformValue {
  return onLists(args, ([items = [], ...others]) => {
    if (!args.every((list) => isStatic(list))) return unknownFrom(args);
    const tests = others.map((list) => (item: TerraformValue) => contains(list, item) === true);
    return sorted(distinct(items.filter((item) => keeps(item, tests))));
  });
}

function onEntries(
  map: TerraformValue | undefined,
  make: (entries: readonly (readonly [string | number, TerraformValue])[]) => TerraformValue,
): TerraformValue {
  const entries = isMap(map) ? entriesOf(map) : null;
  return entries === null ? unknownFrom([map ?? null]) : make(entries);
}

function flatten(list: TerraformList): TerraformList {
  const flat: TerraformValue[] = [];
  const add = (items: TerraformList): void => {
    for (const item of items) {
      if (flat.length >= mostItems) return;
      if (isList(item)) add(item);
      else flat.push(item);
    }
  };
  add(list);
  return flat;
}

function distinct(items: TerraformList): TerraformList {
  const seen = new Set<string>();
  return items.filter((item) => {
    const text = scalarText(item);
    if (text === null) return true;
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

function sorted(items: TerraformList): TerraformList {
  return items.toSorted((one, other) => {
    const [left, right] = [scalarText(one) ?? "", scalarText(other) ?? ""];
    return left === right ? 0 : left < right ? -1 : 1;
  });
}

function lengthOf(value: TerraformValue): TerraformValue {
  if (isList(value)) return value.length;
  if (isMap(value)) return value.size;
  return typeof value === "string" ? Array.from(value).length : unknownFrom([value]);
}

function lookUp(
  map: TerraformValue,
  key: TerraformValue,
  otherwise: TerraformValue | undefined,
): TerraformValue {
  const member = memberOf(map, key);
  return isMissing(member) && otherwise !== undefined ? otherwise : member;
}

function element(list: TerraformValue, position: TerraformValue): TerraformValue {
  const at = scalarNumber(position);
  if (!isList(list) || at === null) return unknownFrom([list]);
  return valueOr(list[at % list.length], unknown);
}

function contains(list: TerraformValue, item: TerraformValue): TerraformValue {
  if (!isList(list)) return unknownFrom([list]);
  const answers = list.map((each) => equal(each, item));
  if (answers.includes(true)) return true;
  return answers.every((answer) => answer === false) ? false : unknownFrom([list, item]);
}

function coalesce(args: readonly TerraformValue[]): TerraformValue {
  const left = args.filter((value) => value !== null && value !== "");
  const [first, ...others] = left;
  if (first === undefined) return unknown;
  if (!isDeferred(first) || others.length === 0 || first.kind === "text") return first;
  return { kind: "either", options: [first, coalesce(others)] };
}

function zip(keys: TerraformValue, values: TerraformValue): TerraformValue {
  if (!isList(keys) || !isList(values) || !isStatic(keys)) return unknownFrom([keys, values]);
  return new Map(keys.map((key, at) => [scalarText(key) ?? "", valueOr(values[at], unknown)]));
}

function product(lists: readonly TerraformList[]): TerraformValue {
  const size = lists.reduce((count, list) => count * list.length, 1);
  if (size > mostItems) return unknown;
  return lists.reduce<readonly TerraformList[]>(
    (rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])),
    [[]],
  );
}

function range(args: readonly TerraformValue[]): TerraformValue {
  const numbers = args.map((argument) => scalarNumber(argument) ?? Number.NaN);
  const [start, limit, step = 1] = numbers.length === 1 ? [0, ...numbers] : numbers;
  const count = Math.ceil(((limit ?? Number.NaN) - (start ?? Number.NaN)) / step);
  if (!(count <= mostItems)) return unknownFrom(args);
  return Array.from({ length: Math.max(count, 0) }, (_item, at) => (start ?? 0) + at * step);
}

function extreme(
  args: readonly TerraformValue[],
  choose: (...numbers: number[]) => number,
): TerraformValue {
  const numbers = args.map((argument) => scalarNumber(argument));
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 || known.length < numbers.length ? unknownFrom(args) : choose(...known);
}
