import type { CallExpression, Expression } from "../code/codeModel.ts";
import { factsOfCompared } from "./comparedFacts.ts";
import { keyOfOrigin } from "./originKey.ts";
import type { Run } from "./run.ts";
import { factOfEverything } from "./state.ts";
import type { Narrowing, Value } from "./value.ts";

/**
 * What follows of a call's answer, whatever function it is: what it was called on was there, if it
 * answers anything; and `["INSERT", "MODIFY"].includes(record.eventName)` compares as `===` does.
 */
export function factsOfCall(run: Run, call: CallExpression): Narrowing {
  const { callee } = call;
  const key = callee.kind === "member" ? callee.key : null;
  const isMembership = key === "includes" || key === "has";
  const compared = isMembership ? call.arguments.map(({ value }) => value) : [];
  const related = compared.flatMap((value) => factsOfCompared(run, value));
  const counted = keysOfCounted(run, call);
  const { yes, no } = run.language === "python" ? factsOfAll(run, call) : none;
  return {
    yes: [...keysOfChain(run, call), ...counted, ...related, ...yes],
    no: [...related, ...no],
  };
}

const none: Narrowing = { yes: [], no: [] };

function isCallOf({ callee }: CallExpression, name: string): boolean {
  return callee.kind === "name" && callee.name === name;
}

/**
 * Python's `all([a, b])` and `all(each for each in (a, b))`, which are met where all of them are there, and
 * `any(each is None for each in (a, b))`, which is not.
 */
function factsOfAll(run: Run, call: CallExpression): Narrowing {
  const isAll = isCallOf(call, "all");
  const [given] = call.arguments;
  if (given === undefined || (!isAll && !isCallOf(call, "any"))) return none;
  const { value } = given;
  if (value.kind === "list") return isAll ? { yes: keysOfItems(run, value.items), no: [] } : none;
  if (value.kind !== "comprehension") return none;
  const listed = value.clauses.flatMap(({ subject }) =>
    subject.kind === "list" ? keysOfItems(run, subject.items) : [],
  );
  // `event.get(key)` for keys that come from anywhere.
  const { element } = value;
  const isAnyKey = element.kind === "member" && element.key === null;
  const asked = isAnyKey
    ? run.originsOf(element.object).map(keyOfOrigin).map(factOfEverything)
    : [];
  const facts = [...listed, ...asked];
  return isAll ? { yes: facts, no: [] } : { yes: [], no: facts };
}

function keysOfItems(run: Run, items: readonly Expression[]): readonly string[] {
  return items.flatMap((item) => run.originsOf(item)).map(keyOfOrigin);
}

/** The value of a call with what follows of it, where the function itself does not tell more. */
export function withFactsOfCall(run: Run, call: CallExpression, value: Value): Value {
  if (value.when !== null) return value;
  const when = factsOfCall(run, call);
  return when.yes.length === 0 ? value : { ...value, when };
}

/**
 * The places that are there if a chain of members and calls gives anything: `event.body` of
 * `event.body?.trim().split(",")`.
 */
export function keysOfChain(run: Run, chain: Expression): readonly string[] {
  const keys: string[] = [];
  let part = chain;
  for (;;) {
    if (part.kind === "call" && part.callee.kind === "member") part = part.callee;
    if (part.kind !== "member") return keys;
    part = part.object;
    keys.push(...run.originsOf(part).map(keyOfOrigin));
  }
}

/** The places that are there if they hold any: `a` of `Object.keys(a ?? {}).length` and `len(a or "")`. */
export function keysOfCounted(run: Run, expression: Expression): readonly string[] {
  if (expression.kind === "call" && isCallOf(expression, "len")) {
    return expression.arguments.flatMap(({ value }) => run.originsOf(value)).map(keyOfOrigin);
  }
  if (expression.kind !== "member" || expression.key !== "length") return [];
  const call = expression.object;
  if (call.kind !== "call" || call.callee.kind !== "member") return [];
  const { object, key } = call.callee;
  const isListing = key === "keys" || key === "values" || key === "entries";
  if (!isListing || object.kind !== "name" || object.name !== "Object") return [];
  return call.arguments.flatMap(({ value }) => run.originsOf(value)).map(keyOfOrigin);
}
