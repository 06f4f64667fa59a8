import type { Language } from "../protocol.ts";
import { openBracket } from "./innermostBracket.ts";

/** A name that follows an opening parenthesis or a comma, over line breaks. */
const longestGap = 200;

/**
 * True where an argument of Python's `dict(…)` begins, which may be the name of a key, and where the value behind
 * such a name does.
 */
export function isDictArgument(text: string, at: number, language: Language): boolean {
  if (language !== "python") return false;
  const before = text.slice(Math.max(0, at - longestGap), at);
  if (!/[(,]\s*(?:\w+\s*=\s*)?$/u.test(before)) return false;
  const bracket = openBracket(text, at);
  if (bracket?.character !== "(") return false;
  return /(?<![\w.])dict\s*$/u.test(text.slice(Math.max(0, bracket.offset - 10), bracket.offset));
}
