import type { ListPattern, NamePattern, ObjectPattern, Pattern } from "../code/codeModel.ts";
import type { Step } from "./origin.ts";
import { keyOfOrigin } from "./originKey.ts";
import type { Asking, Point, Run } from "./run.ts";
import { asDefined, either, itemsOf, listOf, provenBy, restOf, type Value } from "./value.ts";

/** Binds the names of a pattern to a value and its parts. */
export function bindPattern(run: Run, pattern: Pattern, value: Value, at: Point): void {
  if (!run.burn()) return;
  switch (pattern.kind) {
    case "name":
      return bindName(run, pattern, value, at);
    case "object":
      return bindObject(run, pattern, orFallback(run, pattern, value, at), at);
    case "list":
      return bindList(run, pattern, orFallback(run, pattern, value, at), at);
    case "value":
      run.evaluate(pattern.value, at);
      at.state.assume(value.origins.map(keyOfOrigin));
      return;
    case "alternatives":
      for (const option of pattern.options) run.bind(option, value, at);
      return;
    case "opaque":
      for (const part of pattern.parts) run.evaluate(part, at);
      return;
  }
}

function bindName(run: Run, pattern: NamePattern, value: Value, at: Point): void {
  const { scope } = at.frame;
  // A variable of an outer function is written where the pattern is an assignment's, and shadowed
  // where it is a declaration's; the latter has been declared before.
  const binding = scope.find(pattern.name) ?? scope.declare(pattern.name);
  at.state.set(binding, at.state.valueAt(orFallback(run, pattern, value, at)));
}

function orFallback(
  run: Run,
  { fallback }: NamePattern | ObjectPattern | ListPattern,
  value: Value,
  at: Point,
): Value {
  return fallback === null ? value : either([asDefined(value), run.evaluate(fallback, at)]);
}

function bindObject(run: Run, { members, rest }: ObjectPattern, value: Value, at: Point): void {
  const holder = at.state.valueAt(value);
  for (const { key, keySpan, target } of members) {
    const step: Step = key === null ? { kind: "value" } : { kind: "key", key };
    const place = { span: keySpan, expression: null };
    const part = run.ask(holder, step, place, at, askingOf(run));
    // A case is entered only where the keys of its pattern are there.
    if (run.isMatching) at.state.assume(part.origins.map(keyOfOrigin));
    run.bind(target, part, at);
  }
  if (run.tolerance === 0) at.state.assume(provenBy(value));
  if (rest === null) return;
  const taken = new Set(members.flatMap(({ key }) => (key === null ? [] : [key])));
  at.state.set(at.frame.scope.declare(rest), restOf(value, taken));
}

function bindList(run: Run, { items, rest }: ListPattern, value: Value, at: Point): void {
  const holder = at.state.valueAt(value);
  for (const [index, item] of items.entries()) {
    if (item === null) continue;
    const place = { span: item, expression: null };
    run.bind(item, run.ask(holder, { kind: "item", index }, place, at, askingOf(run)), at);
  }
  if (rest === null) return;
  const left = holder.tuple?.slice(items.length) ?? [];
  run.bind(rest, left.length > 0 ? listOf(either(left)) : listOf(itemsOf(value)), at);
}

function askingOf({ isMatching }: Run): Asking {
  return isMatching ? { use: "test", isTolerant: true } : { use: "read", isTolerant: false };
}

/** The names that a pattern binds. */
export function namesIn(pattern: Pattern | null): readonly string[] {
  if (pattern === null) return [];
  switch (pattern.kind) {
    case "name":
      return [pattern.name];
    case "object": {
      const inner = pattern.members.flatMap(({ target }) => namesIn(target));
      return pattern.rest === null ? inner : [...inner, pattern.rest];
    }
    case "list":
      return [...pattern.items.flatMap(namesIn), ...namesIn(pattern.rest)];
    case "alternatives":
      return pattern.options.flatMap(namesIn);
    case "value":
    case "opaque":
      return [];
  }
}
