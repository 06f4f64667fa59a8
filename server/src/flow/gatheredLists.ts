import type { Expression } from "../code/codeModel.ts";
import type { EvaluatedCall } from "./evaluateCall.ts";
import type { Point, Run } from "./run.ts";
import { anyKey, either, holdsEvent, itemsOf, listOf, nothing, type Value } from "./value.ts";

/** Methods that add to a list. */
export const adding = /^(?:push|append|appendleft|add|unshift|extend)$/u;

/** What `list.append(item)` adds, in the variable that the list is in. */
export function pushInto(
  { expression, arguments: given, name }: EvaluatedCall,
  object: Value,
  { state, frame }: Point,
): Value {
  const { callee } = expression;
  const list = callee.kind === "member" && callee.object.kind === "name" ? callee.object.name : "";
  const binding = frame.scope.find(list);
  const added = name === "extend" ? given.map(itemsOf) : given;
  if (binding !== null && object.origins.length === 0) {
    state.set(binding, {
      ...object,
      items: either([...(object.items === null ? [] : [object.items]), ...added]),
    });
  }
  return nothing;
}

/**
 * Adds to one of several lists that a variable keeps by their keys: `groups[key].append(item)`,
 * `groups.setdefault(key, []).append(item)`, `(groups[key] ??= []).push(item)`.
 * @returns false for any other call
 */
export function addToGroup(
  run: Run,
  { expression, arguments: given, name }: EvaluatedCall,
  at: Point,
): boolean {
  const { callee } = expression;
  const group = callee.kind === "member" ? groupOf(callee.object) : null;
  const binding = group === null ? null : at.frame.scope.find(group.name);
  const added = either(name === "extend" ? given.map(itemsOf) : given);
  if (group === null || binding === null || !holdsEvent(added)) return false;
  const groups = at.state.get(binding);
  if (groups.origins.length > 0 || groups.items !== null || groups.instance !== null) return false;
  const key = group.key === null ? anyKey : (run.evaluate(group.key, at).text ?? anyKey);
  const before = groups.members?.get(key) ?? nothing;
  const list = listOf(either([itemsOf(before), added]));
  at.state.set(binding, { ...groups, members: new Map([...(groups.members ?? []), [key, list]]) });
  return true;
}

interface Group {
  /** The variable that keeps the lists. */
  readonly name: string;
  readonly key: Expression | null;
}

function groupOf(list: Expression): Group | null {
  if (list.kind === "assign") return list.member === null ? null : groupOf(list.member);
  if (list.kind === "logical") return groupOf(list.left);
  if (list.kind === "call") {
    const { callee } = list;
    const isDefault = callee.kind === "member" && callee.key === "setdefault";
    if (!isDefault || callee.object.kind !== "name") return null;
    return { name: callee.object.name, key: list.arguments[0]?.value ?? null };
  }
  // By its literal key, it may be a variable's member of any kind.
  const isByKey = list.kind === "member" && list.style === "index" && list.key === null;
  return isByKey && list.object.kind === "name"
    ? { name: list.object.name, key: list.index }
    : null;
}
