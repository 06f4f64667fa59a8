import type { CallExpression, Expression, FunctionExpression } from "../code/codeModel.ts";
import { walkStatements } from "../code/walkCode.ts";
import { namesIn } from "./bindPattern.ts";

/** What a promise may be of. */
export interface PromisedValues {
  /** Values, and promises of them. */
  readonly values: readonly Expression[];
  /** Functions whose results it may be of. */
  readonly callbacks: readonly Expression[];
  /** What a function that stands there resolves it with. */
  readonly resolved: readonly {
    readonly executor: FunctionExpression;
    readonly value: Expression;
  }[];
}

const none: PromisedValues = { values: [], callbacks: [], resolved: [] };

/**
 * What a promise is of that JavaScript makes on the spot: `work().then(f).catch(g)`, `Promise.resolve(a)` and
 * `new Promise((resolve) => resolve(a))`; null for any other call.
 */
export function promisedBy({
  callee,
  arguments: given,
  isNew,
}: CallExpression): PromisedValues | null {
  const [first, second] = given.map(({ value }) => value);
  if (first === undefined) return null;
  if (isNew) {
    const isPromise = callee.kind === "name" && callee.name === "Promise";
    return isPromise && first.kind === "function" ? { ...none, resolved: resolvedBy(first) } : null;
  }
  if (callee.kind !== "member") return null;
  const { object, key } = callee;
  switch (String(key)) {
    case "then":
      return { ...none, callbacks: second === undefined ? [first] : [first, second] };
    case "catch":
      return { ...none, values: [object], callbacks: [first] };
    case "finally":
      return { ...none, values: [object] };
    case "resolve": {
      const isPromise = object.kind === "name" && object.name === "Promise";
      return isPromise ? { ...none, values: [first] } : null;
    }
    default:
      return null;
  }
}

function resolvedBy(executor: FunctionExpression): PromisedValues["resolved"] {
  const resolve = executor.parameters[0]?.pattern;
  if (resolve?.kind !== "name") return [];
  const { name } = resolve;
  const found: { executor: FunctionExpression; value: Expression }[] = [];
  walkStatements(executor.body, {
    expression: (expression) => {
      if (expression.kind === "function") {
        const hides = expression.parameters.some(({ pattern }) => namesIn(pattern).includes(name));
        return !hides;
      }
      if (expression.kind !== "call" || expression.callee.kind !== "name") return undefined;
      const value = expression.arguments[0]?.value;
      if (expression.callee.name === name && value !== undefined) found.push({ executor, value });
      return undefined;
    },
  });
  return found;
}
