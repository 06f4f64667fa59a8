import type { CallExpression, Expression } from "../code/codeModel.ts";
import { keyOfOrigin, keyOfRecord } from "./originKey.ts";
import type { Run } from "./run.ts";
import { factOfDefined } from "./state.ts";
import type { Narrowing, Value } from "./value.ts";

/**
 * What follows of a call's answer, whatever function it is: what it was called on was there, if it
 * answers anything; and `["INSERT", "MODIFY"].includes(record.eventName)` compares as `===` does.
 */
export function factsOfCall(run: Run, call: CallExpression): Narrowing {
  const { callee } = call;
  const key = callee.kind === "member" ? callee.key : null;
  const isMembership = key === "includes" || key === "has";
  const compared = isMembership ? call.arguments.flatMap(({ value }) => run.originsOf(value)) : [];
  const related = compared.map(keyOfRecord).map(factOfDefined);
  return { yes: [...keysOfChain(run, call), ...related], no: related };
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

/** The places that are there if their keys are any: `a` of `Object.keys(a ?? {}).length`. */
export function keysOfCounted(run: Run, expression: Expression): readonly string[] {
  if (expression.kind !== "member" || expression.key !== "length") return [];
  const call = expression.object;
  if (call.kind !== "call" || call.callee.kind !== "member") return [];
  const { object, key } = call.callee;
  const isListing = key === "keys" || key === "values" || key === "entries";
  if (!isListing || object.kind !== "name" || object.name !== "Object") return [];
  return call.arguments.flatMap(({ value }) => run.originsOf(value)).map(keyOfOrigin);
}
