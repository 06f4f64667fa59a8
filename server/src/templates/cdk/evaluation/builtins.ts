import {
  listOf,
  maximumItems,
  literal,
  textOf,
  unknown,
  type CdkValue,
  type ListValue,
  type Origin,
  type RecordValue,
} from "./cdkValue.ts";
import { positional, type CallArguments, type Evaluator } from "./evaluator.ts";
import { truthOf } from "./operators.ts";

/**
 * Methods of lists, records and texts in JavaScript and Python, where infrastructure code uses them.
 * @returns null for a method that isn't known
 */
export function callBuiltinMethod(
  evaluator: Evaluator,
  object: CdkValue,
  name: string,
  passed: CallArguments,
  at: Origin,
): CdkValue | null {
  switch (object.kind) {
    case "list":
      return callListMethod(evaluator, object, name, passed, at);
    case "record":
      return callRecordMethod(object, name, passed, at);
    case "literal":
      return typeof object.value === "string"
        ? callTextMethod(object.value, name, passed.positional, at)
        : null;
    case "text":
    case "closure":
    case "class":
    case "instance":
    case "library":
    case "made":
    case "part":
    case "unknown":
      return null;
  }
}

function callListMethod(
  evaluator: Evaluator,
  list: ListValue,
  name: string,
  { positional: values }: CallArguments,
  at: Origin,
): CdkValue | null {
  const [callback = unknown] = values;
  const each = (): readonly CdkValue[] =>
    list.items.map((item, index) =>
      evaluator.call(callback, positional([item, literal(index)]), at),
    );
  const made = (items: readonly CdkValue[], isOpen = list.isOpen): ListValue =>
    listOf(items, isOpen, at);
  switch (name) {
    case "forEach":
      each();
      return literal(undefined);
    case "map":
      return made(each());
    case "flatMap":
      return made(each().flatMap((item) => (item.kind === "list" ? item.items : [item])));
    case "filter": {
      const kept = each().map(truthOf);
      if (kept.includes(null)) return made([], true);
      return made(list.items.filter((_item, index) => kept[index] === true));
    }
    case "concat":
      return values.reduce<ListValue>((before, value) => append(before, value, at), list);
    case "push":
    case "append":
      // A list that is added to itself over and over grows beyond any memory.
      if (list.items.length < maximumItems) (list.items as CdkValue[]).push(...values);
      return literal(undefined);
    case "join": {
      const texts = list.items.map(textOf);
      return texts.includes(null) || list.isOpen
        ? unknown
        : literal(texts.join(textOf(values[0]) ?? ","), at);
    }
    default:
      return null;
  }
}

function append(list: ListValue, value: CdkValue, at: Origin): ListValue {
  const isOpen = list.isOpen || (value.kind === "list" ? value.isOpen : value.kind === "unknown");
  return listOf([...list.items, ...(value.kind === "list" ? value.items : [value])], isOpen, at);
}

function callRecordMethod(
  record: RecordValue,
  name: string,
  { positional: values }: CallArguments,
  at: Origin,
): CdkValue | null {
  switch (name) {
    case "items":
    case "keys":
    case "values":
      return record.members.has(name) ? null : partsOf(record, name, at);
    case "update":
      for (const [key, member] of values[0]?.kind === "record" ? values[0].members : []) {
        record.members.set(key, member);
      }
      record.isOpen ||= values[0]?.kind !== "record";
      return literal(null);
    default:
      return null;
  }
}

/** `Object.entries` and `dict.items`, and their likes. */
export function partsOf(
  record: CdkValue | undefined,
  name: "items" | "keys" | "values",
  at: Origin,
): CdkValue {
  if (record?.kind !== "record") return unknown;
  const items = [...record.members].map(([key, { value, keyOrigin }]): CdkValue => {
    const keyValue = literal(key, keyOrigin);
    if (name === "keys") return keyValue;
    if (name === "values") return value;
    return { kind: "list", items: [keyValue, value], isOpen: false, origin: at };
  });
  return { kind: "list", items, isOpen: record.isOpen, origin: at };
}

function callTextMethod(
  text: string,
  name: string,
  values: readonly CdkValue[],
  at: Origin,
): CdkValue | null {
  const [first, second] = values.map(textOf);
  switch (name) {
    case "toLowerCase":
    case "lower":
      return literal(text.toLowerCase(), at);
    case "toUpperCase":
    case "upper":
      return literal(text.toUpperCase(), at);
    case "trim":
    case "strip":
    case "toString":
      return literal(text.trim(), at);
    case "capitalize":
    case "title":
      return /^\w+$/.test(text)
        ? literal(text.charAt(0).toUpperCase() + text.slice(1).toLowerCase(), at)
        : unknown;
    case "replace":
    case "replaceAll":
      if (typeof first !== "string" || typeof second !== "string") return unknown;
      return literal(replaced(text, first, second, name, at), at);
    case "charAt": {
      const index = values[0]?.kind === "literal" ? Number(values[0].value) : NaN;
      return literal(text.charAt(index), at);
    }
    case "slice":
    case "substring":
      return sliced(text, values, at);
    case "split": {
      if (typeof first !== "string") return unknown;
      const items = text.split(first).map((part) => literal(part, at));
      return { kind: "list", items, isOpen: false, origin: at };
    }
    default:
      return null;
  }
}

/** JavaScript's `replace` takes the first match, Python's takes all. */
function replaced(text: string, from: string, to: string, name: string, at: Origin): string {
  const isFirstOnly = name === "replace" && !at.file.endsWith(".py");
  return isFirstOnly ? text.replace(from, () => to) : text.replaceAll(from, () => to);
}

function sliced(text: string, values: readonly CdkValue[], at: Origin): CdkValue {
  const bounds = values.map((value) =>
    value.kind === "literal" && typeof value.value === "number" ? value.value : null,
  );
  if (bounds.includes(null)) return unknown;
  return literal(text.slice(bounds[0] ?? 0, bounds[1] ?? undefined), at);
}
