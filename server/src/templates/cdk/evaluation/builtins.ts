import type { CdkValue, Origin } from "./cdkValue.ts";
import { callCollectionMethod } from "./collectionMethods.ts";
import type { CallArguments, Evaluator } from "./evaluator.ts";
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
      // What `this` is in it is known from where it was taken.
      return name === "bind" && passed.positional.length < 2 ? object : null;
    case "literal":
      return callTextMethod(object.value, name, passed, at);
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
