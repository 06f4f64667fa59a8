import { unknown, type CdkValue, type ClosureValue, type Origin } from "./cdkValue.ts";
import { callCollectionMethod } from "./collectionMethods.ts";
import { positional, type CallArguments, type Evaluator } from "./evaluator.ts";
import { callListMethod } from "./listMethods.ts";
import { callRecordMethod } from "./recordMethods.ts";
import { callTextMethod } from "./textMethods.ts";

/**
 * Methods of lists, records and texts in JavaScript and Python, where infrastructure code uses them.
 * @returns null for a method that isn't known
 */
export function callBuiltinMethod(
  evaluator: Evaluator,
  object: CdkValue,
  name: string,
  passed: CallArguments,
  at: Origin,
): CdkValue | null {
  switch (object.kind) {
    case "list":
      return (
        callCollectionMethod(evaluator, object, name, passed, at) ??
        callListMethod(evaluator, object, name, passed, at)
      );
    case "record":
      return callRecordMethod(object, name, passed, at);
    case "closure":
      return callFunctionMethod(evaluator, object, name, passed, at);
    case "literal": {
      const given = callTextMethod(object.value, name, passed, at);
      // `readFileSync(file).toString()` is still the file's text.
      const isWhole = given?.kind === "literal" && given.value === object.value;
      return isWhole && object.contentOf !== undefined ? object : given;
    }
    case "text":
    case "bound":
    case "class":
    case "instance":
    case "library":
    case "made":
    case "part":
    case "unknown":
      return null;
  }
}

/** `bind`, `call` and `apply`, which say what `this` is in a function that does not know it by itself. */
function callFunctionMethod(
  evaluator: Evaluator,
  closure: ClosureValue,
  name: string,
  { positional: [self = unknown, ...values] }: CallArguments,
  at: Origin,
): CdkValue | null {
  const callee: ClosureValue = { ...closure, self: closure.self ?? self };
  switch (name) {
    case "bind":
      return { kind: "bound", callee, arguments: values, named: null, origin: at };
    case "call":
      return evaluator.call(callee, positional(values), at);
    case "apply": {
      const [list] = values;
      return list?.kind === "list" && !list.isOpen
        ? evaluator.call(callee, positional(list.items), at)
        : null;
    }
    default:
      return null;
  }
}
