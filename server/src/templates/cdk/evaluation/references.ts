import type { Expression } from "../../../code/codeModel.ts";
import { unknown, type CdkValue } from "./cdkValue.ts";
import { originOf, type Evaluator } from "./evaluator.ts";
import type { Scope } from "./scope.ts";

/** Evaluates a path of names that is known as text: `lambda.Function`, `Construct<Props>`. */
export function evaluateReference(evaluator: Evaluator, text: string, scope: Scope): CdkValue {
  const [first = "", ...rest] = text
    .replace(/<.*$/s, "")
    .trim()
    .split(/\s*\.\s*/);
  let value = scope.get(first) ?? unknown;
  for (const name of rest) {
    value = evaluator.member(value, name, { file: scope.file, start: 0, end: 0 });
  }
  return value;
}

/** `process.cwd` of a chain of names; null for any other expression. */
export function dottedPath(expression: Expression): string | null {
  if (expression.kind === "name") return expression.name;
  if (expression.kind !== "member" || typeof expression.key !== "string") return null;
  const object = dottedPath(expression.object);
  return object === null ? null : `${object}.${expression.key}`;
}

/** Where the name of what is called stands: `Function` of `lambda.Function`. */
export function nameOriginOf(callee: Expression, scope: Scope): ReturnType<typeof originOf> {
  return originOf(callee.kind === "member" ? callee.keySpan : callee, scope);
}
