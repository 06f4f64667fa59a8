import {
  maximumItems,
  listOf,
  literal,
  unknown,
  type CdkValue,
  type ListValue,
  type Origin,
} from "./cdkValue.ts";
import { positional, type CallArguments, type Evaluator } from "./evaluator.ts";
import { isEqual, isItem, isNullish } from "./operators.ts";

/** `new Map(entries)`, `new Set(items)`; what comes later counts where a key or an item comes twice. */
export function makeCollection(
  collection: "map" | "set",
  from: CdkValue | undefined,
  origin: Origin,
): CdkValue {
  const given = from === undefined || isNullish(from) === true ? listOf([], false, null) : from;
  if (given.kind !== "list") return unknown;
  const made: ListValue = { ...listOf([], given.isOpen, origin), collection };
  for (const item of given.items) {
    if (collection === "set") addItem(made, item);
    else setEntry(made, partOf(item, 0), partOf(item, 1), origin);
  }
  return made;
}

/** Methods of JavaScript's `Map` and `Set`; null for those that they share with arrays, and any other. */
export function callCollectionMethod(
  evaluator: Evaluator,
  list: ListValue,
  name: string,
  { positional: [first = unknown, second = unknown] }: CallArguments,
  at: Origin,
): CdkValue | null {
  const isMap = list.collection === "map";
  const keys = isMap ? list.items.map((entry) => partOf(entry, 0)) : list.items;
  const values = isMap ? list.items.map((entry) => partOf(entry, 1)) : list.items;
  if (list.collection === undefined) return null;
  switch (name) {
    case "forEach":
      for (const [index, value] of values.entries()) {
        evaluator.call(first, positional([value, keys[index] ?? unknown, list]), at);
      }
      if (list.isOpen) evaluator.perhaps(() => callWithUnknown(evaluator, first, at));
      return literal(undefined);
    case "entries":
      return isMap ? list : pairsOf(list, at);
    case "keys":
      return listOf(keys, list.isOpen, at);
    case "values":
      return listOf(values, list.isOpen, at);
    case "has":
      return truthValue(isItem(first, listOf(keys, list.isOpen, at)));
    case "get":
      return isMap ? entryValue(list, first) : null;
    case "set":
      return isMap ? setEntry(list, first, second, at) : null;
    case "add":
      return addItem(list, first);
    default:
      return null;
  }
}

function callWithUnknown(evaluator: Evaluator, callback: CdkValue, at: Origin): CdkValue {
  return evaluator.call(callback, positional([unknown, unknown, unknown]), at);
}

function truthValue(truth: boolean | null): CdkValue {
  return truth === null ? unknown : literal(truth);
}

function entryValue(map: ListValue, key: CdkValue): CdkValue {
  for (const entry of map.items) {
    const truth = isEqual(partOf(entry, 0), key);
    if (truth === null) return unknown;
    if (truth) return partOf(entry, 1);
  }
  return map.isOpen ? unknown : literal(undefined);
}

function setEntry(map: ListValue, key: CdkValue, value: CdkValue, origin: Origin): ListValue {
  const entries = map.items as CdkValue[];
  const entry = listOf([key, value], false, origin);
  const index = entries.findIndex((each) => isEqual(partOf(each, 0), key) === true);
  if (index === -1 && entries.length >= maximumItems) map.isOpen = true;
  else if (index === -1) entries.push(entry);
  else entries[index] = entry;
  return map;
}

function addItem(set: ListValue, item: CdkValue): ListValue {
  if (set.items.length >= maximumItems) set.isOpen = true;
  else if (isItem(item, set) !== true) (set.items as CdkValue[]).push(item);
  return set;
}

function pairsOf(set: ListValue, at: Origin): ListValue {
  return listOf(
    set.items.map((item) => listOf([item, item], false, at)),
    set.isOpen,
    at,
  );
}

function partOf(entry: CdkValue, index: number): CdkValue {
  return entry.kind === "list" ? (entry.items[index] ?? unknown) : unknown;
}
