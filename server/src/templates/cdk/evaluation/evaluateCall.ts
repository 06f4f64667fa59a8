import type { CallExpression } from "../../../code/codeModel.ts";
import { callMethod } from "./callValue.ts";
import {
  toCamelCase,
  unknown,
  unseenModule,
  type CdkValue,
  type InstanceValue,
  type MadeValue,
  type RecordMember,
} from "./cdkValue.ts";
import { originOf, type CallArguments, type Evaluator } from "./evaluator.ts";
import { callGlobal } from "./globalCalls.ts";
import { callPathMethod } from "./platformCalls.ts";
import { callBase, initializeFields, memberOfBase } from "./programCalls.ts";
import { dottedPath, nameOriginOf } from "./references.ts";
import type { Scope } from "./scope.ts";

/** What a call gives. */
export function evaluateCall(
  evaluator: Evaluator,
  expression: CallExpression,
  scope: Scope,
): CdkValue {
  const at = originOf(expression, scope);
  const { callee } = expression;
  const instance = instanceIn(scope);
  const isSuper = dottedPath(callee) === "super";
  // Python's `super()` gives the object itself, to be asked for the base's methods.
  if (isSuper && scope.file.endsWith(".py")) return instance ?? unknown;
  const passed = evaluateArguments(evaluator, expression, scope);
  if (isSuper) return callSuper(evaluator, instance, passed, scope, at);
  if (callee.kind !== "member" || typeof callee.key !== "string") {
    const known = callee.kind === "name" && scope.get(callee.name) === undefined;
    const global = known ? callGlobal(callee.name, passed, at, evaluator) : null;
    return global ?? evaluator.call(evaluator.evaluate(callee, scope), passed, at);
  }
  if (isSuperCall(callee.object)) {
    if (instance === null || scope.owner === null) return unknown;
    if (callee.key === "__init__") return callSuper(evaluator, instance, passed, scope, at);
    const method = memberOfBase(evaluator, instance, scope.owner, callee.key, at);
    return evaluator.call(method, passed, at);
  }
  const dotted = dottedPath(callee);
  const isUnbound = scope.get(dotted?.split(".", 1)[0] ?? "") === undefined;
  const global = dotted === null || !isUnbound ? null : callGlobal(dotted, passed, at, evaluator);
  if (global !== null) return global;
  const object = evaluator.evaluate(callee.object, scope);
  const file = object.kind === "literal" && typeof object.value === "string" ? object.value : null;
  const path =
    file === null ? null : callPathMethod(file, callee.key, passed.positional, at, evaluator);
  const known = object.kind === "unknown" ? unseenReceiver(evaluator, callee.object, passed) : null;
  return path ?? callMethod(evaluator, known ?? object, callee.key, passed, at);
}

/**
 * A library's object that the program gets from where it can't be followed, such as a bucket of another
 * stack, where it is given another that the program makes: called as the program calls it.
 * @returns null where nothing tells that it is a library's
 */
function unseenReceiver(
  evaluator: Evaluator,
  expression: CallExpression["callee"],
  { positional: values, named }: CallArguments,
): MadeValue | null {
  const all = [...values, ...[...(named?.members.values() ?? [])].map(({ value }) => value)];
  const name = dottedPath(expression)?.split(".").at(-1);
  if (name === undefined || !all.some(({ kind }) => kind === "made")) return null;
  return {
    kind: "made",
    callee: { kind: "library", module: unseenModule, path: [toCamelCase(name)], origin: null },
    isNew: false,
    arguments: [],
    named: null,
    calls: evaluator.calls(),
    nameOrigin: null,
    origin: null,
  };
}

function callSuper(
  evaluator: Evaluator,
  instance: InstanceValue | null,
  passed: CallArguments,
  scope: Scope,
  at: ReturnType<typeof originOf>,
): CdkValue {
  if (instance !== null && scope.owner !== null) {
    callBase(evaluator, instance, scope.owner, passed, at);
    if (!scope.file.endsWith(".py")) initializeFields(evaluator, instance, scope.owner);
  }
  return unknown;
}

/** `super` and `super()`. */
function isSuperCall(expression: CallExpression["callee"]): boolean {
  const called = expression.kind === "call" ? expression.callee : expression;
  return called.kind === "name" && called.name === "super";
}

function instanceIn(scope: Scope): InstanceValue | null {
  const self = scope.get("this") ?? scope.get("self");
  return self?.kind === "instance" ? self : null;
}

function evaluateArguments(
  evaluator: Evaluator,
  { arguments: list, callee, isNew }: CallExpression,
  scope: Scope,
): CallArguments {
  const values: CdkValue[] = [];
  const named = new Map<string, RecordMember>();
  let isOpen = false;
  for (const { name, value: expression } of list) {
    const value = evaluator.evaluate(expression, scope);
    if (name !== null) named.set(name, { value, keyOrigin: null });
    else if (expression.kind !== "spread") values.push(value);
    else if (value.kind === "list") values.push(...value.items);
    else if (value.kind === "record") {
      for (const [key, member] of value.members) named.set(key, member);
      isOpen ||= value.isOpen;
    } else if (scope.file.endsWith(".py")) isOpen = true;
  }
  const hasNamed = named.size > 0 || isOpen;
  return {
    positional: values,
    named: hasNamed
      ? { kind: "record", members: named, isOpen, origin: originOf(callee, scope) }
      : null,
    isNew,
    nameOrigin: nameOriginOf(callee, scope),
  };
}
