import {
  asRecord,
  globalModule,
  keyOf,
  listOf,
  literal,
  textOf,
  unknown,
  type CdkValue,
  type InstanceValue,
  type Origin,
  type RecordValue,
} from "./cdkValue.ts";
import { parseJson, readFile, requireResolve } from "./fileCalls.ts";
import { makeCollection } from "./collectionMethods.ts";
import { positional, type CallArguments, type Evaluator } from "./evaluator.ts";
import { callListMethod, sortedTexts } from "./listMethods.ts";
import { isOfKind, typeName } from "./kinds.ts";
import { truthOf, writtenAs } from "./operators.ts";
import { currentFolder, newUrl, type PlatformFunction } from "./platformCalls.ts";
import { addMembers, hasMember, partsOf } from "./recordMethods.ts";
import { itemsOf } from "./runRounds.ts";

const same: PlatformFunction = ([value = unknown]) => value;

const globals: ReadonlyMap<string, PlatformFunction> = new Map<string, PlatformFunction>([
  ["process.cwd", currentFolder],
  ["require.resolve", requireResolve],
  ["JSON.parse", parseJson],
  ["open", readFile],
  ["URL", newUrl],
  ["str", text],
  ["String", text],
  ["Number", number],
  ["parseInt", number],
  ["int", number],
  ["Boolean", ([value = unknown]) => truthValue(truthOf(value))],
  ["bool", ([value = unknown]) => truthValue(truthOf(value))],
  ["isinstance", ([value = unknown, of = unknown]) => truthValue(isOfKind(value, of))],
  ["Array.isArray", ([value = unknown]) => truthValue(isArray(value))],
  ["Object.hasOwn", ([record, key]) => truthValue(hasMember(record, key))],
  ["same", same],
  ["structuredClone", same],
  ["getattr", getAttribute],
  ["Object.freeze", same],
  ["Object.assign", ([target = unknown, ...sources]) => assign(target, sources)],
  ["Object.entries", ([record], at) => partsOf(record, "items", at)],
  ["Object.keys", ([record], at) => partsOf(record, "keys", at)],
  ["Object.values", ([record], at) => partsOf(record, "values", at)],
  ["Object.fromEntries", ([entries], at) => fromEntries(entries, at)],
  ["Array", ([length], at) => arrayOf(length, at)],
  ["Array.from", arrayFrom],
  ["Array.of", (values, at) => listOf(values, false, at)],
  ["Map", ([entries], at) => makeCollection("map", entries, at)],
  ["Set", ([items], at) => makeCollection("set", items, at)],
  ["dict", makeDict],
  ["list", listFrom],
  ["tuple", listFrom],
  ["iter", listFrom],
  ["set", setFrom],
  ["frozenset", setFrom],
  ["sorted", sorted],
  ["reversed", reversed],
  ["map", mapOver],
  ["filter", filterOver],
  ["zip", zip],
  ["enumerate", enumerate],
  ["range", range],
  ["len", ([value = unknown], at, { member }) => lengthOf(value, at, member)],
]);

/** Calls a function that is there without an import, by its dotted name; null for one that isn't known. */
export function callGlobal(
  name: string,
  { positional: given, named }: CallArguments,
  at: Origin,
  evaluator: Evaluator,
): CdkValue | null {
  const values = named === null ? given : [...given, named];
  return globals.get(name)?.(values, at, evaluator) ?? null;
}

/** Functions that programs pass on by their names, by the language. */
const passedInScripts = new Set(["Boolean", "Number", "String", "parseInt"]);
const passedInPython = new Set(
  "bool dict enumerate frozenset int len list map reversed set sorted str tuple zip".split(" "),
);

/** A function that is there without an import, as a value; null for a name that means none. */
export function globalFunction(name: string, at: Origin): CdkValue | null {
  const passed = at.file.endsWith(".py") ? passedInPython : passedInScripts;
  if (!passed.has(name)) return null;
  return { kind: "library", module: globalModule, path: [name], origin: at };
}

function isArray(value: CdkValue): boolean | null {
  const name = typeName(value);
  return value.kind === "list" ? value.collection === undefined : name === null ? null : false;
}

function getAttribute(
  [object = unknown, name]: readonly CdkValue[],
  at: Origin,
  { member }: Evaluator,
): CdkValue {
  const key = textOf(name);
  return key === null ? unknown : member(object, key, at);
}

function truthValue(truth: boolean | null): CdkValue {
  return truth === null ? unknown : literal(truth);
}

function text([value = unknown]: readonly CdkValue[], at: Origin): CdkValue {
  return value.kind === "literal" ? literal(writtenAs(value.value, at), value.origin ?? at) : value;
}

function number([value = unknown]: readonly CdkValue[], at: Origin): CdkValue {
  if (value.kind !== "literal") return unknown;
  const isWritten = typeof value.value === "string" && /^\d+$/.test(value.value);
  if (isWritten) return literal(Number(value.value), at);
  return Number.isInteger(value.value) ? value : unknown;
}

function emptyRecord(origin: Origin): RecordValue {
  return { kind: "record", members: new Map(), isOpen: false, origin };
}

/** `Object.assign` adds to its first argument, which it returns. */
function assign(target: CdkValue, sources: readonly CdkValue[]): CdkValue {
  if (target.kind === "instance") {
    for (const source of sources) assignFields(target, source);
    return target;
  }
  if (target.kind !== "record") return unknown;
  for (const source of sources) addMembers(target, source);
  return target;
}

/** Of what isn't known any field may be set. */
function assignFields({ fields, class: { code } }: InstanceValue, source: CdkValue): void {
  const isOpen = source.kind !== "record" || source.isOpen;
  for (const { name, value } of isOpen ? code.members : []) {
    if (value?.kind !== "function" || value.name === null) fields.set(name, unknown);
  }
  for (const [name, { value }] of source.kind === "record" ? source.members : []) {
    fields.set(name, value);
  }
}

function makeDict(values: readonly CdkValue[], at: Origin): CdkValue {
  const parts = values.map((value) => (value.kind === "list" ? fromEntries(value, at) : value));
  return assign(emptyRecord(at), parts);
}

function fromEntries(entries: CdkValue | undefined, at: Origin): CdkValue {
  if (entries?.kind !== "list") return unknown;
  const record = emptyRecord(at);
  record.isOpen = entries.isOpen;
  for (const entry of entries.items) {
    const [key = unknown, value = unknown] = entry.kind === "list" ? entry.items : [];
    const name = keyOf(key);
    if (name === null) record.isOpen = true;
    else record.members.set(name, { value, keyOrigin: key.origin });
  }
  return record;
}

/** Rounds that are worth following. */
const longestRange = 200;

/** `Array(3)`: so many items that hold nothing. */
function arrayOf(length: CdkValue | undefined, at: Origin): CdkValue {
  const count = numberOf(length);
  if (count === null || count > longestRange || count < 0) return unknown;
  return listOf(
    Array.from({ length: count }, () => literal(undefined)),
    false,
    at,
  );
}

function arrayFrom(
  [from = unknown, callback]: readonly CdkValue[],
  at: Origin,
  evaluator: Evaluator,
): CdkValue {
  const length = from.kind === "record" ? from.members.get("length")?.value : undefined;
  const list = length === undefined ? listFrom([from], at, evaluator) : arrayOf(length, at);
  if (list.kind !== "list" || callback === undefined) return list;
  return callListMethod(evaluator, list, "map", positional([callback]), at) ?? unknown;
}

/** What is gone through, as a list of its own; none of what isn't known. */
function listFrom([from]: readonly CdkValue[], at: Origin, evaluator: Evaluator): CdkValue {
  if (from === undefined) return listOf([], false, at);
  if (from.kind === "list") return listOf(from.items, from.isOpen, at);
  const items = itemsOf(evaluator, from);
  return items === null ? unknown : listOf(items, false, at);
}

function setFrom(values: readonly CdkValue[], at: Origin, evaluator: Evaluator): CdkValue {
  const set = makeCollection("set", listFrom(values, at, evaluator), at);
  return set.kind === "list" ? listOf(set.items, set.isOpen, at) : unknown;
}

function sorted(values: readonly CdkValue[], at: Origin, evaluator: Evaluator): CdkValue {
  const list = values.length === 1 ? listFrom(values, at, evaluator) : unknown;
  const items = list.kind === "list" && !list.isOpen ? sortedTexts(list.items) : null;
  return items === null ? unknown : listOf(items, false, at);
}

function reversed(values: readonly CdkValue[], at: Origin, evaluator: Evaluator): CdkValue {
  const list = listFrom(values, at, evaluator);
  return list.kind === "list" && !list.isOpen
    ? listOf(list.items.toReversed(), false, at)
    : unknown;
}

function mapOver(
  [callback = unknown, ...lists]: readonly CdkValue[],
  at: Origin,
  evaluator: Evaluator,
): CdkValue {
  const rounds = zip(lists, at, evaluator);
  const given = rounds.kind === "list" ? rounds : listOf([], true, at);
  const items = given.items.map((round) =>
    evaluator.call(callback, positional(round.kind === "list" ? round.items : []), at),
  );
  if (given.isOpen) {
    evaluator.perhaps(() => evaluator.call(callback, positional(lists.map(() => unknown)), at));
  }
  return listOf(items, given.isOpen, at);
}

function filterOver(
  [callback = unknown, from = unknown]: readonly CdkValue[],
  at: Origin,
  evaluator: Evaluator,
): CdkValue {
  const list = listFrom([from], at, evaluator);
  if (list.kind !== "list") return unknown;
  return callListMethod(evaluator, list, "filter", positional([callback]), at) ?? unknown;
}

/** As many rounds as the shortest list has. */
function zip(values: readonly CdkValue[], at: Origin, evaluator: Evaluator): CdkValue {
  const lists = values.map((value) => listFrom([value], at, evaluator));
  const known = lists.flatMap((list) => (list.kind === "list" ? [list] : []));
  if (known.length < lists.length || known.length === 0) return unknown;
  const length = Math.min(...known.map(({ items }) => items.length));
  const rounds = Array.from({ length }, (_round, index) => {
    const items = known.map((list) => list.items[index] ?? unknown);
    return listOf(items, false, at);
  });
  return listOf(
    rounds,
    known.some(({ isOpen }) => isOpen),
    at,
  );
}

function enumerate(
  [from = unknown, start]: readonly CdkValue[],
  at: Origin,
  evaluator: Evaluator,
): CdkValue {
  const list = listFrom([from], at, evaluator);
  const stated = asRecord(start)?.members.get("start")?.value ?? start ?? literal(0);
  const first = numberOf(stated);
  if (list.kind !== "list" || first === null) return unknown;
  const items = list.items.map((item, index) => listOf([literal(first + index), item], false, at));
  return listOf(items, list.isOpen, at);
}

function range(values: readonly CdkValue[], at: Origin): CdkValue {
  const bounds = values.map(numberOf);
  const [from, to, step = 1] = bounds.length === 1 ? [0, bounds[0]] : bounds;
  if (typeof from !== "number" || typeof to !== "number" || !step) return unknown;
  const count = Math.max(0, Math.ceil((to - from) / step));
  const length = Math.min(count, longestRange);
  const items = Array.from({ length }, (_item, index) => literal(from + index * step, at));
  return listOf(items, count > longestRange, at);
}

function lengthOf(value: CdkValue, at: Origin, member: Evaluator["member"]): CdkValue {
  if (value.kind === "record") return value.isOpen ? unknown : literal(value.members.size);
  return value.kind === "list" || value.kind === "literal" ? member(value, "length", at) : unknown;
}

function numberOf(value: CdkValue | undefined): number | null {
  return value?.kind === "literal" && typeof value.value === "number" ? value.value : null;
}
