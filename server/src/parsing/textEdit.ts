import type { Edit, Point } from "@vscode/tree-sitter-wasm";

/**
 * The one stretch in which two texts differ, as tree-sitter wants it told: what it spans is parsed anew.
 * However many edits lie between the texts, and in whatever order they came.
 * @returns null where the texts have too little in common for an old tree to be of use
 */
export function editBetween(before: string, after: string): Edit | null {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same += 1;
  }
  if (start + same < shorter / 2) return null;
  const startPosition = pointAt(before, start);
  const oldEndIndex = before.length - same;
  const newEndIndex = after.length - same;
  return {
    startIndex: start,
    oldEndIndex,
    newEndIndex,
    startPosition,
    oldEndPosition: pointFrom(startPosition, before, start, oldEndIndex),
    newEndPosition: pointFrom(startPosition, after, start, newEndIndex),
  };
}

function pointAt(text: string, index: number): Point {
  return pointFrom({ row: 0, column: 0 }, text, 0, index);
}

/** Rows end at line feeds, whatever LSP takes for the end of a line. */
function pointFrom({ row, column }: Point, text: string, from: number, to: number): Point {
  let rows = row;
  let lineStart = from - column;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) {
    rows += 1;
    lineStart = at + 1;
  }
  return { row: rows, column: to - lineStart };
}
