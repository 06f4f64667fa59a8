import { callBuiltinMethod } from "./builtins.ts";
import {
  globalModule,
  unknown,
  type BoundValue,
  type CdkValue,
  type LibraryValue,
  type Origin,
} from "./cdkValue.ts";
import { positional, type CallArguments, type Evaluator } from "./evaluator.ts";
import { callGlobal } from "./globalCalls.ts";
import { callPlatform } from "./platformCalls.ts";
import { callClosure, constructInstance, make } from "./programCalls.ts";

/** Calls or constructs a value. */
export function callValue(
  evaluator: Evaluator,
  callee: CdkValue,
  passed: CallArguments,
  at: Origin,
): CdkValue {
  switch (callee.kind) {
    case "closure":
      return callClosure(evaluator, callee, passed, at);
    case "bound":
      return evaluator.call(callee.callee, withBound(callee, passed), at);
    case "class":
      return constructInstance(evaluator, callee, passed, at);
    case "library":
      return (
        bound(callee, passed, at) ??
        (callee.module === globalModule
          ? callGlobal(callee.path.join("."), passed, at, evaluator)
          : null) ??
        callPlatform(callee, passed.positional, at, evaluator) ??
        make(evaluator, callee, passed, at)
      );
    case "part":
      return make(evaluator, callee, passed, at);
    case "literal":
    case "text":
    case "list":
    case "record":
    case "instance":
    case "made":
    case "unknown":
      callUnseen(evaluator, passed, at);
      return unknown;
  }
}

/** Python's `functools.partial`; null for any other function. */
function bound({ module, path }: LibraryValue, passed: CallArguments, at: Origin): CdkValue | null {
  const [callee, ...values] = passed.positional;
  if (module !== "functools" || path.join(".") !== "partial" || callee === undefined) return null;
  return { kind: "bound", callee, arguments: values, named: passed.named, origin: at };
}

function withBound(given: BoundValue, passed: CallArguments): CallArguments {
  const named = given.named ?? passed.named;
  const isOpen = given.named?.isOpen === true || passed.named?.isOpen === true;
  const members = new Map([...(given.named?.members ?? []), ...(passed.named?.members ?? [])]);
  return {
    ...passed,
    positional: [...given.arguments, ...passed.positional],
    named: named === null ? null : { ...named, members, isOpen },
  };
}

/** Calls a method by its name: of a list, a text, a record, else of whatever the value has there. */
export function callMethod(
  evaluator: Evaluator,
  object: CdkValue,
  name: string,
  passed: CallArguments,
  at: Origin,
): CdkValue {
  const builtin = callBuiltinMethod(evaluator, object, name, passed, at);
  return (
    builtin ??
    callValue(evaluator, evaluator.member(object, name, passed.nameOrigin ?? at), passed, at)
  );
}

/** Functions that are passed to what isn't known may be called, with what isn't known either. */
function callUnseen(evaluator: Evaluator, { positional: values }: CallArguments, at: Origin): void {
  for (const value of values) {
    if (value.kind !== "closure") continue;
    const unseen = value.code.parameters.map(() => unknown);
    evaluator.perhaps(() => evaluator.call(value, positional(unseen), at));
  }
}
