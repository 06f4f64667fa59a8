import type { Expression } from "../code/codeModel.ts";
import { evaluateDictWrite, mergedDicts, namedArguments, originsOfMerged } from "./dictMethods.ts";
import type { EvaluatedCall } from "./evaluateCall.ts";
import { addToGroup, adding, pushInto } from "./gatheredLists.ts";
import { keyOfOrigin } from "./originKey.ts";
import { evaluateCombinator } from "./pythonCombinators.ts";
import { promiseMadeBy } from "./promises.ts";
import { positional } from "./run.ts";
import type { Point, Run } from "./run.ts";
import {
  anyKey,
  asPresent,
  provenBy,
  decoded,
  either,
  itemsOf,
  listOf,
  namesOf,
  nothing,
  stepInto,
  type Value,
  valuesOf,
  withoutOrder,
} from "./value.ts";

const emptyDict: Value = { ...nothing, members: new Map() };

type Known = (call: EvaluatedCall, run: Run, at: Point) => Value | null;

/**
 * Functions of languages and well-known libraries that pass a value on, whole, in parts or decoded, by
 * their names: those of AWS's and Powertools' examples for Node.js and Python.
 */
const functions: Readonly<Record<string, Known>> = {
  loads: parsed,
  cast: ({ arguments: [type = nothing, value = type] }, { language }) =>
    language === "python" ? value : type,
  defaultdict: () => emptyDict,
  ChainMap: ({ arguments: given }) => given.toReversed().reduce(mergedDicts, emptyDict),
  atob: firstAs("base64"),
  b64decode: firstAs("base64"),
  urlsafe_b64decode: firstAs("base64"),
  standard_b64decode: firstAs("base64"),
  decodebytes: firstAs("base64"),
  gunzip: firstAs("gunzip"),
  gunzipSync: firstAs("gunzip"),
  unzip: firstAs("gunzip"),
  unzipSync: firstAs("gunzip"),
  decompress: firstAs("gunzip"),
  ungzip: firstAs("gunzip"),
  decodeURIComponent: decodeUri,
  decodeURI: decodeUri,
  unquote: firstAs("url"),
  unquote_plus: firstAs("url"),
  parse_qs: firstAs("url"),
  parse_qsl: firstAs("url"),
  URLSearchParams: firstAs("url"),
  enumerate: ({ arguments: [list = nothing] }) => listOf(pair(nothing, itemsOf(list))),
  zip: ({ arguments: lists }) => listOf({ ...nothing, tuple: lists.map(itemsOf) }),
  next: ({ arguments: [list = nothing] }) => itemsOf(list),
  isArray: present,
  isinstance: present,
  Map: ({ arguments: [entries = nothing] }) => mapOf(entries),
  Boolean: present,
  bool: present,
  hasattr: hasMember,
  hasOwn: hasMember,
  processPartialResponse: processRecords,
  processPartialResponseSync: processRecords,
};

/** Functions that give back what they get: copies, orders, other kinds of lists, promises of it. */
const sameAsFirst = new Set(
  (
    "list tuple set sorted reversed iter dict deepcopy copy structuredClone freeze fromEntries " +
    "OrderedDict MappingProxyType BytesIO as_completed deque all resolve Set"
  ).split(" "),
);

/** Methods that give back what they belong to, or the same in another kind of text or list. */
const sameAsObject = new Set(
  "toString decode encode slice reverse toReversed concat copy read trim strip bind valueOf json result".split(
    " ",
  ),
);

/** Those of them that texts and lists have, so that the value has to be there. */
const ownMethods = new Set("toString slice reverse toReversed concat trim valueOf".split(" "));

/** Follows a call of a function that is known by its name; null for any other. */
export function evaluateKnownCall(run: Run, call: EvaluatedCall, at: Point): Value | null {
  const { name, holder, object, arguments: given } = call;
  if (isKnownToFile(run, call, at)) return null;
  if (adding.test(name) && object !== null && addToGroup(run, call, at)) return nothing;
  if (object !== null && holdsSomething(object)) {
    const own = evaluateDictWrite(run, call, object, at) ?? methodOf(run, call, object, at);
    if (own !== null) return own;
  }
  const combined = evaluateCombinator(run, call, at);
  if (combined !== null) return combined;
  const [first = nothing] = given;
  if (holder === "JSON" && name === "parse") return parsed(call, run, at);
  if (holder === "Buffer" && name === "from") return fromBuffer(call);
  if (holder === "Object") return ofObject(name, given);
  if (name === "from" && holder === "Array" && given.length < 2) return first;
  const promise = run.language === "python" ? null : promiseMadeBy(call);
  if (promise !== null) return promise;
  if (name === "dict" && run.language === "python") return dictOf(run, call, at);
  if (sameAsFirst.has(name) && first.functions.length === 0) {
    return name === "reversed" || name === "set" ? withoutOrder(first) : first;
  }
  return Object.hasOwn(functions, name) ? (functions[name]?.(call, run, at) ?? null) : null;
}

/** `dict(event, user=1)`, `dict(**event, user=1)`. */
function dictOf(run: Run, call: EvaluatedCall, at: Point): Value {
  const named = namedArguments(call);
  const copied = call.expression.arguments.flatMap(({ name, value }, index): readonly Value[] => {
    if (name !== null) return [];
    // What stands behind two stars is a dict, and not a list.
    return [
      value.kind === "spread" ? run.evaluate(value.value, at) : (call.arguments[index] ?? nothing),
    ];
  });
  const [first = nothing, ...others] = copied;
  // Pairs of a key and its value.
  if (named.length === 0 && others.length === 0 && isPairs(first)) return mapOf(first);
  if (named.length === 0 && others.length === 0) return first;
  const members = copied.flatMap((each) => [...(each.members ?? [])]);
  const { items } = first;
  return {
    ...nothing,
    items,
    origins: originsOfMerged(copied),
    members: new Map([...members, ...named]),
  };
}

function isPairs({ items, members }: Value): boolean {
  return items !== null && items.tuple !== null && members === null;
}

function isKnownToFile(run: Run, { expression, object }: EvaluatedCall, at: Point): boolean {
  const { callee } = expression;
  if (object !== null || callee.kind !== "name") return false;
  const { functions: own, class: ownClass } = run.evaluate(callee, at);
  return own.length > 0 || ownClass !== null;
}

function holdsSomething({ origins, items, tuple, members }: Value): boolean {
  return origins.length > 0 || items !== null || tuple !== null || members !== null;
}

/** Methods of maps, lists and texts. */
function methodOf(run: Run, call: EvaluatedCall, object: Value, at: Point): Value | null {
  const { name, arguments: given } = call;
  if (name === "items" || name === "entries")
    return listOf(pair(namesOf(object), mapValues(run, object)));
  if (name === "get" && object.members?.has(anyKey) === true) return valuesOf(object);
  if (name === "values") return listOf(mapValues(run, object));
  if (name === "keys") return listOf(namesOf(object));
  if (name === "concat" && object.origins.length === 0) return concatenated(object, given);
  if (name === "flat") return listOf(itemsOf(itemsOf(object)));
  if (/^(?:at|pop|popleft|shift)$/u.test(name)) return itemsOf(object);
  if (adding.test(name)) return pushInto(call, object, at);
  if (name === "hasOwnProperty" || name === "has") {
    return hasMember({ ...call, arguments: [object, ...given] }, run, at);
  }
  if (!sameAsObject.has(name)) return null;
  if (object.functions.length > 0 && name !== "bind") return null;
  if (ownMethods.has(name)) askMethod(run, call, object, at);
  if (run.tolerance === 0 && !isOptionalCall(call)) at.state.assume(provenBy(object));
  return asPresent(/^(?:slice|reverse|toReversed)$/u.test(name) ? withoutOrder(object) : object);
}

/** Lists are put together by their items, and anything else becomes one. */
function concatenated(list: Value, given: readonly Value[]): Value {
  const added = given.flatMap((value) =>
    value.items === null && value.tuple === null ? [value, itemsOf(value)] : [itemsOf(value)],
  );
  return listOf(either([itemsOf(list), ...added]));
}

/** Reads the method of the value, as `event.body.split` does. */
function askMethod(run: Run, call: EvaluatedCall, object: Value, at: Point): void {
  const { callee } = call.expression;
  if (callee.kind !== "member") return;
  const place = { span: callee.keySpan, expression: callee };
  const asking = { use: "read", isTolerant: callee.isOptional } as const;
  run.ask(object, { kind: "key", key: call.name }, place, at, asking);
}

function isOptionalCall({ expression: { callee } }: EvaluatedCall): boolean {
  return callee.kind === "member" && callee.isOptional;
}

function mapValues(run: Run, object: Value): Value {
  const isList = object.items !== null || object.tuple !== null;
  return isList && run.language !== "python" ? itemsOf(object) : valuesOf(object);
}

function ofObject(
  name: string,
  [first = nothing, second = nothing]: readonly Value[],
): Value | null {
  switch (name) {
    case "values":
      return listOf(valuesOf(first));
    case "keys":
      return listOf(namesOf(first));
    case "entries":
      return listOf(pair(namesOf(first), valuesOf(first)));
    case "assign":
      return { ...either([first, second]), members: first.members ?? second.members };
    case "freeze":
      return first;
    case "fromEntries":
      return mapOf(first);
    default:
      return null;
  }
}

/** A map of pairs, in which any key may have any of their values; of what is sent, that itself. */
function mapOf(entries: Value): Value {
  if (entries.origins.length > 0) return entries;
  const entry = entries.items ?? nothing;
  return { ...nothing, members: new Map([[anyKey, entry.tuple?.[1] ?? itemsOf(entry)]]) };
}

function pair(one: Value, other: Value): Value {
  return { ...nothing, tuple: [one, other] };
}

/** `json.loads(json.dumps(event))` is a copy. */
function parsed(call: EvaluatedCall, run: Run, at: Point): Value {
  const [first = nothing] = call.arguments;
  const written = call.expression.arguments[0]?.value;
  const callee = written?.kind === "call" ? written.callee : null;
  const name = callee?.kind === "member" ? callee.key : callee?.kind === "name" ? callee.name : "";
  const copied = written?.kind === "call" ? written.arguments[0]?.value : undefined;
  const isCopy = copied !== undefined && (name === "dumps" || name === "stringify");
  return isCopy ? run.evaluate(copied, at) : decoded(first, "json");
}

function firstAs(as: Parameters<typeof decoded>[1]): Known {
  return ({ arguments: [first = nothing] }) => decoded(first, as);
}

function fromBuffer({ arguments: [first = nothing, encoding = nothing] }: EvaluatedCall): Value {
  return encoding.text?.startsWith("base64") === true ? decoded(first, "base64") : first;
}

/** `decodeURIComponent(key.replace(/\+/g, " "))`: the replacement belongs to the decoding. */
function decodeUri({ expression, arguments: [first = nothing] }: EvaluatedCall, run: Run): Value {
  let subject = expression.arguments[0]?.value;
  while (subject?.kind === "call" && subject.callee.kind === "member")
    subject = subject.callee.object;
  const origins = subject === undefined ? [] : run.originsOf(subject);
  return decoded(first.origins.length > 0 ? first : { ...nothing, origins }, "url");
}

function present({ arguments: [first = nothing] }: EvaluatedCall): Value {
  return { ...nothing, when: { yes: first.origins.map(keyOfOrigin), no: [] } };
}

/** `hasattr(value, "a")`, `Object.hasOwn(value, "a")`. */
function hasMember(
  { arguments: [holder = nothing, key = nothing], expression }: EvaluatedCall,
  run: Run,
  at: Point,
): Value {
  if (key.text === null) return nothing;
  const last: Expression | undefined = expression.arguments.at(-1)?.value;
  const place = { span: last ?? expression, expression: null };
  const asking = { use: "test", isTolerant: true } as const;
  const part = run.ask(holder, { kind: "key", key: key.text }, place, at, asking);
  return { ...nothing, when: { yes: part.origins.map(keyOfOrigin), no: [] } };
}

/** Powertools' batch processing hands every record to a function: "Batch processing" in its docs. */
function processRecords(call: EvaluatedCall, run: Run, at: Point): Value {
  const [event = nothing, handler = nothing] = call.arguments;
  const records = event.origins.map((origin) => stepInto(origin, { kind: "key", key: "Records" }));
  const record = itemsOf({ ...nothing, origins: records });
  for (const each of handler.functions) run.call(each, positional(record), at.state);
  return nothing;
}
