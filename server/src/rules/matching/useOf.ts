import type { Expression } from "../../code/codeModel.ts";
import type { CheckedHandler } from "../rule.ts";
import { dereferencesOf } from "./dereferencesOf.ts";
import { calleeName } from "./calleeName.ts";
import { partsOf } from "./handlerParts.ts";

/** Functions of Python that take whatever they get. */
const takesAnything = /^(?:print|str|repr|bool|(?:.+\.)?log(?:ger|ging)?\.\w+)$/u;

/**
 * What a Python handler does with a value right where it reads it: `asked`, it wants a part, an item or a
 * method of it; `argument`, something gets it that may take neither None nor an empty value; `value`, neither.
 */
export function useOf(
  handler: CheckedHandler,
  expression: Expression,
): "asked" | "argument" | "value" {
  if (/^\s*(?:\.|\[)/u.test(handler.text.slice(expression.end))) return "asked";
  const dereference = dereferencesOf(handler).get(expression);
  // Where an empty value would not do either, it is as with a function that nobody knows.
  if (dereference !== undefined) return dereference.takesEmpty ? "asked" : "argument";
  const { calls } = partsOf(handler);
  const call = calls.find((each) => each.arguments.some(({ value }) => value === expression));
  return call === undefined || takesAnything.test(calleeName(handler, call.callee))
    ? "value"
    : "argument";
}
