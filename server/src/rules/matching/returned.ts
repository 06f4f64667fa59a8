import type { Expression, ObjectExpression } from "../../code/codeModel.ts";
import type { CheckedHandler } from "../rule.ts";
import { assembleObject } from "./assembleObject.ts";
import { isCertain, responsePartsOf } from "./certainParts.ts";

/**
 * The objects that the handler may return, each as it is in the end (`assembleObject`); those of a conditional count
 * each. None where a wrapper may make something else of them, nor one that something else may change.
 */
export function returnedObjects(handler: CheckedHandler): readonly ObjectExpression[] {
  const before = known.get(handler);
  if (before !== undefined) return before;
  const parts = responsePartsOf(handler);
  const found = new Map<Expression, ObjectExpression>();
  for (const part of parts) {
    const { path, value, container, whole, isMerged } = part;
    if (path.length > 0 || container !== null || isMerged || value.kind !== "object") continue;
    if (found.has(value) || !isCertain(handler, part)) continue;
    const own = parts.filter((each) => each.whole === whole);
    found.set(value, assembleObject(handler, value, [], own));
  }
  const objects = [...found.values()];
  known.set(handler, objects);
  return objects;
}

const known = new WeakMap<CheckedHandler, readonly ObjectExpression[]>();

/** The literal of the code that one of `returnedObjects` is, with what is put into it later. */
export function literalOf({ flow }: CheckedHandler, answer: ObjectExpression): Expression {
  const { start, end } = answer;
  const part = flow
    .response()
    .parts.find(({ value }) => value.start === start && value.end === end);
  return part?.value ?? answer;
}

/** The member of an object literal with that key, or null. */
export function memberOf(
  { members }: ObjectExpression,
  key: string,
): ObjectExpression["members"][number] | null {
  return members.find((member) => member.key === key) ?? null;
}

/** The members with that key: an object that is put together may have one for each of its values. */
export function membersOf(
  { members }: ObjectExpression,
  key: string,
): readonly ObjectExpression["members"][number][] {
  return members.filter((member) => member.key === key);
}

/** True where keys of the object cannot be read from the text: a spread, a computed key. */
export function isOpen({ members }: ObjectExpression): boolean {
  return members.some(({ key }) => key === null);
}
