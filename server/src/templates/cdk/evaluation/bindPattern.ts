import type { CodeParameter, Pattern } from "../../../code/codeModel.ts";
import { literal, memberOfRecord, unknown, type CdkValue, type RecordValue } from "./cdkValue.ts";
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
      scope.declare(pattern.name, orFallback(evaluator, pattern, value, scope));
      return;
    case "object": {
      const from = orFallback(evaluator, pattern, value, scope);
      const taken = new Set<string>();
      for (const { key, keySpan, target } of pattern.members) {
        if (key !== null) taken.add(key);
        const part = key === null ? unknown : evaluator.member(from, key, originOf(keySpan, scope));
        bindPattern(evaluator, target, part, scope);
      }
      if (pattern.rest !== null) scope.declare(pattern.rest, without(from, taken));
      return;
    }
    case "list": {
      const from = orFallback(evaluator, pattern, value, scope);
      const items = from.kind === "list" ? from.items : [];
      for (const [index, item] of pattern.items.entries()) {
        if (item !== null) bindPattern(evaluator, item, items[index] ?? unknown, scope);
      }
      if (pattern.rest !== null) bindPattern(evaluator, pattern.rest, unknown, scope);
      return;
    }
    case "value":
    case "alternatives":
    case "opaque":
  }
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
            ? { kind: "record", members: new Map(), isOpen: true, origin: null }
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
