import type { Expression } from "../../code/codeModel.ts";
import type { CheckedHandler } from "../rule.ts";
import { dottedName } from "./dottedName.ts";
import { partsOf } from "./handlerParts.ts";

/** Functions of Python that take whatever they get. */
const takesAnything = /^(?:print|str|repr|bool|(?:.+\.)?log(?:ger|ging)?\.\w+)$/u;

/**
 * What a Python handler does with a value right where it reads it: `asked`, it wants a part, an item or a
 * method of it; `argument`, a function gets it; `value`, neither.
 */
export function useOf(
  handler: CheckedHandler,
  expression: Expression,
): "asked" | "argument" | "value" {
  if (/^\s*(?:\.|\[)/u.test(handler.text.slice(expression.end))) return "asked";
  const { loops, binaries, calls } = partsOf(handler);
  const isLooped = loops.some(({ subject }) => subject === expression);
  const isHolder = binaries.some(
    ({ operator, right }) => /^(?:not )?in$/u.test(operator) && right === expression,
  );
  if (isLooped || isHolder) return "asked";
  const call = calls.find((each) => each.arguments.some(({ value }) => value === expression));
  return call === undefined || takesAnything.test(dottedName(call.callee)) ? "value" : "argument";
}
