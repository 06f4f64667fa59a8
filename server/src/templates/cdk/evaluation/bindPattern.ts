import type { CodeParameter, Pattern } from "../../../code/codeModel.ts";
import {
  listOf,
  literal,
  memberOfRecord,
  unknown,
  type CdkValue,
  type RecordValue,
} from "./cdkValue.ts";
import { originOf, type CallArguments, type Evaluator } from "./evaluator.ts";
import type { Scope } from "./scope.ts";

/** Binds the names of a pattern to the parts of a value. */
export function bindPattern(
  evaluator: Evaluator,
  pattern: Pattern,
  value: CdkValue,
  scope: Scope,
): void {
  switch (pattern.kind) {
    case "name":
      scope.declare(pattern.name, orFallback(evaluator, pattern, value, scope), evaluator.region());
      return;
    case "object": {
      const from = orFallback(evaluator, pattern, value, scope);
      const taken = new Set<string>();
      for (const { key, keySpan, target } of pattern.members) {
        if (key !== null) taken.add(key);
        const part = key === null ? unknown : evaluator.member(from, key, originOf(keySpan, scope));
        bindPattern(evaluator, target, part, scope);
      }
      if (pattern.rest !== null)
        scope.declare(pattern.rest, without(from, taken), evaluator.region());
      return;
    }
    case "list": {
      bindList(evaluator, pattern, orFallback(evaluator, pattern, value, scope), scope);
      return;
    }
    case "value":
    case "alternatives":
    case "opaque":
  }
}

/** Python's rest may stand before others, which then are the last ones of the list. */
function bindList(
  evaluator: Evaluator,
  { items: targets, rest }: Extract<Pattern, { readonly kind: "list" }>,
  value: CdkValue,
  scope: Scope,
): void {
  const tuple = tupleItems(value);
  const list = value.kind === "list" ? value : listOf(tuple ?? [], tuple === null, null);
  const behind = targets.filter((item) => rest !== null && (item?.start ?? 0) > rest.start).length;
  const before = targets.length - behind;
  for (const [index, target] of targets.entries()) {
    const place = index < before ? index : list.items.length - targets.length + index;
    const isKnown = !list.isOpen || (index < before && index < list.items.length);
    const item = isKnown ? (list.items[place] ?? literal(undefined)) : unknown;
    if (target !== null) bindPattern(evaluator, target, item, scope);
  }
  if (rest === null) return;
  const others = list.items.slice(before, Math.max(before, list.items.length - behind));
  bindPattern(evaluator, rest, listOf(others, list.isOpen, list.origin), scope);
}

/** The fields of Python's `NamedTuple`, in order; null for anything else. */
function tupleItems(value: CdkValue): readonly CdkValue[] | null {
  if (value.kind !== "instance") return null;
  const isTuple = value.class.bases.some(
    (base) => base.kind === "library" && base.path.at(-1) === "NamedTuple",
  );
  return isTuple ? [...value.fields.values()] : null;
}

/** Binds a function's parameters to what a call passes. */
export function bindParameters(
  evaluator: Evaluator,
  parameters: readonly CodeParameter[],
  { positional, named }: CallArguments,
  scope: Scope,
): void {
  const taken = new Set<string>();
  for (const [index, { pattern, isRest }] of parameters.entries()) {
    const name = pattern.kind === "name" ? pattern.name : "";
    if (isRest) {
      const isKeywords = index > 0 && parameters[index - 1]?.isRest === true;
      const rest = positional.slice(index);
      const keywords = named === null ? null : without(named, taken);
      // Of `*args` and `**kwargs` the first takes what is positional; a lone `**kwargs` finds none of it.
      const value: CdkValue =
        isKeywords || (rest.length === 0 && keywords !== null)
          ? (keywords ?? emptyRecord())
          : rest.length === 0 && named === null
            ? // Python may mean `*args` by it too, which this is the same as: nothing.
              { ...emptyRecord(), isOpen: !scope.file.endsWith(".py") }
            : { kind: "list", items: rest, isOpen: false, origin: null };
      bindPattern(evaluator, pattern, value, scope);
      continue;
    }
    taken.add(name);
    const passed = named?.members.get(name)?.value ?? positional[index];
    const missing = named?.isOpen === true ? unknown : literal(undefined);
    bindPattern(evaluator, pattern, passed ?? missing, scope);
  }
}

function emptyRecord(): RecordValue {
  return { kind: "record", members: new Map(), isOpen: false, origin: null };
}

function orFallback(
  evaluator: Evaluator,
  pattern: Extract<Pattern, { readonly kind: "name" | "object" | "list" }>,
  value: CdkValue,
  scope: Scope,
): CdkValue {
  if (pattern.fallback === null) return value;
  const isAbsent = value.kind === "literal" && value.value === undefined;
  return isAbsent ? evaluator.evaluate(pattern.fallback, scope) : value;
}

function without(value: CdkValue, names: ReadonlySet<string>): CdkValue {
  if (value.kind !== "record") return unknown;
  const members = new Map([...value.members].filter(([name]) => !names.has(name)));
  return { ...value, members };
}

/** A record's member for a pattern or a member access: absent, unless it may be there unseen. */
export function recordMember(record: RecordValue, name: string): CdkValue {
  return memberOfRecord(record, name) ?? (record.isOpen ? unknown : literal(undefined));
}
