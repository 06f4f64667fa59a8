import type { TextRange } from "../analysis/moduleOutline.ts";

type TextPosition = TextRange["start"];

/** True for a position in the range, at its end too: there a caret stands after typing. */
export function holdsPosition({ start, end }: TextRange, position: TextPosition): boolean {
  return compare(start, position) <= 0 && compare(position, end) <= 0;
}

/** True where the inner range does not reach out of the outer one. */
export function holdsRange(outer: TextRange, inner: TextRange): boolean {
  return holdsPosition(outer, inner.start) && holdsPosition(outer, inner.end);
}

function compare(one: TextPosition, other: TextPosition): number {
  return one.line - other.line || one.character - other.character;
}
